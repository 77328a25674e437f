/* sim/exit-queue.ts: when helpers outside circles stop. */

enum { IMMEDIACY_CLASSES = 16, SETTLED = 16, MENTORING = 17 };
enum { FINENESS = 64, MASK = EXIT_BUCKETS - 1 };

static void exit_place(i32 row, i32 exitClass, f64 left)
{
  f64 key = world.exitQueue.clock[exitClass] + left;
  world.helper.exitKey[row] = key;
  world.helper.exitClass[row] = (u8)exitClass;
  i32 bucket = exitClass * EXIT_BUCKETS + ((i32)(key * FINENESS) & MASK);
  chain_link(world.exitQueue.bucket, world.helper.exitNext, world.helper.exitPrevious, bucket, row);
}

static inline f64 exit_luck(i32 row)
{
  return -exact_log(luck_now(STREAM_leavingIndependent, world.helper.person[row], 0));
}

static void await_early_exit(i32 row)
{
  exit_place(row, (i32)(D(world.helper.immediacy[row]) * IMMEDIACY_CLASSES), exit_luck(row));
  chain_link(world.cohort.first, world.helper.cohortNext, world.helper.cohortPrevious,
             world.count.week % EARLY_WEEKS, row);
}

static void await_mentor_exit(i32 row) { exit_place(row, MENTORING, exit_luck(row)); }

static void cancel_exit(i32 row)
{
  chain_unlink(world.exitQueue.bucket, world.helper.exitNext, world.helper.exitPrevious, row);
  chain_unlink(world.cohort.first, world.helper.cohortNext, world.helper.cohortPrevious, row);
}

static void settle_cohort(void)
{
  i32 ring = (world.count.week + 1) % EARLY_WEEKS, row;
  while ((row = world.cohort.first[ring]) != NONE) {
    f64 left = world.helper.exitKey[row] - world.exitQueue.clock[world.helper.exitClass[row]];
    cancel_exit(row);
    exit_place(row, SETTLED, left);
  }
}

static i32 due(i32 exitClass, f64 hazard, i32 *into, i32 at)
{
  f64 before = world.exitQueue.clock[exitClass];
  f64 after = before + hazard;
  world.exitQueue.clock[exitClass] = after;
  i32 first = (i32)(before * FINENESS), last = (i32)(after * FINENESS), end = at;
  if (last > first + MASK) last = first + MASK;
  for (i32 bucket = first; bucket <= last; bucket++) {
    i32 row = world.exitQueue.bucket[exitClass * EXIT_BUCKETS + (bucket & MASK)];
    while (row != NONE) {
      i32 next = world.helper.exitNext[row];
      if (world.helper.exitKey[row] < after) {
        cancel_exit(row);
        into[end++] = row;
      }
      row = next;
    }
  }
  return end;
}
