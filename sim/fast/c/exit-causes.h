/* sim/exit-causes.ts: hazards by cause, and the cause that a draw hits. */

static f64 part[EXIT_CELLS];
static f64 class_hazard[MENTORING + 1];
static f64 class_part[MENTORING + 1][EXIT_CELLS];

static void clear_parts(void)
{
  for (i32 cause = 0; cause < EXIT_CELLS; cause++) part[cause] = 0;
}

static f64 constant_hazard(void)
{
  clear_parts();
  part[EXIT_doneTheirBit] = world.p.exitMember * 1.5;
  part[EXIT_lifeEvent] = world.p.exitLife;
  return part[EXIT_doneTheirBit] + part[EXIT_lifeEvent];
}

static inline i32 is_held(i32 row)
{
  return world.member.held[row] == 1 ||
         world.circle.form[world.member.circle[row]] == FORM_association;
}

static inline f64 share_of_need_gone(void)
{
  if (world.is.crowdingAutonomy) return 0;
  return 1 - world.all.town[TOWN_needIndex] / max(1e-6, world.all.town[TOWN_needPeak]);
}

static inline f64 idleness(i32 weeks) { return clamp((weeks - 1) / 4.0, 0, 1); }

static void split_motivation(i32 row, f64 excess)
{
  f64 steering = intensity(LEVER_steering);
  f64 friction = world.is.disappointment
                     ? world.p.motivationFrustration * D(world.member.frustration[row])
                     : 0;
  f64 freedom = world.is.crowdingNeed ? 0
                                      : world.p.motivationFreedom * steering * steering *
                                            D(world.member.autonomy[row]);
  f64 recognition = world.p.motivationRecognition * (1 - D(world.member.recognition[row]));
  f64 lonely = world.p.motivationBonding * (1 - D(world.member.bonding[row]));
  f64 support = world.p.motivationLinking * (1 - D(world.member.linking[row]));
  f64 need = world.p.motivationNeed * (1 - world.all.town[TOWN_needIndex]);
  f64 tired = world.p.motivationStrain * D(world.member.strain[row]);
  f64 sum = friction + freedom + recognition + lonely + support + need + tired;
  part[EXIT_friction] = (excess * friction) / sum;
  part[EXIT_lostFreedom] = (excess * freedom) / sum;
  part[EXIT_noRecognition] = (excess * recognition) / sum;
  part[EXIT_lonely] = (excess * lonely) / sum;
  part[EXIT_noSupport] = (excess * support) / sum;
  part[EXIT_noNeed] = (excess * need) / sum;
  part[EXIT_exhaustion] += (excess * tired) / sum;
}

static void disappointment(i32 row, f64 settled)
{
  f64 low = world.p.exitMotivation * (world.p.motivationAnchor - D(world.member.motivation[row]));
  f64 strain = world.p.exitStrain * D(world.member.strain[row]);
  f64 unclear = world.p.exitRole * (0.6 - world.all.town[TOWN_clarity]);
  f64 factor = exact_exp(low + strain + unclear);
  if (factor <= 1) {
    part[EXIT_doneTheirBit] *= factor;
    part[EXIT_briefHelp] *= factor;
    return;
  }
  f64 excess = settled * (factor - 1);
  f64 positive = max(0, low) + strain + max(0, unclear);
  part[EXIT_exhaustion] = (excess * strain) / positive;
  part[EXIT_unclearRole] = (excess * max(0, unclear)) / positive;
  split_motivation(row, (excess * max(0, low)) / positive);
}

static void member_causes(i32 row)
{
  clear_parts();
  i32 held = is_held(row);
  f64 shield = held ? world.p.associationExit : 1;
  i32 early = world.count.week - world.member.since[row] < EARLY_WEEKS;
  f64 base = world.p.exitMember * shield;
  part[EXIT_doneTheirBit] = base;
  if (early) part[EXIT_briefHelp] = base * (world.p.exitEarly - 1);
  disappointment(row, base * (early ? world.p.exitEarly : 1));
  part[EXIT_noNeed] +=
      world.p.exitNeed * share_of_need_gone() * shield * (held ? world.p.associationShield : 1);
  part[EXIT_idle] += world.p.exitIdle * idleness(world.member.idle[row]) * shield;
  part[EXIT_lifeEvent] = world.p.exitLife;
}

static f64 hazard_of_class(i32 exitClass)
{
  const f64 *town = world.all.town;
  if (exitClass == MENTORING) {
    clear_parts();
    part[EXIT_doneTheirBit] = world.p.exitMentor;
    part[EXIT_lifeEvent] = world.p.exitLife;
    return world.p.exitMentor + world.p.exitLife;
  }
  if (world.is.null) return constant_hazard();
  clear_parts();
  f64 base = world.p.exitIndependent;
  f64 immediacy = exitClass < SETTLED ? (exitClass + 0.5) / IMMEDIACY_CLASSES : 0;
  f64 brief = base * world.p.exitImmediacy * immediacy * immediacy;
  f64 factor = exact_exp(0.79 * (0.45 - town[TOWN_needIndex]));
  f64 kept = min(1, factor);
  part[EXIT_doneTheirBit] = base * kept;
  part[EXIT_briefHelp] = brief * kept;
  part[EXIT_noNeed] = (base + brief) * (factor - kept);
  part[EXIT_idle] = 0.05 * max(0, 0.45 - town[TOWN_match]);
  part[EXIT_lifeEvent] = world.p.exitLife;
  f64 sum = 0;
  for (i32 cause = 1; cause < EXIT_CELLS; cause++) sum += part[cause];
  return sum;
}

static i32 draw_cause(f64 u, f64 hazard)
{
  f64 mark = u * hazard;
  for (i32 cause = 1; cause < EXIT_CELLS; cause++) {
    mark -= part[cause];
    if (mark < 0 && part[cause] > 0) return cause;
  }
  return EXIT_doneTheirBit;
}

static i32 second_cause(i32 main)
{
  i32 best = 0;
  for (i32 cause = 1; cause < EXIT_CELLS; cause++)
    if (cause != main && part[cause] > (best == 0 ? 0 : part[best])) best = cause;
  return best;
}
