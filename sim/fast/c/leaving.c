/* sim/mechanisms/leaving.ts: who leaves, and why. */

#define USUAL_ODDS 2.5
#define LARGEST_FACTOR 12.2

static void member_leaves(i32 row, f64 hazard)
{
  if (!world.is.null) member_causes(row);
  i32 cause = draw_cause(luck_now(STREAM_leavingCause, world.member.person[row], 0), hazard);
  leave_circle(row, cause, second_cause(cause));
}

static void members_leave(void)
{
  i32 *members = world.all.members, kept = 0;
  f64 unclear = world.p.exitRole * (0.6 - world.all.town[TOWN_clarity]);
  f64 need = world.p.exitNeed * share_of_need_gone();
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = members[i], held = is_held(row);
    f64 shield = held ? world.p.associationExit : 1;
    i32 early = world.count.week - world.member.since[row] < EARLY_WEEKS;
    f64 settled = world.p.exitMember * shield * (early ? world.p.exitEarly : 1);
    f64 odds = world.p.exitMotivation *
                   (world.p.motivationAnchor - D(world.member.motivation[row])) +
               world.p.exitStrain * D(world.member.strain[row]) + unclear;
    f64 other = need * shield * (held ? world.p.associationShield : 1) +
                world.p.exitIdle * idleness(world.member.idle[row]) * shield + world.p.exitLife;
    f64 u = luck_now(STREAM_leavingMember, world.member.person[row], 0);
    i32 safe = odds <= USUAL_ODDS && u >= weekly(settled * LARGEST_FACTOR + other);
    if (!world.is.null && safe) {
      members[kept++] = row;
      continue;
    }
    f64 hazard = world.is.null ? constant_hazard() : settled * exact_exp(odds) + other;
    if (u >= 1 - exact_exp(-weekly(hazard))) members[kept++] = row;
    else member_leaves(row, hazard);
  }
  world.count.inCircles = kept;
}

static void independents_stop(void)
{
  i32 *leavers = world.scratch.people, end = 0;
  for (i32 exitClass = 0; exitClass <= MENTORING; exitClass++) {
    class_hazard[exitClass] = hazard_of_class(exitClass);
    for (i32 cause = 0; cause < EXIT_CELLS; cause++) class_part[exitClass][cause] = part[cause];
  }
  for (i32 exitClass = 0; exitClass <= MENTORING; exitClass++)
    end = due(exitClass, weekly(class_hazard[exitClass]), leavers, end);
  sort_first(leavers, end);
  for (i32 i = 0; i < end; i++) {
    i32 row = leavers[i], exitClass = world.helper.exitClass[row];
    f64 u = luck_now(STREAM_leavingCause, world.helper.person[row], 0);
    for (i32 cause = 0; cause < EXIT_CELLS; cause++) part[cause] = class_part[exitClass][cause];
    i32 cause = draw_cause(u, class_hazard[exitClass]);
    stop(row, cause, second_cause(cause));
  }
  settle_cohort();
}

void leaving(void)
{
  for (i32 cause = 0; cause < EXIT_CELLS; cause++) world.all.exits[cause] = 0;
  members_leave();
  independents_stop();
}
