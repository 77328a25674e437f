/**
 * TestU01 (L'Ecuyer and Simard 2007) on the keyed draws of sim/exact/random.ts, in the order in which the
 * model asks for them. Hash, fold and keys are written here once more and must first give the
 * known answers of test/sim/random.test.ts. Package libtestu01-0-dev (Debian, non-free).
 *
 *   gcc -O2 -o /tmp/randomness-testu01 bench/randomness-testu01.c -ltestu01 -ltestu01probdist -ltestu01mylib -lm
 *   /tmp/randomness-testu01 small|crush [week] [reversed] [published] [seed]
 *   /tmp/randomness-testu01 raw | cmp -n 400000000 - <(node --import tsx bench/randomness.ts --raw)
 *
 * Seeds are the texts `seed-0`, `seed-1`, ... one after the other; `seed` is `raw` unless another is given.
 * `week` lets the week run fastest instead of the agent; `reversed` shows the tests, which read upper
 * bits mostly, the lower ones; `published` leaves the fold out.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <testu01/bbattery.h>
#include <testu01/unif01.h>

enum { AGENTS = 50000, WEEKS = 520, STREAMS = 37 };

typedef struct { uint32_t low, high; } Key;

static const char *seed_name = "raw";
static int week_fastest, reversed, published;

/** ARC4 keyed by the text, 256 bytes dropped, two big-endian words. Texts of ASCII up to 256 characters. */
static Key key_from_seed(const char *text) {
  uint8_t s[256], i = 0, j = 0;
  const size_t length = strlen(text);
  for (int n = 0; n < 256; n++) s[n] = n;
  for (int n = 0; n < 256; n++) {
    j += s[n] + (uint8_t)text[n % length];
    const uint8_t swapped = s[n];
    s[n] = s[j];
    s[j] = swapped;
  }
  j = 0;
  uint32_t words[2] = {0, 0};
  for (int n = 0; n < 256 + 8; n++) {
    const uint8_t swapped = s[++i];
    j += swapped;
    s[i] = s[j];
    s[j] = swapped;
    if (n >= 256) words[(n - 256) / 4] = words[(n - 256) / 4] << 8 | s[(uint8_t)(s[i] + s[j])];
  }
  return (Key){words[0], words[1]};
}

static uint32_t draw_bits(Key key, uint32_t stream, uint32_t agent, uint32_t week, uint32_t k) {
  uint32_t a = (agent ^ key.high) * 1664525u + 1013904223u;
  uint32_t b = week * 1664525u + 1013904223u;
  uint32_t c = (stream + (k << 8)) * 1664525u + 1013904223u;
  uint32_t d = key.low * 1664525u + 1013904223u;
  a += b * d;
  b += c * a;
  c += a * b;
  d += b * c;
  a ^= a >> 16;
  b ^= b >> 16;
  c ^= c >> 16;
  d ^= d >> 16;
  const uint32_t word = a + b * d;
  return published ? word : word ^ word >> 16;
}

/** Ends the program unless keys, draws and the digest over all streams are those of the test. */
static void check_known_answers(void) {
  static const uint32_t draws[][5] = {
      {1, 0, 0, 0, 0xeff7609e},           {15, 1, 0, 0, 0x1e7fe6ec},
      {15, 0, 1, 0, 0x4ca95355},          {15, 0, 0, 1, 0xbb819c64},
      {37, 99999, 519, 3, 0xd8ce88a0},    {20, 1048576, 1000, 65535, 0xf28d0659},
      {16, 50000, 260, 0, 0x87e77cb8},    {17, 50000, 260, 0, 0xe5ef1d6f},
  };
  const Key key = key_from_seed("town-1"), other = key_from_seed("42");
  int wrong = key.low != 0x05692c33 || key.high != 0x0b60fd42;
  wrong += other.low != 0x01cbe662 || other.high != 0x809cde75;
  for (size_t n = 0; n < sizeof draws / sizeof *draws; n++) {
    const uint32_t *at = draws[n];
    wrong += draw_bits(key, at[0], at[1], at[2], at[3]) != at[4];
  }
  uint32_t digest = 0;
  for (uint32_t stream = 1; stream <= STREAMS; stream++)
    for (uint32_t week = 0; week < 52; week++)
      for (uint32_t agent = 0; agent < 100; agent++)
        digest = digest * 31 + draw_bits(key, stream, agent, week, agent % 3);
  wrong += digest != 2763060543u;
  if (wrong == 0) return;
  fprintf(stderr, "%d of 11 known answers are wrong: this is not the generator of the model.\n", wrong);
  exit(1);
}

static uint32_t with_bits_reversed(uint32_t word) {
  uint32_t out = 0;
  for (int bit = 0; bit < 32; bit++) out = out << 1 | (word >> bit & 1);
  return out;
}

/** The next draw in the order of the model: agent, then week (or the other way), stream, seed. */
static unsigned int next_draw(void) {
  static Key key;
  static uint32_t seed, stream, middle, inner;
  if (stream == 0 && middle == 0 && inner == 0) {
    char text[300];
    snprintf(text, sizeof text, "%s-%u", seed_name, seed);
    key = key_from_seed(text);
  }
  const uint32_t agent = week_fastest ? middle : inner, week = week_fastest ? inner : middle;
  const uint32_t bits = draw_bits(key, stream + 1, agent, week, 0);
  if (++inner == (week_fastest ? WEEKS : AGENTS)) {
    inner = 0;
    if (++middle == (week_fastest ? AGENTS : WEEKS)) {
      middle = 0;
      if (++stream == STREAMS) stream = 0, seed++;
    }
  }
  return reversed ? with_bits_reversed(bits) : bits;
}

static void write_raw(void) {
  static uint32_t words[1 << 16];
  do {
    for (size_t n = 0; n < sizeof words / sizeof *words; n++) words[n] = next_draw();
  } while (fwrite(words, sizeof words, 1, stdout) == 1);
}

int main(int count, char **words) {
  check_known_answers();
  for (int n = 2; n < count; n++) {
    if (!strcmp(words[n], "week")) week_fastest = 1;
    else if (!strcmp(words[n], "reversed")) reversed = 1;
    else if (!strcmp(words[n], "published")) published = 1;
    else if (strlen(words[n]) < 200) seed_name = words[n];
  }
  const char *battery = count > 1 ? words[1] : "";
  if (!strcmp(battery, "raw")) {
    write_raw();
    return 0;
  }
  char name[400];
  snprintf(name, sizeof name, "keyed draws, seeds %s-0 ..., %s fastest%s%s", seed_name,
           week_fastest ? "week" : "agent", reversed ? ", bits reversed" : "",
           published ? ", published word" : "");
  unif01_Gen *generator = unif01_CreateExternGenBits(name, next_draw);
  if (!strcmp(battery, "small")) bbattery_SmallCrush(generator);
  else if (!strcmp(battery, "crush")) bbattery_Crush(generator);
  else return fprintf(stderr, "usage: %s small|crush|raw [week] [reversed] [published] [seed]\n", *words), 2;
  return 0;
}
