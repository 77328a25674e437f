import { measure } from './measure/measure.ts'
import { administration } from './mechanisms/administration.ts'
import { appreciation } from './mechanisms/appreciation.ts'
import { circles } from './mechanisms/circles.ts'
import { concept } from './mechanisms/concept.ts'
import { conflict } from './mechanisms/conflict.ts'
import { contact } from './mechanisms/contact.ts'
import { coordination } from './mechanisms/coordination.ts'
import { experience } from './mechanisms/experience.ts'
import { forum } from './mechanisms/forum.ts'
import { inflow } from './mechanisms/inflow.ts'
import { leadership } from './mechanisms/leadership.ts'
import { leaving } from './mechanisms/leaving.ts'
import { matching } from './mechanisms/matching.ts'
import { mobilisation } from './mechanisms/mobilisation.ts'
import { mood } from './mechanisms/mood.ts'
import { motivation } from './mechanisms/motivation.ts'
import { newcomers } from './mechanisms/newcomers.ts'
import { policy } from './mechanisms/policy.ts'
import { provision } from './mechanisms/provision.ts'
import { settling } from './mechanisms/settling.ts'
import { ties } from './mechanisms/ties.ts'
import { voice } from './mechanisms/voice.ts'
import type { World } from './world/world.ts'

/**
 * Simulates one week of a world. The list is the model: read it from top to bottom, then any mechanism.
 * It is what runs, in JavaScript as it stands and in WebAssembly as compiled from this file
 * (sim/fast): a mechanism works on the columns of the world and on nothing else.
 */
export function step(world: World): void {
  policy(world) //          which levers are pulled this week
  leadership(world) //      what those who hold office decide
  inflow(world) //        1 arrivals become need
  administration(world) // 2 cases, staff, load, working meetings, turnover
  provision(world) //     3 what the municipality covers
  mood(world)
  mobilisation(world) //  4 residents start to help, join and found circles
  newcomers(world) //       people who came earlier help, too
  matching(world) //      5 time meets need
  settling(world) //        those who came settle
  contact(world) //       6 helpers meet officials
  conflict(world) //        what goes wrong gathers in the circle
  forum(world) //         7 exchange, at eye level or not
  appreciation(world) //  8 thanks, backed or hollow
  coordination(world) //  9 clarity of roles
  motivation(world) //   10 motivation, strain, recovery
  experience(world) //      how it goes for those outside circles
  leaving(world) //      11 who leaves, why, and where to
  voice(world) //        12 demands for paid support
  circles(world) //      13 form, growth and end of circles
  ties(world) //         14 use and decay of ties
  concept(world)
  measure(world) //      15 the week in numbers
  world.count.week++
}
