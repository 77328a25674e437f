/*
 * The kernel of bench/kernel.md in plain C, in the shape and with the bits of ours.ts. It uses
 * no library, so the same file compiles to a program (kernel-main.c) and to WebAssembly.
 * Compile with -ffp-contract=off: a fused multiply-add would round differently.
 */
#include "kernel.h"

/* Streams of sim/exact/random.ts. */
#define THRESHOLD 2
#define JOINING 13
#define LEAVING 15

/* Above 2^32 times every chance to stop, which is at most 0.03 e^1.5 < 0.03 x 4.5. */
#define SAFE 579820585u

#define FLAT(x) (1664525u * (x) + 1013904223u)

/* sim/exact/random.ts, drawBits: pcg4d, folded once. */
static inline u32 draw_bits(Kernel *k, u32 stream, u32 agent, u32 week)
{
  u32 a = FLAT(agent ^ k->high), b = FLAT(week), c = FLAT(stream), d = FLAT(k->low);
  a += b * d;
  b += c * a;
  c += a * b;
  d += b * c;
  a ^= a >> 16;
  b ^= b >> 16;
  d ^= d >> 16;
  a += b * d;
  return a ^ (a >> 16);
}

/* The middle of one of 2^32 equal cells of (0, 1). */
static inline double uniform(u32 bits)
{
  return ((double)bits + 0.5) * 2.3283064365386963e-10;
}

/* sim/exact/math.ts, exp, for arguments in [-700, 700]. */
static inline double exact_exp(double x)
{
  double scaled = x * 1.4426950408889634;
  i32 n = (i32)scaled;
  double rest = scaled - n;
  if (rest >= 0.5) n++;
  if (rest < -0.5) n--;
  double r = x - n * 6.93147180369123816e-1 - n * 1.9082149292705877e-10;
  double p = 1.6059043836821613e-10;
  p = p * r + 2.08767569878681e-9;
  p = p * r + 2.505210838544172e-8;
  p = p * r + 2.755731922398589e-7;
  p = p * r + 2.7557319223985893e-6;
  p = p * r + 2.48015873015873e-5;
  p = p * r + 1.984126984126984e-4;
  p = p * r + 1.388888888888889e-3;
  p = p * r + 8.333333333333333e-3;
  p = p * r + 4.1666666666666664e-2;
  p = p * r + 1.6666666666666666e-1;
  p = p * r + 0.5;
  p = p * r + 1;
  p = p * r + 1;
  union { u64 bits; double value; } power = { (u64)(n + 1023) << 52 };
  return p * power.value;
}

void setup(Kernel *k)
{
  static const u32 factor[4] = { 97, 1009, 10177, 100049 };
  static const u32 shift[4] = { 1, 2, 4, 7 };
  for (u32 pair = 0; pair < 4; pair++)
    for (u32 id = 0; id < k->agents; id++) {
      u32 other = (u32)(((u64)factor[pair] * id + shift[pair]) % k->agents);
      k->tie[id * TIES + 2 * pair] = (i32)other;
      k->tie[other * TIES + 2 * pair + 1] = (i32)id;
    }
  for (u32 id = 0; id < k->agents; id++) {
    k->threshold[id] = 0.1 + 0.9 * uniform(draw_bits(k, THRESHOLD, id, 0));
    k->waiting[id] = k->threshold[id];
    k->motivation[id] = 0;
    k->active[id] = 0;
  }
  k->attention = 0;
  k->need = 0;
  k->count = 0;
  k->starts = 0;
  k->week = 0;
}

void step(Kernel *k)
{
  const i32 *tie = k->tie;
  double *waiting = k->waiting, *motivation = k->motivation;
  u8 *active = k->active, *was = k->was, *helping = k->helping;
  i32 *helper = k->helper, *doubtful = k->doubtful;
  u32 *bits = k->bits;
  u32 agents = k->agents, week = k->week, count = k->count;

  /* What all agents share. */
  double pulse = week % 104 == 8 ? 1 : 0;
  k->attention = 0.96 * k->attention + 0.8 * pulse;
  double need = 0.97 * k->need + 0.03 + 0.3 * pulse - 0.15 * ((double)count / agents);
  k->need = need > 0 ? need : 0;
  double visible = k->need / (k->need + 1);
  double call = 0.5 * k->attention + 0.4 * visible;
  double ground = 0.3 + 0.3 * visible;

  /* Everybody counts the tied agents who are active; bystanders whom the call reaches begin
     and stand behind the active in the list. */
  double called[TIES + 1];
  for (u32 tied = 0; tied <= TIES; tied++) called[tied] = call + 0.4 * (tied * 0.125);
  __builtin_memcpy(was, active, agents);
  u32 end = count;
  for (u32 id = 0; id < agents; id++) {
    const i32 *to = tie + id * TIES;
    u32 tied = was[to[0]] + was[to[1]] + was[to[2]] + was[to[3]] +
               was[to[4]] + was[to[5]] + was[to[6]] + was[to[7]];
    helping[id] = (u8)tied;
    double over = called[tied] - waiting[id];
    if (over <= 0) continue;
    double reach = over / 0.2;
    if (uniform(draw_bits(k, JOINING, id, week)) >= 0.3 * (reach < 1 ? reach : 1)) continue;
    active[id] = 1;
    waiting[id] = __builtin_inf();
    motivation[id] = 0.7;
    helper[end++] = (i32)id;
  }
  k->starts += end - count;

  /* The motivation of the active moves; who may stop is noted without a branch. */
  u32 few = 0;
  for (u32 place = 0; place < count; place++) {
    i32 id = helper[place];
    double m = motivation[id];
    motivation[id] = m + 0.1 * (ground + 0.3 * (helping[id] * 0.125) - m);
    u32 word = draw_bits(k, LEAVING, (u32)id, week);
    doubtful[few] = (i32)place;
    bits[few] = word;
    few += word < SAFE;
  }
  while (few > 0) {
    i32 place = doubtful[--few], id = helper[place];
    if (uniform(bits[few]) >= 0.03 * exact_exp(3 * (0.5 - motivation[id]))) continue;
    active[id] = 0;
    waiting[id] = k->threshold[id];
    helper[place] = helper[--end];
  }
  k->count = end;
  k->week = week + 1;
}
