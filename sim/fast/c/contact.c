/* sim/mechanisms/contact.ts: helpers meet officials. */

static f64 weight[4096];

static f64 weigh(f64 steering)
{
  f64 total = 0;
  for (i32 id = 0; id < world.count.officials; id++) {
    i32 role = world.official.role[id];
    i32 broker = role == OFFICIAL_coordination || role == OFFICIAL_integration;
    f64 base = role == OFFICIAL_leadership ? 0.2
               : broker                    ? 1.5 + 6 * steering
                                           : 1 - 0.6 * steering;
    total += world.official.active[id] ? base : 0;
    weight[id] = total;
  }
  return total;
}

static i32 pick(i32 row, f64 total)
{
  i32 person = world.member.person[row];
  if (luck_now(STREAM_contact, person, 1) < 0.5) {
    i32 slot = (i32)(luck_now(STREAM_contact, person, 2) * LINKS);
    if (link_strength(row, slot) > 0.05) return world.member.linkTo[row * LINKS + slot];
  }
  f64 mark = luck_now(STREAM_contact, person, 3) * total;
  i32 id = 0;
  while (id < world.count.officials - 1 && weight[id] <= mark) id++;
  return id;
}

static void meet(i32 row, i32 id, f64 steering)
{
  f64 *town = world.all.town;
  i32 person = world.member.person[row], circle = world.member.circle[row];
  f32 *efficacy = world.member.efficacy + row, *frustration = world.member.frustration + row;
  f32 *trust = world.member.trust + row, *understanding = world.member.understanding + row;
  f32 *officialTrust = world.official.trust + id;
  f32 *officialUnderstanding = world.official.understanding + id;
  f64 tie = world.is.network ? link_to(row, id) : town[TOWN_linkingMean];
  f64 both = D(*understanding) + D(*officialUnderstanding);
  f64 wrong = world.p.wrongBase +
              world.p.wrongLogics * D(world.member.immediacy[row]) *
                  D(world.official.formality[id]) * (1 - 0.6 * min(1.2, both)) +
              world.p.wrongLoad * max(0, D(world.official.load[id]) - 1) +
              world.p.wrongRole * (1 - town[TOWN_clarity]) - 0.07 * both - world.p.wrongTie * tie;
  f64 trustStep = world.p.trustStep, asymmetry = world.p.trustAsymmetry;
  f64 speed = world.p.efficacySpeed;
  if (luck_now(STREAM_friction, person, 0) < clamp(wrong, 0.005, 0.95)) {
    town[TOWN_friction]++;
    world.circle.wrong[circle] = (f32)(D(world.circle.wrong[circle]) + 1);
    *efficacy = (f32)(D(*efficacy) - speed * D(*efficacy));
    *frustration = (f32)(D(*frustration) + world.p.frustrationStep * (1 - D(*frustration)));
    *trust = (f32)(D(*trust) - asymmetry * trustStep * D(*trust));
    *officialTrust = (f32)(D(*officialTrust) - 0.5 * asymmetry * trustStep * D(*officialTrust));
    record(EVENT_friction, person, circle, id, 0, 0, 0);
    return;
  }
  f64 learning = world.p.learningContact;
  *trust = (f32)(D(*trust) + trustStep * (1 - D(*trust)));
  *officialTrust = (f32)(D(*officialTrust) + 0.5 * trustStep * (1 - D(*officialTrust)));
  *efficacy = (f32)(D(*efficacy) + speed * (1 - D(*efficacy)));
  *understanding = (f32)(D(*understanding) + learning * 3 * (1 - D(*understanding)));
  *officialUnderstanding = (f32)(D(*officialUnderstanding) +
                                 learning * (1 - steering) * (1 - D(*officialUnderstanding)));
  if (tie > 0) set_link(row, id, tie + world.p.tieStep * (1 - tie));
  else if (luck_now(STREAM_linking, person, 0) <
           world.p.linkingChance * D(world.official.openness[id]) * (1 - 0.5 * steering)) {
    set_link(row, id, 0.3);
    record(EVENT_linked, person, circle, id, 0, 0, 0);
  }
}

void contact(void)
{
  f64 *town = world.all.town;
  f64 steering = intensity(LEVER_steering);
  town[TOWN_contacts] = 0;
  town[TOWN_friction] = 0;
  for (i32 id = 0; id < world.count.circles; id++) world.circle.wrong[id] = 0;
  f64 least = world.p.caseworkShareStart;
  f64 share = least + (world.p.caseworkShareFull - least) * min(1, town[TOWN_pendingIndex]);
  f64 rate =
      (world.p.contactRate * share * (1 - world.p.steeringDistance * steering)) / world.p.hoursMean;
  f64 total = weigh(steering);
  if (total == 0 || rate == 0) return;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i];
    if (luck_now(STREAM_contact, world.member.person[row], 0) >= rate * D(world.member.hours[row]))
      continue;
    town[TOWN_contacts]++;
    meet(row, pick(row, total), steering);
  }
}
