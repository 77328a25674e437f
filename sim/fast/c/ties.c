/* sim/mechanisms/ties.ts: use and decay of ties. */

static void turn_clock(void)
{
  f64 *town = world.all.town, *clock = world.week.linkClock;
  i32 cared = intensity(LEVER_forum) > 0 || town[TOWN_posts] > 0;
  i32 allied = intensity(LEVER_alliance) > 0 && town[TOWN_allianceExists] > 0;
  f64 keep = cared    ? world.rate.keepLinkingForum
             : allied ? world.rate.keepLinkingAlliance
                      : world.rate.keepLinking;
  clock[world.count.week + 1] = clock[world.count.week] * keep;
}

static void fill_roster(void)
{
  i32 *roster = world.scratch.roster, *start = world.scratch.rosterStart;
  const i32 *members = world.all.members, *circle = world.member.circle;
  i32 circles = world.count.circles, all = world.count.inCircles;
  for (i32 id = 0; id < circles + 2; id++) start[id] = 0;
  for (i32 i = 0; i < all; i++) start[circle[members[i]] + 1]++;
  for (i32 id = 0; id <= circles; id++) start[id + 1] += start[id];
  for (i32 i = all - 1; i >= 0; i--) roster[--start[circle[members[i]] + 1]] = members[i];
  for (i32 id = 0; id <= circles; id++) start[id] = start[id + 1];
  start[circles] = all;
}

static void work_together(void)
{
  const i32 *roster = world.scratch.roster, *start = world.scratch.rosterStart;
  const i32 *circle = world.member.circle;
  const u8 *milieu = world.member.milieu;
  f64 step = world.p.tieStep;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i], person = world.member.person[row], own = circle[row];
    i32 size = start[own + 1] - start[own];
    if (size < 2) continue;
    i32 partner = -1;
    if (luck_now(STREAM_partner, person, 0) < 0.7) {
      i32 slot = (i32)(luck_now(STREAM_partner, person, 1) * PEERS);
      i32 other = world.member.peerTo[row * PEERS + slot];
      if (other >= 0 && circle[other] == own && peer_strength(row, slot) > 0.02) partner = other;
    }
    if (partner < 0)
      partner = roster[start[own] + (i32)(luck_now(STREAM_partner, person, 2) * size)];
    if (partner == row) continue;
    if (milieu[partner] != milieu[row] && luck_now(STREAM_partner, person, 3) < 0.5) continue;
    meet_peer(row, partner, step);
  }
}

static void introduce(i32 row, i32 other, f64 level)
{
  i32 person = world.member.person[row];
  i32 slot = (i32)(luck_now(STREAM_bridging, person, 2) * LINKS);
  i32 official = world.member.linkTo[other * LINKS + slot];
  if (link_strength(other, slot) < 0.2 || link_to(row, official) > 0) return;
  if (luck_now(STREAM_bridging, person, 3) < level * world.scenario.openness)
    set_link(row, official, 0.3);
}

static void alliance_meets(void)
{
  f64 level = intensity(LEVER_alliance), step = world.p.tieStep;
  if (level == 0 || world.all.town[TOWN_allianceExists] == 0 || !world.due.alliance) return;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i], person = world.member.person[row];
    i32 id = world.member.circle[row];
    if (world.circle.form[id] == FORM_informal) continue;
    if (luck_now(STREAM_bridging, person, 0) >= (3 * level) / max(3, world.circle.members[id]))
      continue;
    i32 other =
        world.scratch.roster[(i32)(luck_now(STREAM_bridging, person, 1) * world.count.inCircles)];
    if (other != row) meet_peer(row, other, step);
    for (i32 slot = 0; slot < LINKS; slot++) {
      f64 strength = link_strength(row, slot);
      if (strength > 0.05)
        set_link(row, world.member.linkTo[row * LINKS + slot],
                 strength + step * level * (1 - strength));
    }
    introduce(row, other, level);
  }
}

void ties(void)
{
  turn_clock();
  if (world.is.network && world.count.inCircles > 1) {
    fill_roster();
    work_together();
    alliance_meets();
  }
  f32 *linking = world.circle.linking;
  for (i32 id = 0; id < world.count.circles; id++) linking[id] = 0;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i], circle = world.member.circle[row];
    linking[circle] = (f32)(D(linking[circle]) + D(world.member.linking[row]));
  }
  for (i32 id = 0; id < world.count.circles; id++)
    if (world.circle.members[id] > 0)
      linking[id] = (f32)(D(linking[id]) / world.circle.members[id]);
}
