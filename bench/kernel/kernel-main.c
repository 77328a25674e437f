/*
 * Runs the kernel and prints one line of JSON per key, as measure.ts does for the others:
 *
 *   kernel AGENTS WEEKS LOW:HIGH [LOW:HIGH ...]
 *
 * The first key is run once before, untimed. Only the weeks are timed, not the setting up.
 */
#define _POSIX_C_SOURCE 199309L
#include "kernel.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* MurmurHash3 x86 128 (A. Appleby, public domain), fed as in sim/exact/fingerprint.ts. */
typedef struct {
  u32 h[4], length;
} Digest;

static u32 rotated(u32 x, int bits) { return x << bits | x >> (32 - bits); }

static void mix(u32 *h, const u8 *block)
{
  static const u32 factor[4] = { 0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93 };
  static const u32 term[4] = { 0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17 };
  for (int i = 0; i < 4; i++) {
    const u8 *byte = block + 4 * i;
    u32 word = byte[0] | (u32)byte[1] << 8 | (u32)byte[2] << 16 | (u32)byte[3] << 24;
    h[i] ^= rotated(word * factor[i], 15 + i) * factor[(i + 1) % 4];
    h[i] = (rotated(h[i], 19 - 2 * i) + h[(i + 1) % 4]) * 5 + term[i];
  }
}

/* Adds a column; a last block of 1 to 15 bytes is filled with zeros and its length. */
static void add(Digest *digest, const void *column, u32 bytes)
{
  const u8 *from = column;
  u32 whole = bytes / 16 * 16;
  for (u32 at = 0; at < whole; at += 16) mix(digest->h, from + at);
  if (bytes > whole) {
    u8 tail[16] = { 0 };
    for (u32 at = whole; at < bytes; at++) tail[at - whole] = from[at];
    tail[15] = (u8)(bytes - whole);
    mix(digest->h, tail);
  }
  digest->length += bytes;
}

static void join(u32 *h)
{
  h[0] += h[1] + h[2] + h[3];
  for (int i = 1; i < 4; i++) h[i] += h[0];
}

static void print(Digest *digest)
{
  u32 *h = digest->h;
  for (int i = 0; i < 4; i++) h[i] ^= digest->length;
  join(h);
  for (int i = 0; i < 4; i++) {
    h[i] = (h[i] ^ h[i] >> 16) * 0x85ebca6b;
    h[i] = (h[i] ^ h[i] >> 13) * 0xc2b2ae35;
    h[i] ^= h[i] >> 16;
  }
  join(h);
  printf("%08x%08x%08x%08x", h[0], h[1], h[2], h[3]);
}

static void *columnOf(size_t bytes)
{
  void *column = malloc(bytes);
  if (column == NULL) abort();
  return column;
}

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Runs all weeks, keeps the weekly counts and returns the seconds they took. */
static double run(Kernel *k, u32 weeks, u32 *counts)
{
  setup(k);
  double started = now();
  for (u32 week = 0; week < weeks; week++) {
    step(k);
    counts[week] = k->count;
  }
  return now() - started;
}

static void report(Kernel *k, u32 weeks, const u32 *counts, double seconds)
{
  double sum = 0, motivation = 0;
  u32 peak = 0;
  for (u32 week = 0; week < weeks; week++) {
    sum += counts[week];
    if (counts[week] > peak) peak = counts[week];
  }
  for (u32 id = 0; id < k->agents; id++)
    if (k->active[id]) motivation += k->motivation[id];
  Digest digest = { { 0 }, 0 };
  add(&digest, counts, weeks * sizeof *counts);
  add(&digest, k->active, k->agents);
  add(&digest, k->motivation, k->agents * sizeof *k->motivation);
  printf("{\"seconds\":%.9f,\"share\":%.17g,\"peak\":%.17g,\"starts\":%.17g,\"motivation\":%.17g,",
         seconds, sum / ((double)k->agents * weeks), (double)peak / k->agents,
         (double)k->starts / k->agents, motivation / k->count);
  printf("\"digest\":\"");
  print(&digest);
  printf("\"}\n");
}

int main(int count, char **argument)
{
  if (count < 4) return 2;
  u32 agents = (u32)strtoul(argument[1], NULL, 10), weeks = (u32)strtoul(argument[2], NULL, 10);
  Kernel k = { .agents = agents };
  k.tie = columnOf(agents * TIES * sizeof *k.tie);
  k.threshold = columnOf(agents * sizeof *k.threshold);
  k.waiting = columnOf(agents * sizeof *k.waiting);
  k.motivation = columnOf(agents * sizeof *k.motivation);
  k.active = columnOf(agents);
  k.was = columnOf(agents);
  k.helping = columnOf(agents);
  k.helper = columnOf(agents * sizeof *k.helper);
  k.doubtful = columnOf(agents * sizeof *k.doubtful);
  k.bits = columnOf(agents * sizeof *k.bits);
  u32 *counts = columnOf(weeks * sizeof *counts);
  for (int i = 3; i < count; i++) {
    if (sscanf(argument[i], "%u:%u", &k.low, &k.high) != 2) return 2;
    if (i == 3) run(&k, weeks, counts);
    report(&k, weeks, counts, run(&k, weeks, counts));
  }
  return 0;
}
