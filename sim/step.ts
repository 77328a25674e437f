import { resolvePolicy } from './acts/policy.ts'
import { measure } from './measure/measure.ts'
import { administration } from './mechanisms/administration.ts'
import { appreciation } from './mechanisms/appreciation.ts'
import { circles } from './mechanisms/circles.ts'
import { concept } from './mechanisms/concept.ts'
import { conflict } from './mechanisms/conflict.ts'
import { contact } from './mechanisms/contact.ts'
import { coordination } from './mechanisms/coordination.ts'
import { forum } from './mechanisms/forum.ts'
import { inflow } from './mechanisms/inflow.ts'
import { leaving } from './mechanisms/leaving.ts'
import { matching } from './mechanisms/matching.ts'
import { mobilisation } from './mechanisms/mobilisation.ts'
import { mood } from './mechanisms/mood.ts'
import { motivation } from './mechanisms/motivation.ts'
import { newcomers } from './mechanisms/newcomers.ts'
import { provision } from './mechanisms/provision.ts'
import { ties } from './mechanisms/ties.ts'
import { voice } from './mechanisms/voice.ts'
import type { World } from './world/world.ts'

/** What a mechanism is: it works on the columns of the world and on nothing else. */
export type Mechanism = (world: World) => void

/** One week. The list is the model: read it from top to bottom, then any mechanism. */
export const WEEK = {
  resolvePolicy,
  inflow, //           1 arrivals become need
  administration, //   2 cases, staff, load, working meetings, turnover
  provision, //        3 what the municipality covers
  mood,
  mobilisation, //     4 residents start to help, join and found circles
  newcomers, //          people who came earlier help, too
  matching, //         5 time meets need
  contact, //          6 helpers meet officials
  conflict, //           what goes wrong gathers in the circle
  forum, //            7 exchange, at eye level or not
  appreciation, //     8 thanks, backed or hollow
  coordination, //     9 clarity of roles
  motivation, //      10 motivation, strain, recovery
  leaving, //         11 who leaves, why, and where to
  voice, //           12 demands for paid support
  circles, //         13 form, growth and end of circles
  ties, //            14 use and decay of ties
  concept,
  measure, //         15 the week in numbers
} satisfies Readonly<Record<string, Mechanism>>

const mechanisms: readonly Mechanism[] = Object.values(WEEK)

/** Simulates one week. */
export function step(world: World): void {
  for (let i = 0; i < mechanisms.length; i++) mechanisms[i](world)
  world.count.week++
}
