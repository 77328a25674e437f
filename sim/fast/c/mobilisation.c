/* sim/mechanisms/mobilisation.ts: residents whom the call reaches start to help. */

static f64 call_of(void)
{
  f64 *town = world.all.town;
  f64 media = world.series.media[world.count.week];
  town[TOWN_media] = media;
  f64 unmet = (town[TOWN_unmet] * 1000) / world.scenario.population;
  town[TOWN_visibleUnmet] = unmet / (unmet + 60);
  f64 meanField = world.is.network
                      ? 0
                      : world.p.callContacts *
                            min(1, (2.5 * (town[TOWN_independents] + town[TOWN_members])) /
                                       world.size.residents);
  return world.p.callMedia * media + world.p.callNeed * town[TOWN_visibleUnmet] +
         world.p.callStance * intensity(LEVER_stance) -
         world.p.callProvision * intensity(LEVER_provision) +
         world.p.callOrientation * town[TOWN_clarity] + world.p.callMood * town[TOWN_mood] +
         meanField;
}

static i32 main_cause(void)
{
  f64 attention = world.p.callMedia * world.all.town[TOWN_media];
  f64 need = world.p.callNeed * world.all.town[TOWN_visibleUnmet];
  f64 stance = world.p.callStance * intensity(LEVER_stance);
  if (attention >= need && attention >= stance) return ENTRY_attention;
  return need >= stance ? ENTRY_need : ENTRY_stance;
}

static f64 taken(void)
{
  f64 index = world.all.town[TOWN_needIndex] / world.p.joinNeed;
  return min(1, index * index * index);
}

static i32 join_nearby(i32 row)
{
  const i32 *next = world.circle.nextInPlace;
  i32 first = world.place.circle[world.helper.place[row]], options = 0;
  for (i32 id = first; id != NONE; id = next[id]) options += has_room(id);
  if (options == 0) return 0;
  i32 chosen = (i32)(luck_now(STREAM_circlePlace, world.helper.person[row], 0) * options);
  for (i32 id = first; id != NONE; id = next[id]) {
    if (!has_room(id) || chosen-- > 0) continue;
    join(row, id, last_circle_of(row) == id ? JOIN_returned : JOIN_start);
    return 1;
  }
  return 0;
}

static void start(i32 person, i32 cause)
{
  i32 row = helper_of(person);
  i32 returning = last_circle_of(row) >= 0;
  i32 allied = world.helper.origin[row] == ORIGIN_alliance;
  i32 member = world.helper.member[row];
  i32 known = member >= 0 && world.is.network ? strongest_circle(member) : -1;
  i32 why = allied                                         ? ENTRY_alliance
            : known >= 0                                   ? ENTRY_dormantTie
            : world.all.resident[person].contacts >= 2     ? ENTRY_contacts
                                                           : cause;
  enter(row, why);
  f64 chance = allied ? 0.85
               : known >= 0 || returning
                   ? world.p.dormantJoin * taken()
                   : world.p.joinShare * (engaged_before(person) ? 1.6 : 0.6) * taken();
  if (luck_now(STREAM_joining, person, 0) >= chance) return;
  if (known >= 0 && has_room(known)) join(row, known, returning ? JOIN_returned : JOIN_contact);
  else if (!join_nearby(row)) wish_for_circle(row);
}

static void found_circles(void)
{
  for (i32 at = 0; at < world.size.municipalities; at++) {
    if (world.place.wishes[at] < world.p.foundingSize) continue;
    i32 id = found_circle(at, world.helper.person[world.place.wish[at]]);
    if (world.all.town[TOWN_allianceExists] > 0) {
      world.circle.form[id] = FORM_alliance;
      record(EVENT_alliance, -1, id, -1, 0, 0, 0);
    }
    while (world.place.wish[at] != NONE) join(world.place.wish[at], id, JOIN_founding);
  }
}

void mobilisation(void)
{
  world.all.town[TOWN_entries] = 0;
  world.all.town[TOWN_joins] = 0;
  f64 call = call_of();
  i32 *entrants = world.scratch.people, end = 0;
  for (i32 bin = 0; bin < BINS; bin++) {
    f64 readiness = world.is.null ? world.p.callWindow * 0.5 *
                                        min(1, world.series.media[world.count.week])
                                  : call - threshold_of_bin(bin);
    if (readiness <= 0 || world.queue.survival[bin] <= 0) continue;
    f64 reach = clamp((bin == 0 ? call : readiness) / world.p.callWindow, 0, 1);
    end = release(bin, world.p.entryHazard * reach, entrants, end);
  }
  sort_first(entrants, end);
  i32 cause = main_cause();
  for (i32 i = 0; i < end; i++) start(entrants[i], cause);
  found_circles();
}
