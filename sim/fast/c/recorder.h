/* sim/recorder.ts and sim/tie-classes.ts. */

static void record(u8 kind, i32 person, i32 circle, i32 other, i32 cause, i32 cause2, f64 value)
{
  i32 at = world.count.events++;
  NEEDS_ROOM(at, events);
  world.log.week[at] = (u16)world.count.week;
  world.log.kind[at] = kind;
  world.log.person[at] = person;
  world.log.circle[at] = circle;
  world.log.other[at] = other;
  world.log.cause[at] = (u8)cause;
  world.log.cause2[at] = (u8)cause2;
  world.log.value[at] = (f32)value;
}

static inline void classed(u8 *kept, u8 kind, i32 circle, i32 other, u8 value)
{
  if (*kept == value) return;
  *kept = value;
  record(kind, -1, circle, other, 0, 0, value);
}
