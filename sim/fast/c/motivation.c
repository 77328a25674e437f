/* sim/mechanisms/motivation.ts: motivation, strain and recovery of members. */

static inline void feel_ties(i32 row)
{
  world.member.linking[row] = (f32)min(1, linking_of(row));
  world.member.bonding[row] = 0.5f;
  if (!world.is.network) return;
  const i32 *circle = world.member.circle;
  const u8 *milieu = world.member.milieu;
  i32 own = circle[row], end = (row + 1) * PEERS;
  f64 sum = 0;
  for (i32 at = row * PEERS; at < end && sum < 2; at++) {
    i32 to = world.member.peerTo[at];
    if (to < 0 || circle[to] != own) continue;
    sum += D(world.member.peerStrength[at]) *
           unused(milieu[to] == milieu[row], world.member.peerWeek[at]);
  }
  world.member.bonding[row] = (f32)min(1, sum / 2);
}

static inline void mark(i32 row)
{
  f64 *town = world.all.town;
  i32 person = world.member.person[row], circle = world.member.circle[row];
  u8 *tired = world.member.tired + row, *role = world.helper.role + world.member.helper[row];
  f64 strain = D(world.member.strain[row]);
  if (!*tired && strain > 0.45) {
    *tired = 1;
    town[TOWN_tired]++;
    record(EVENT_tired, person, circle, -1, 0, 0, 0);
  } else if (*tired && strain < 0.3) {
    *tired = 0;
    town[TOWN_tired]--;
    record(EVENT_recovered, person, circle, -1, 0, 0, 0);
  }
  if (D(world.member.hours[row]) < 7 || *role == ROLE_organiser) return;
  if (world.count.week - world.member.since[row] < 26) return;
  if (D(world.member.motivation[row]) < 0.55) return;
  *role = ROLE_organiser;
  town[TOWN_organisers]++;
  record(EVENT_organiser, person, circle, -1, 0, 0, 0);
}

void motivation(void)
{
  f64 *town = world.all.town;
  f64 steering = intensity(LEVER_steering);
  f64 lost = world.is.crowdingNeed ? 0 : world.p.motivationFreedom * steering * steering;
  f64 disappointment = world.is.disappointment ? world.p.motivationFrustration : 0;
  f64 postSupport =
      min(1, (town[TOWN_posts] * world.p.helpersPerPost) / max(1, town[TOWN_members]));
  f64 recovery = 1 - world.rate.keepStrain;
  f64 casework =
      world.p.strainCasework * min(1, town[TOWN_pendingIndex]) * (1 - 0.5 * town[TOWN_clarity]);
  f64 support = max(postSupport, 0.8 * intensity(LEVER_support));
  f64 keep = 1 - world.p.frustrationFade;
  f64 ground = world.p.motivationBase + world.p.motivationNeed * town[TOWN_needIndex];
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i];
    feel_ties(row);
    f64 bonding = D(world.member.bonding[row]), linking = D(world.member.linking[row]);
    world.member.frustration[row] = (f32)(D(world.member.frustration[row]) * keep);
    f64 over = max(0, D(world.member.hours[row]) - world.p.strainHours);
    f64 strain = D(world.member.strain[row]);
    world.member.strain[row] =
        (f32)clamp(strain + (world.p.strainBuild * over + casework) * (1 - strain) -
                       recovery * (0.4 + 0.6 * bonding) * strain,
                   0, 1);
    f64 target = ground + world.p.motivationEfficacy * D(world.member.efficacy[row]) +
                 world.p.motivationRecognition * D(world.member.recognition[row]) +
                 world.p.motivationBonding * bonding +
                 world.p.motivationLinking * max(linking, support) -
                 disappointment * D(world.member.frustration[row]) -
                 lost * D(world.member.autonomy[row]) -
                 world.p.motivationStrain * D(world.member.strain[row]);
    f64 motivation = D(world.member.motivation[row]);
    world.member.motivation[row] =
        (f32)clamp(motivation + world.p.motivationSpeed * (target - motivation), 0, 1);
    mark(row);
  }
}
