/* sim/people.ts: who starts, joins, leaves and stops. */

static inline i32 engaged_before(i32 id)
{
  return draw(STREAM_experience, id, 0, 0) < world.p.engagedBeforeShare;
}

static i32 place_of(i32 id)
{
  f64 u = draw(STREAM_place, (i32)((u32)id >> 8), 0, 0);
  i32 place = 0;
  while (place < world.size.places - 1 && u >= world.residents.placeShare[place]) place++;
  return place;
}

static f64 hours_of(i32 id)
{
  f64 width = world.p.hoursSpread;
  f64 z = normal_quantile(draw(STREAM_hours, id, 0, 0));
  return clamp(world.p.hoursMean * exact_exp(width * z - 0.5 * width * width), 0.5, 40);
}

/* The helper row of a resident; made when they help for the first time. */
static i32 helper_of(i32 person)
{
  i32 *own = world.person.helper + person;
  if (*own >= 0) return *own;
  i32 row = world.count.helpers++;
  NEEDS_ROOM(row, helper);
  *own = row;
  world.helper.person[row] = person;
  world.helper.member[row] = -1;
  world.helper.place[row] = (u8)place_of(person);
  world.helper.origin[row] = ORIGIN_resident;
  world.helper.hours[row] = (f32)hours_of(person);
  world.helper.immediacy[row] = (f32)draw(STREAM_immediacy, person, 0, 0);
  world.helper.exitPrevious[row] = -1;
  world.helper.cohortPrevious[row] = -1;
  world.helper.placePrevious[row] = -1;
  world.helper.wishPrevious[row] = -1;
  world.all.town[TOWN_everActive]++;
  if (!engaged_before(person)) world.all.town[TOWN_neverEngagedBefore]++;
  return row;
}

/* The member row of a helper; made when they come into a circle for the first time. */
static i32 member_of(i32 row)
{
  i32 known = world.helper.member[row];
  if (known >= 0) return known;
  i32 id = world.count.members++;
  NEEDS_ROOM(id, member);
  i32 person = world.helper.person[row];
  world.helper.member[row] = id;
  world.member.helper[id] = row;
  world.member.person[id] = person;
  world.member.circle[id] = -1;
  world.member.lastCircle[id] = -1;
  world.member.milieu[id] = person < world.size.residents
                                ? (u8)(draw(STREAM_milieu, person, 0, 0) * MILIEUS)
                                : NEWCOMER_MILIEU;
  world.member.hours[id] = world.helper.hours[row];
  world.member.immediacy[id] = world.helper.immediacy[row];
  world.member.autonomy[id] = (f32)draw(STREAM_autonomy, person, 0, 0);
  world.member.motivation[id] = 0.75f;
  world.member.efficacy[id] = 0.75f;
  world.member.trust[id] = (f32)world.scenario.trust;
  world.member.understanding[id] = (f32)(0.15 + 0.15 * world.scenario.dependence);
  for (i32 slot = 0; slot < PEERS; slot++) world.member.peerTo[id * PEERS + slot] = -1;
  for (i32 slot = 0; slot < LINKS; slot++) world.member.linkTo[id * LINKS + slot] = -1;
  return id;
}

static inline i32 last_circle_of(i32 row)
{
  i32 id = world.helper.member[row];
  return id < 0 ? -1 : world.member.lastCircle[id];
}

static void enter(i32 row, i32 cause)
{
  f64 *town = world.all.town;
  if (world.helper.role[row] == ROLE_former && world.helper.since[row] > 0) town[TOWN_former]--;
  world.helper.role[row] = ROLE_independent;
  world.helper.since[row] = world.count.week;
  await_early_exit(row);
  chain_link(world.place.independent, world.helper.placeNext, world.helper.placePrevious,
             world.helper.place[row], row);
  town[TOWN_independents]++;
  town[TOWN_independentHours] += D(world.helper.hours[row]);
  town[TOWN_entries]++;
  i32 person = world.helper.person[row];
  if (person < world.size.residents) {
    dequeue(person);
    if (world.is.network) spread(person, 1);
  }
  record(EVENT_entered, person, -1, -1, cause, 0, 0);
}

static void wish_for_circle(i32 row)
{
  i32 place = world.helper.place[row];
  chain_link(world.place.wish, world.helper.wishNext, world.helper.wishPrevious, place, row);
  world.place.wishes[place]++;
}

static void unlist(i32 row)
{
  cancel_exit(row);
  chain_unlink(world.place.independent, world.helper.placeNext, world.helper.placePrevious, row);
  if (chain_unlink(world.place.wish, world.helper.wishNext, world.helper.wishPrevious, row))
    world.place.wishes[world.helper.place[row]]--;
  world.all.town[TOWN_independents]--;
  world.all.town[TOWN_independentHours] -= D(world.helper.hours[row]);
}

static void join(i32 row, i32 circle, i32 cause)
{
  if (world.helper.role[row] == ROLE_independent) unlist(row);
  i32 id = member_of(row);
  world.helper.role[row] = ROLE_member;
  world.helper.since[row] = world.count.week;
  world.member.circle[id] = circle;
  world.member.lastCircle[id] = circle;
  world.member.since[id] = world.count.week;
  world.member.idle[id] = 0;
  world.member.motivation[id] = (f32)max(D(world.member.motivation[id]), 0.65);
  world.member.held[id] = world.helper.origin[row] == ORIGIN_alliance;
  world.all.members[world.count.inCircles++] = id;
  i32 members = ++world.circle.members[circle];
  if (members > world.circle.peak[circle]) world.circle.peak[circle] = members;
  world.all.town[TOWN_members]++;
  world.all.town[TOWN_joins]++;
  record(EVENT_joined, world.helper.person[row], circle, -1, cause, 0, 0);
}

/* Former helpers wait again with new luck. */
static void retire(i32 row)
{
  world.helper.role[row] = ROLE_former;
  world.all.town[TOWN_former]++;
  i32 person = world.helper.person[row];
  if (person >= world.size.residents) return;
  if (world.is.network) spread(person, -1);
  if (world.residents.bin[person] == NEVER) return;
  f64 bonus = last_circle_of(row) >= 0 ? world.p.returnBonus : 0;
  enqueue(person, bins_of(bonus), luck_now(STREAM_returning, person, 0));
}

static void leave_circle(i32 id, i32 cause, i32 cause2)
{
  f64 *town = world.all.town;
  i32 row = world.member.helper[id], circle = world.member.circle[id];
  i32 person = world.member.person[id];
  f64 u = luck_now(STREAM_exitRoute, person, 0);
  f64 mentorShare = world.p.mentorShare;
  i32 stays = cause != EXIT_lifeEvent && !world.is.null;
  i32 mentors = stays && u < mentorShare;
  i32 elsewhere = u < mentorShare + world.p.otherFieldShare ? ROUTE_otherField : ROUTE_out;
  if (world.helper.role[row] == ROLE_organiser) town[TOWN_organisers]--;
  world.circle.members[circle]--;
  town[TOWN_members]--;
  world.all.exits[cause]++;
  world.member.circle[id] = -1;
  world.helper.since[row] = world.count.week;
  if (world.member.tired[id]) town[TOWN_tired]--;
  world.member.tired[id] = 0;
  if (world.helper.origin[row] == ORIGIN_newcomer) town[TOWN_newcomerHelpers]--;
  record(EVENT_leftCircle, person, circle, -1, cause, cause2, mentors ? ROUTE_mentor : elsewhere);
  if (!mentors) {
    retire(row);
    return;
  }
  world.helper.role[row] = ROLE_mentor;
  await_mentor_exit(row);
  town[TOWN_mentors]++;
  town[TOWN_mentorHours] += 0.5 * D(world.helper.hours[row]);
}

static void stop(i32 row, i32 cause, i32 cause2)
{
  f64 *town = world.all.town;
  if (world.helper.role[row] == ROLE_mentor) {
    town[TOWN_mentors]--;
    town[TOWN_mentorHours] -= 0.5 * D(world.helper.hours[row]);
  } else unlist(row);
  world.all.exits[cause]++;
  record(EVENT_stopped, world.helper.person[row], -1, -1, cause, cause2, 0);
  world.helper.since[row] = world.count.week;
  retire(row);
}

static inline i32 has_room(i32 circle)
{
  return world.circle.alive[circle] == 1 && world.circle.members[circle] < world.p.circleCapacity;
}

static i32 found_circle(i32 at, i32 founder)
{
  i32 id = world.count.circles++;
  NEEDS_ROOM(id, circle);
  world.circle.place[id] = (u8)at;
  world.circle.nextInPlace[id] = world.place.circle[at];
  world.place.circle[at] = id;
  world.circle.alive[id] = 1;
  world.circle.form[id] = FORM_informal;
  world.circle.founded[id] = world.count.week;
  world.circle.dissolved[id] = -1;
  world.all.town[TOWN_circlesAlive]++;
  record(EVENT_founded, founder, id, at, 0, 0, 0);
  return id;
}
