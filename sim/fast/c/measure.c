/* sim/measure.ts and sim/measure-graph.ts: the week in numbers. */

#define SET(field, value) (world.all.town[TOWN_##field] = (value))

static void measure_members(void)
{
  f64 motivation = 0, strain = 0, trust = 0, understanding = 0, bonding = 0, efficacy = 0;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 id = world.all.members[i];
    motivation += D(world.member.motivation[id]);
    strain += D(world.member.strain[id]);
    trust += D(world.member.trust[id]);
    understanding += D(world.member.understanding[id]);
    bonding += D(world.member.bonding[id]);
    efficacy += D(world.member.efficacy[id]);
  }
  f64 *row = world.all.row, n = max(1, world.count.inCircles);
  row[OUTCOME_motivation] = SET(motivation, motivation / n);
  row[OUTCOME_strain] = SET(strain, strain / n);
  row[OUTCOME_trustHelpers] = SET(trustHelpers, trust / n);
  row[OUTCOME_understandingHelpers] = SET(understandingHelpers, understanding / n);
  row[OUTCOME_bonding] = bonding / n;
  row[OUTCOME_efficacy] = efficacy / n;
}

static void measure_officials(void)
{
  f64 *ties = world.official.ties;
  for (i32 id = 0; id < world.count.officials; id++) ties[id] = 0;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 id = world.all.members[i];
    for (i32 slot = 0; slot < LINKS; slot++) {
      f64 strength = link_strength(id, slot);
      if (strength > 0) ties[world.member.linkTo[id * LINKS + slot]] += strength;
    }
  }
  f64 linking = 0, trust = 0, understanding = 0;
  i32 active = 0;
  for (i32 id = 0; id < world.count.officials; id++) {
    if (!world.official.active[id]) continue;
    active++;
    linking += ties[id] / (ties[id] + 0.5);
    trust += D(world.official.trust[id]);
    understanding += D(world.official.understanding[id]);
  }
  f64 n = max(1, active);
  world.all.row[OUTCOME_linking] = SET(linkingMean, linking / n);
  world.all.row[OUTCOME_trustOfficials] = trust / n;
  world.all.row[OUTCOME_understandingOfficials] = understanding / n;
}

static void measure_circles(void)
{
  f64 *row = world.all.row, conflict = 0, open = 0, weight = 0, alive = 0;
  row[OUTCOME_circlesInformal] = 0;
  row[OUTCOME_circlesAlliance] = 0;
  row[OUTCOME_circlesAssociation] = 0;
  for (i32 id = 0; id < world.count.circles; id++) {
    if (!world.circle.alive[id]) continue;
    i32 form = world.circle.form[id];
    f64 members = world.circle.members[id], unresolved = D(world.circle.conflict[id]);
    alive++;
    row[form == FORM_informal   ? OUTCOME_circlesInformal
        : form == FORM_alliance ? OUTCOME_circlesAlliance
                                : OUTCOME_circlesAssociation]++;
    weight += members;
    conflict += members * unresolved;
    open += members * max(0, unresolved - world.p.hiddenConflict);
  }
  row[OUTCOME_conflict] = SET(conflict, weight > 0 ? conflict / weight : 0);
  row[OUTCOME_openConflict] = SET(openConflict, weight > 0 ? open / weight : 0);
  row[OUTCOME_circles] = alive;
  row[OUTCOME_meanCircleSize] = alive > 0 ? weight / alive : 0;
}

static f64 bridges_of(i32 id, i32 circles)
{
  const i32 *circle = world.member.circle;
  i32 own = circle[id];
  f64 sum = 0;
  for (i32 slot = 0; slot < PEERS; slot++) {
    i32 to = world.member.peerTo[id * PEERS + slot];
    if (to < 0 || circle[to] < 0 || is_bonding(id, to)) continue;
    f64 strength = peer_strength(id, slot);
    sum += strength;
    if (strength > 0.05 && circle[to] > own) world.scratch.bridges[own * circles + circle[to]]++;
  }
  return sum;
}

static void links_of(i32 id)
{
  for (i32 slot = 0; slot < LINKS; slot++) {
    f64 strength = link_strength(id, slot);
    if (strength < 0.02) continue;
    i32 office = world.official.office[world.member.linkTo[id * LINKS + slot]];
    world.scratch.links[world.member.circle[id] * MAX_OFFICES + office] += strength;
  }
}

static inline u8 grade(f64 value, f64 one, f64 two, f64 three)
{
  return value >= three ? 3 : value >= two ? 2 : value >= one;
}

static void tell(i32 circles)
{
  f64 *bonding = world.scratch.bonding, *bridges = world.scratch.bridges;
  f64 *links = world.scratch.links;
  for (i32 id = 0; id < circles; id++) {
    i32 members = world.circle.members[id];
    f64 mean = members > 0 ? bonding[id] / members : 0;
    classed(world.scratch.bondingClass + id, EVENT_bondingClass, id, -1,
            world.circle.alive[id] ? grade(mean, 0.15, 0.35, 0.6) : 0);
    for (i32 other = id + 1; other < circles; other++)
      classed(world.scratch.bridgingClass + id * world.room.circle + other, EVENT_bridgingClass, id,
              other, grade(bridges[id * circles + other], 1, 3, 8));
    for (i32 office = 0; office < world.size.offices; office++)
      classed(world.scratch.linkingClass + id * MAX_OFFICES + office, EVENT_linkingClass, id,
              office, grade(links[id * MAX_OFFICES + office], 0.1, 1, 3));
  }
}

static void measure_graph(void)
{
  i32 circles = world.count.circles;
  f64 *bonding = world.scratch.bonding, bridging = 0;
  __builtin_memset(bonding, 0, circles * sizeof(f64));
  __builtin_memset(world.scratch.bridges, 0, circles * circles * sizeof(f64));
  __builtin_memset(world.scratch.links, 0, circles * MAX_OFFICES * sizeof(f64));
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 id = world.all.members[i];
    bonding[world.member.circle[id]] += D(world.member.bonding[id]);
    bridging += min(1, bridges_of(id, circles) / 3);
    links_of(id);
  }
  SET(bridging, world.count.inCircles > 0 ? bridging / world.count.inCircles : 0);
  tell(circles);
}

static void measure_exits(void)
{
  const f64 *by = world.all.exits;
  f64 *row = world.all.row;
  row[OUTCOME_exitsLife] = by[EXIT_lifeEvent];
  row[OUTCOME_exitsOrdinary] = by[EXIT_doneTheirBit];
  row[OUTCOME_exitsBrief] = by[EXIT_briefHelp];
  row[OUTCOME_exitsFriction] = by[EXIT_friction] + by[EXIT_noSupport];
  row[OUTCOME_exitsFreedom] = by[EXIT_lostFreedom];
  row[OUTCOME_exitsRecognition] = by[EXIT_noRecognition];
  row[OUTCOME_exitsExhaustion] = by[EXIT_exhaustion];
  row[OUTCOME_exitsIdle] = by[EXIT_idle] + by[EXIT_unclearRole];
  row[OUTCOME_exitsNeed] = by[EXIT_noNeed];
  row[OUTCOME_exitsOther] = by[EXIT_lonely] + by[EXIT_circleDissolved] + by[EXIT_shelterClosed];
}

void measure(void)
{
  measure_members();
  measure_officials();
  measure_circles();
  if (world.count.week % 4 == 0) measure_graph();
  measure_exits();
}
