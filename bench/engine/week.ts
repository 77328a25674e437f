import { measure } from '../../sim/measure.ts'
import { administration } from '../../sim/mechanisms/administration.ts'
import { appreciation } from '../../sim/mechanisms/appreciation.ts'
import { circles } from '../../sim/mechanisms/circles.ts'
import { concept } from '../../sim/mechanisms/concept.ts'
import { conflict } from '../../sim/mechanisms/conflict.ts'
import { contact } from '../../sim/mechanisms/contact.ts'
import { coordination } from '../../sim/mechanisms/coordination.ts'
import { forum } from '../../sim/mechanisms/forum.ts'
import { inflow } from '../../sim/mechanisms/inflow.ts'
import { leaving } from '../../sim/mechanisms/leaving.ts'
import { matching } from '../../sim/mechanisms/matching.ts'
import { mobilisation } from '../../sim/mechanisms/mobilisation.ts'
import { mood } from '../../sim/mechanisms/mood.ts'
import { motivation } from '../../sim/mechanisms/motivation.ts'
import { newcomers } from '../../sim/mechanisms/newcomers.ts'
import { provision } from '../../sim/mechanisms/provision.ts'
import { ties } from '../../sim/mechanisms/ties.ts'
import { voice } from '../../sim/mechanisms/voice.ts'
import { resolvePolicy } from '../../sim/policy.ts'
import type { World } from '../../sim/world.ts'

/** The week of sim/step.ts, part by part. */
export const WEEK: Readonly<Record<string, (world: World) => void>> = {
  resolvePolicy,
  inflow,
  administration,
  provision,
  mood,
  mobilisation,
  newcomers,
  matching,
  contact,
  conflict,
  forum,
  appreciation,
  coordination,
  motivation,
  leaving,
  voice,
  circles,
  ties,
  concept,
  measure,
}

/** Parts of the week that engine.c does, too. */
export const PORTED = [
  'mobilisation',
  'matching',
  'contact',
  'appreciation',
  'motivation',
  'leaving',
  'ties',
  'measure',
] as const
export type Ported = (typeof PORTED)[number]
