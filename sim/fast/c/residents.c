/* sim/residents.ts: threshold bins of all residents, and possible helpers sorted by their luck. */

static u8 threshold_bin(i32 id, i32 plain)
{
  f64 share = world.p.engagedBeforeShare, bonus = world.p.experienceBonus;
  f64 shift = engaged_before(id) ? bonus : (-bonus * share) / max(0.05, 1 - share);
  f64 u = draw(STREAM_disposition, id, 0, 0);
  if (u < world.p.certainShare) return 0;
  if (u >= world.p.certainShare + world.p.latentShare + shift) return NEVER;
  if (plain) return (u8)((0 - BIN_FLOOR) / BIN_WIDTH);
  f64 z = normal_quantile(draw(STREAM_threshold, id, 0, 0));
  f64 theta = world.p.thresholdMean + world.p.thresholdSpread * z;
  return (u8)clamp(__builtin_floor((theta - BIN_FLOOR) / BIN_WIDTH), 1, BINS - 1);
}

static inline i32 cell_of(u8 bin, u32 bits) { return bin * CELLS + (i32)(bits >> 24); }

void settle(u8 *bin, i32 *order, u32 *orderLuck, i32 *cellStart, i32 *next, i32 plain)
{
  i32 count = world.size.residents;
  for (i32 cell = 0; cell <= BINS * CELLS; cell++) cellStart[cell] = 0;
  for (i32 id = 0; id < count; id++) {
    bin[id] = threshold_bin(id, plain);
    if (bin[id] == NEVER) continue;
    cellStart[cell_of(bin[id], draw_bits(STREAM_patience, id, 0, 0)) + 1]++;
  }
  for (i32 cell = 0; cell < BINS * CELLS; cell++) cellStart[cell + 1] += cellStart[cell];
  for (i32 cell = 0; cell <= BINS * CELLS; cell++) next[cell] = cellStart[cell];
  for (i32 id = 0; id < count; id++) {
    if (bin[id] == NEVER) continue;
    u32 bits = draw_bits(STREAM_patience, id, 0, 0);
    i32 at = next[cell_of(bin[id], bits)]++;
    order[at] = id;
    orderLuck[at] = bits;
  }
}
