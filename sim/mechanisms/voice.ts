import { intensity, setting } from '../acts/policy.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { TOWN, type World } from '../world/world.ts'

/** Weeks of shared frustration before circles speak up. */
const PATIENCE = 10
const COMMITTED = 0.35

/**
 * Step 12. Frustrated but committed circles demand paid support; the administration
 * answers according to openness, linking ties and the budget of the lever posts.
 *
 * Reads frustration, motivation, openness, linking; writes `demanded`, `posts`.
 * Draws: answer, one per week. Source: I7, I8; van Dyk 2021 (voice beside exit); sizes trial.
 */
export function voice(world: World): void {
  const { town, scenario, count, key } = world
  const p = scenario.parameters
  const level = intensity(world, 'posts')
  const limit = level * setting(world, 'posts', 'limit')
  const wanted = Math.min(
    limit,
    Math.max(0.5, Math.round((2 * town[TOWN.members]) / p.helpersPerPost) / 2),
  )
  if (level === 0 || town[TOWN.posts] > limit) town[TOWN.posts] = Math.min(town[TOWN.posts], limit)
  if (setting(world, 'posts', 'demanded') === 0) {
    if (level > 0 && town[TOWN.posts] === 0) create(world, wanted)
    return
  }
  if (!town[TOWN.demanded]) listen(world)
  if (!town[TOWN.demanded] || level === 0 || town[TOWN.posts] > 0) return
  const answer =
    p.voiceAnswer * scenario.administration.openness * (0.5 + 4 * town[TOWN.linkingMean])
  if (draw(key, STREAM.voice, 0, count.week) < answer) create(world, wanted)
}

function listen(world: World): void {
  const { member, town } = world
  let committed = 0
  let frustration = 0
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    if (member.motivation[row] <= COMMITTED) continue
    committed++
    frustration += member.frustration[row]
  }
  const loud =
    committed >= 50 && frustration / committed > world.scenario.parameters.voiceFrustration
  town[TOWN.frustratedWeeks] = loud ? town[TOWN.frustratedWeeks] + 1 : 0
  if (town[TOWN.frustratedWeeks] < PATIENCE) return
  town[TOWN.demanded] = 1
  world.recorder.add(world.count.week, EVENT.demanded, -1, -1)
}

function create(world: World, posts: number): void {
  if (posts <= 0) return
  world.town[TOWN.posts] = posts
  world.recorder.add(world.count.week, EVENT.posts, -1, -1, -1, 0, 0, posts)
}
