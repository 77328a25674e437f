/* sim/math.ts and sim/random.ts, operation by operation. */

static inline f64 max(f64 a, f64 b) { return a > b ? a : b; }
static inline f64 min(f64 a, f64 b) { return a < b ? a : b; }
static inline f64 clamp(f64 x, f64 low, f64 high) { return x < low ? low : x > high ? high : x; }

static inline f64 exact_exp(f64 x)
{
  if (!(x >= -708 && x <= 709.782712893384)) return x < 0 ? 0 : x > 0 ? __builtin_inf() : x;
  i32 n = (i32)__builtin_floor(x * 1.4426950408889634 + 0.5);
  f64 r = x - n * 6.93147180369123816e-1 - n * 1.9082149292705877e-10;
  f64 p = 1.6059043836821613e-10;
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
  i32 least = n == 1024;
  union { u64 bits; f64 value; } power = { (u64)(n - least + 1023) << 52 };
  return (least ? p * 2 : p) * power.value;
}

static inline f64 exact_log(f64 x)
{
  if (!(x > 0)) return x == 0 ? -__builtin_inf() : __builtin_nan("");
  if (x == __builtin_inf()) return x;
  i32 shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984.0;
    shift = -54;
  }
  union { f64 value; u64 bits; } view = { x };
  i32 exponent = (i32)(view.bits >> 52 & 0x7ff) - 1023 + shift;
  view.bits = (view.bits & 0x000fffffffffffffull) | 0x3ff0000000000000ull;
  f64 mantissa = view.value;
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  f64 s = (mantissa - 1) / (mantissa + 1);
  f64 s2 = s * s;
  f64 p = 0.05263157894736842;
  p = p * s2 + 0.058823529411764705;
  p = p * s2 + 0.06666666666666667;
  p = p * s2 + 0.07692307692307693;
  p = p * s2 + 0.09090909090909091;
  p = p * s2 + 0.1111111111111111;
  p = p * s2 + 0.14285714285714285;
  p = p * s2 + 0.2;
  p = p * s2 + 0.3333333333333333;
  f64 tail = 2 * s * s2 * p;
  return exponent * 6.93147180369123816e-1 + (exponent * 1.9082149292705877e-10 + tail + 2 * s);
}

static f64 acklam_tail(f64 q)
{
  f64 upper = ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q -
                2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783;
  f64 lower = (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q +
               3.754408661907416) * q + 1;
  return upper / lower;
}

static f64 normal_quantile(f64 p)
{
  if (p < 0.02425) return acklam_tail(__builtin_sqrt(-2 * exact_log(p)));
  if (p > 0.97575) return -acklam_tail(__builtin_sqrt(-2 * exact_log(1 - p)));
  f64 q = p - 0.5;
  f64 r = q * q;
  f64 upper = (((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r +
                 1.38357751867269e2) * r - 3.066479806614716e1) * r + 2.506628277459239) * q;
  f64 lower = ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r +
                6.680131188771972e1) * r - 1.328068155288572e1) * r + 1;
  return upper / lower;
}

#define FLAT(x) (1664525u * (x) + 1013904223u)
#define CELL 2.3283064365386963e-10

/* pcg4d, folded once. */
static inline u32 draw_bits(u32 stream, i32 agent, i32 week, u32 k)
{
  u32 a = FLAT((u32)agent ^ world.key.high), b = FLAT((u32)week);
  u32 c = FLAT(stream + (k << 8)), d = FLAT(world.key.low);
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

static inline f64 draw(u32 stream, i32 agent, i32 week, u32 k)
{
  return (draw_bits(stream, agent, week, k) + 0.5) * CELL;
}

/* A draw of this week. */
static inline f64 luck_now(u32 stream, i32 agent, u32 k)
{
  return draw(stream, agent, world.count.week, k);
}
