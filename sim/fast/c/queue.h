/* sim/queue.ts: possible helpers by threshold bin and cell of luck. */

enum { QUEUE_OUT, QUEUE_CROWD, QUEUE_CHAINED };

#define BIN_FLOOR (-0.4)
#define BIN_WIDTH 0.0125
#define LARGEST_SHARE 0.9999999997671694

static inline i32 bins_of(f64 lowered) { return (i32)__builtin_floor(lowered / BIN_WIDTH + 0.5); }

static inline f64 threshold_of_bin(i32 bin)
{
  return bin == 0 ? -__builtin_inf() : BIN_FLOOR + (bin + 0.5) * BIN_WIDTH;
}

static inline i32 bin_now(i32 id, i32 contacts)
{
  i32 base = world.residents.bin[id];
  if (base == 0) return 0;
  i32 counted = contacts < COUNTED_CONTACTS ? contacts : COUNTED_CONTACTS;
  i32 bin = base - world.rates.contactBins[counted] - world.all.resident[id].bonus;
  return bin < 1 ? 1 : bin > BINS - 1 ? BINS - 1 : bin;
}

/* Puts a new node for a resident in front of the chain of their cell. */
static inline void add_node(i32 id)
{
  Resident *resident = world.all.resident + id;
  i32 cell = resident->bin * CELLS + (i32)(resident->key * CELLS);
  i32 node = world.count.nodes++;
  world.waiting.id[node] = id;
  world.waiting.next[node] = world.queue.first[cell];
  world.queue.first[cell] = node;
  resident->node = node;
}

/* Does somebody still wait at this node? */
static inline i32 is_valid(i32 node)
{
  const Resident *resident = world.all.resident + world.waiting.id[node];
  return resident->node == node && resident->state == QUEUE_CHAINED;
}

/* Builds all chains anew without the nodes at which nobody waits any more. */
static void tidy(void)
{
  i32 nodes = world.count.nodes;
  for (i32 cell = 0; cell < BINS * CELLS; cell++) world.queue.first[cell] = NONE;
  world.count.nodes = 0;
  for (i32 node = 0; node < nodes; node++)
    if (is_valid(node)) add_node(world.waiting.id[node]);
}

/* `share` is the survival that the resident has left. */
static inline void queue_chain(i32 id, i32 bin, f64 share)
{
  Resident *resident = world.all.resident + id;
  resident->key = share * world.queue.survival[bin];
  resident->bin = (u8)bin;
  resident->state = QUEUE_CHAINED;
  if (world.count.nodes == world.room.waiting) tidy();
  add_node(id);
}

static inline void dequeue(i32 id) { world.all.resident[id].state = QUEUE_OUT; }

static void enqueue(i32 id, i32 bonus, f64 share)
{
  Resident *resident = world.all.resident + id;
  dequeue(id);
  resident->bonus = (u8)bonus;
  queue_chain(id, bin_now(id, resident->contacts), share);
}

static inline void move(i32 id, i32 bin)
{
  const Resident *resident = world.all.resident + id;
  const f64 *survival = world.queue.survival;
  f64 left = resident->state == QUEUE_CROWD
                 ? draw(STREAM_patience, id, 0, 0) / survival[world.residents.bin[id]]
                 : resident->key / survival[resident->bin];
  queue_chain(id, bin, min(left, LARGEST_SHARE));
}

/* One helping contact more or less for all contacts of a resident. */
static void spread(i32 id, i32 change)
{
  const u8 *bin = world.residents.bin;
  i32 count = world.size.residents;
  for (i32 k = 0; k < CONTACTS; k++) {
    i32 contact = id ^ world.residents.contactMask[k];
    if (contact >= count || bin[contact] == NEVER) continue;
    Resident *resident = world.all.resident + contact;
    i32 before = resident->contacts, after = before + change;
    resident->contacts = (u8)after;
    if (resident->state == QUEUE_OUT) continue;
    if (before >= COUNTED_CONTACTS && after >= COUNTED_CONTACTS) continue;
    i32 from = resident->state == QUEUE_CROWD ? bin[contact] : resident->bin;
    i32 to = bin_now(contact, after);
    if (to != from) move(contact, to);
  }
}

/* Releases those in one chain whose key is not below `after`, and drops the nodes of the gone. */
static i32 release_chain(i32 cell, f64 after, i32 *into, i32 at)
{
  i32 end = at, kept = NONE, node = world.queue.first[cell];
  while (node != NONE) {
    i32 following = world.waiting.next[node], id = world.waiting.id[node];
    i32 waits = is_valid(node);
    if (waits && world.all.resident[id].key < after) kept = node;
    else {
      if (waits) {
        world.all.resident[id].state = QUEUE_OUT;
        into[end++] = id;
      }
      if (kept == NONE) world.queue.first[cell] = following;
      else world.waiting.next[kept] = following;
    }
    node = following;
  }
  return end;
}

/* Lowers the survival of a bin by a hazard; appends those whose luck is used up. */
static i32 release(i32 bin, f64 hazard, i32 *into, i32 at)
{
  Resident *resident = world.all.resident;
  f64 before = world.queue.survival[bin];
  f64 after = before * (1 - hazard);
  world.queue.survival[bin] = after;
  i32 end = at, lowest = (i32)(after * CELLS), cell = (i32)(before * CELLS);
  if (cell > CELLS - 1) cell = CELLS - 1;
  for (; cell >= lowest; cell--) {
    i32 index = bin * CELLS + cell, last = world.residents.cellStart[index + 1];
    for (i32 i = world.residents.cellStart[index]; i < last; i++) {
      i32 id = world.residents.order[i];
      if (resident[id].state != QUEUE_CROWD) continue;
      if ((world.residents.orderLuck[i] + 0.5) * CELL < after) continue;
      resident[id].state = QUEUE_OUT;
      into[end++] = id;
    }
    if (world.queue.first[index] != NONE) end = release_chain(index, after, into, end);
  }
  return end;
}
