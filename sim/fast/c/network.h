/* sim/network.ts: ties between members and to officials. */

static inline f64 unused(i32 bonding, i32 since)
{
  const f64 *keep = bonding ? world.rates.keepBonding : world.rates.keepBridging;
  return keep[world.count.week - since];
}

static inline i32 is_bonding(i32 a, i32 b)
{
  const i32 *circle = world.member.circle;
  const u8 *milieu = world.member.milieu;
  return circle[a] == circle[b] && circle[a] >= 0 && milieu[a] == milieu[b];
}

static inline f64 peer_strength(i32 member, i32 slot)
{
  i32 at = member * PEERS + slot, to = world.member.peerTo[at];
  if (to < 0) return 0;
  return D(world.member.peerStrength[at]) *
         unused(is_bonding(member, to), world.member.peerWeek[at]);
}

/* Position of the tie from one member to another; -1 for none. */
static inline i32 tie_to(i32 a, i32 b)
{
  i32 end = (a + 1) * PEERS;
  for (i32 at = a * PEERS; at < end; at++)
    if (world.member.peerTo[at] == b) return at;
  return -1;
}

/* Position of the tie of a member that gives way to a new one. */
static i32 weakest_peer(i32 a)
{
  const i32 *circle = world.member.circle;
  const u8 *milieu = world.member.milieu;
  i32 own = circle[a] >= 0 ? circle[a] : -2;
  i32 chosen = a * PEERS, end = chosen + PEERS;
  f64 weakest = 2;
  for (i32 at = chosen; at < end; at++) {
    i32 to = world.member.peerTo[at];
    if (to < 0) return weakest == 0 ? chosen : at;
    i32 bonding = circle[to] == own && milieu[to] == milieu[a];
    f64 value = D(world.member.peerStrength[at]) * unused(bonding, world.member.peerWeek[at]);
    if (value >= weakest) continue;
    weakest = value;
    chosen = at;
  }
  return chosen;
}

static inline void set_peer(i32 at, i32 to, f64 strength)
{
  world.member.peerTo[at] = to;
  world.member.peerStrength[at] = (f32)strength;
  world.member.peerWeek[at] = world.count.week;
}

static inline f64 strength_at(i32 at, i32 bonding)
{
  return at < 0 ? 0 : D(world.member.peerStrength[at]) * unused(bonding, world.member.peerWeek[at]);
}

static void meet_peer(i32 a, i32 b, f64 step)
{
  i32 bonding = is_bonding(a, b), there = tie_to(a, b), back = tie_to(b, a);
  f64 strength = max(strength_at(there, bonding), strength_at(back, bonding));
  f64 grown = strength + step * (1 - strength);
  set_peer(there < 0 ? weakest_peer(a) : there, b, grown);
  set_peer(back < 0 ? weakest_peer(b) : back, a, grown);
}

static inline f64 link_strength(i32 member, i32 slot)
{
  i32 at = member * LINKS + slot, official = world.member.linkTo[at];
  if (official < 0 || !world.official.active[official]) return 0;
  f64 then = world.week.linkClock[world.member.linkWeek[at]];
  f64 now = world.week.linkClock[world.count.week];
  return then > 0 ? (D(world.member.linkStrength[at]) * now) / then : 0;
}

static f64 link_to(i32 member, i32 official)
{
  for (i32 slot = 0; slot < LINKS; slot++)
    if (world.member.linkTo[member * LINKS + slot] == official) return link_strength(member, slot);
  return 0;
}

static void set_link(i32 member, i32 official, f64 strength)
{
  i32 chosen = 0;
  f64 weakest = 2;
  for (i32 slot = 0; slot < LINKS; slot++) {
    if (world.member.linkTo[member * LINKS + slot] == official) {
      chosen = slot;
      break;
    }
    f64 value = link_strength(member, slot);
    if (value < weakest) {
      weakest = value;
      chosen = slot;
    }
  }
  i32 at = member * LINKS + chosen;
  world.member.linkTo[at] = official;
  world.member.linkStrength[at] = (f32)strength;
  world.member.linkWeek[at] = world.count.week;
}

static inline f64 linking_of(i32 member)
{
  f64 sum = 0;
  for (i32 slot = 0; slot < LINKS; slot++) sum += link_strength(member, slot);
  return sum;
}

static i32 strongest_circle(i32 member)
{
  i32 best = -1;
  f64 strength = 0.02;
  for (i32 slot = 0; slot < PEERS; slot++) {
    i32 to = world.member.peerTo[member * PEERS + slot];
    if (to < 0 || world.member.circle[to] < 0) continue;
    f64 value = peer_strength(member, slot);
    if (value > strength) {
      strength = value;
      best = world.member.circle[to];
    }
  }
  return best;
}
