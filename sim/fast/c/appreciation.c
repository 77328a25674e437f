/* sim/mechanisms/appreciation.ts: public thanks, backed or hollow. */

void appreciation(void)
{
  f64 *town = world.all.town;
  town[TOWN_supportFelt] = clamp(intensity(LEVER_support) + 0.5 * town[TOWN_linkingMean] +
                                     min(0.4, 0.2 * town[TOWN_posts]),
                                 0, 1);
  f64 reach = intensity(LEVER_appreciation), hollow = world.p.hollowHarm;
  i32 backed = world.is.additive || town[TOWN_supportFelt] >= world.p.supportNeeded;
  f64 keep = 1 - world.p.recognitionFade;
  f32 *recognition = world.member.recognition, *trust = world.member.trust;
  f32 *frustration = world.member.frustration;
  for (i32 i = 0; i < world.count.inCircles; i++) {
    i32 row = world.all.members[i];
    recognition[row] = (f32)(D(recognition[row]) * keep);
    if (!world.due.appreciation ||
        luck_now(STREAM_appreciation, world.member.person[row], 0) >= reach)
      continue;
    if (backed) {
      recognition[row] =
          (f32)(D(recognition[row]) + world.p.recognitionStep * (1 - D(recognition[row])));
      trust[row] = (f32)(D(trust[row]) + 0.3 * world.p.trustStep * (1 - D(trust[row])));
    } else {
      frustration[row] = (f32)(D(frustration[row]) + hollow * (1 - D(frustration[row])));
      trust[row] = (f32)(D(trust[row]) - hollow * 0.5 * D(trust[row]));
    }
  }
  if (world.due.appreciation && world.count.inCircles > 0)
    record(EVENT_appreciation, -1, -1, -1, backed, 0, reach);
}
