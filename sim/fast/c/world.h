/* The world of sim/world.ts: one struct, whose addresses TypeScript fills in. */
typedef unsigned char u8;
typedef unsigned short u16;
typedef int i32;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef float f32;
typedef double f64;

#include "layout.h"

World world;

#define NONE (-1)

/* Columns do not grow here: the module stops where the room for rows is used up. */
#define NEEDS_ROOM(row, kind) \
  if ((row) >= world.room.kind) __builtin_trap()
#define WEEKS_PER_YEAR (365.2425 / 7)
#define WEEKS_PER_MONTH (WEEKS_PER_YEAR / 12)

/*
 * Columns of floats are read as doubles, as TypeScript reads them: C would add two floats, or a
 * float and a whole number, as floats.
 */
#define D(x) ((f64)(x))

static inline f64 intensity(i32 lever) { return D(world.lever.intensity[lever]); }

static inline f64 weekly(f64 perMonth) { return perMonth / WEEKS_PER_MONTH; }
