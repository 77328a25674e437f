import { intensity, setting } from '../acts/policy.ts'
import { tellOfTown } from '../acts/tell.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Weeks of shared frustration before circles speak up. */
const PATIENCE = 10
/** Motivation of those who are committed, and how many of them make a voice. */
const COMMITTED = { motivation: 0.35, people: 50 } as const

/**
 * Step 12. Frustrated but committed circles demand paid support; the administration
 * answers according to openness, linking ties and the budget of the lever posts.
 *
 * Reads frustration, motivation, openness, linking; writes `demanded`, `posts`.
 * Draws: answer, one per week. Source: I7, I8; van Dyk 2021 (voice beside exit); sizes trial.
 */
export function voice(world: World): void {
  const { town, count, key, p } = world
  const level = intensity(world, LEVER.posts)
  const limit = level * setting(world, LEVER.posts, SETTING.limit)
  const wanted = Math.min(
    limit,
    Math.max(0.5, Math.floor((2 * town[TOWN.members]) / p.helpersPerPost + 0.5) / 2),
  )
  town[TOWN.posts] = Math.min(town[TOWN.posts], limit)
  if (setting(world, LEVER.posts, SETTING.demanded) === 0) {
    if (level > 0 && town[TOWN.posts] === 0) create(world, wanted)
    return
  }
  if (!town[TOWN.demanded]) listen(world)
  if (!town[TOWN.demanded] || level === 0 || town[TOWN.posts] > 0) return
  const answer = p.voiceAnswer * world.start.openness * (0.5 + 4 * town[TOWN.linkingMean])
  if (draw(key, STREAM.voice, 0, count.week) < answer) create(world, wanted)
}

function listen(world: World): void {
  const { member, town, count, p } = world
  let committed = 0
  let frustration: f64 = 0
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    if (member.motivation[row] <= COMMITTED.motivation) continue
    committed++
    frustration += member.frustration[row]
  }
  const loud = committed >= COMMITTED.people && frustration / committed > p.voiceFrustration
  town[TOWN.frustratedWeeks] = loud ? town[TOWN.frustratedWeeks] + 1 : 0
  if (town[TOWN.frustratedWeeks] < PATIENCE) return
  town[TOWN.demanded] = 1
  tellOfTown(world, EVENT.demanded)
}

function create(world: World, posts: f64): void {
  if (posts <= 0) return
  world.town[TOWN.posts] = posts
  tellOfTown(world, EVENT.posts, -1, posts)
}
