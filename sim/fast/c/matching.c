/* sim/mechanisms/matching.ts: offered time meets need. */

void matching(void)
{
  f64 *town = world.all.town;
  f64 gross = town[TOWN_needEmergency] + town[TOWN_needEveryday] + town[TOWN_needCasework];
  f64 net = gross - town[TOWN_metMunicipal];
  f64 alone = town[TOWN_independentHours] + town[TOWN_mentorHours];
  f64 organised = 0;
  for (i32 i = 0; i < world.count.inCircles; i++)
    organised += D(world.member.hours[world.all.members[i]]);
  f64 offered = world.p.relevantIndependent * alone + world.p.relevantMember * organised;
  town[TOWN_hours] = alone + organised;
  f64 effect = world.p.matchBase + world.p.matchOrientation * town[TOWN_clarity];
  f64 met = net > 0 ? net * (1 - exact_exp((-offered * effect) / net)) : 0;
  town[TOWN_metVolunteers] = met;
  town[TOWN_unmet] = net - met;
  town[TOWN_coverage] = gross > 0 ? 1 - town[TOWN_unmet] / gross : 1;
  town[TOWN_match] =
      offered > 0 ? min(1, met / (offered * (world.p.matchBase + world.p.matchOrientation))) : 1;
  f64 taken = ((world.is.crowdingAutonomy ? gross : net) * 1000) / world.scenario.population;
  f64 index = taken / (taken + world.p.needScale);
  town[TOWN_needIndex] += 0.1 * (index - town[TOWN_needIndex]);
  town[TOWN_needPeak] = max(town[TOWN_needIndex], town[TOWN_needPeak] * world.rate.keepNeed);

  f64 speed = world.p.efficacySpeed, chance = town[TOWN_match];
  i32 *idle = world.member.idle;
  f32 *efficacy = world.member.efficacy;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 id = world.all.members[i];
    i32 found = luck_now(STREAM_task, world.member.person[id], 0) < chance;
    idle[id] = found ? 0 : idle[id] + 1;
    efficacy[id] = (f32)(D(efficacy[id]) + speed * (found - D(efficacy[id])));
  }
}
