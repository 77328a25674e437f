import type { Session } from '../session/session.ts'
import { Backwards } from './backwards.ts'
import { Calibration } from './calibration.ts'
import { Contest } from './contest.ts'
import { Directions } from './directions.ts'
import { Sensitivity } from './sensitivity.ts'

/** What is computed for the research views of a session; it stays while they are closed. */
export type Research = {
  readonly sensitivity: Sensitivity
  readonly calibration: Calibration
  readonly directions: Directions
  readonly contest: Contest
  readonly backwards: Backwards
}

const KNOWN = new WeakMap<Session, Research>()

export function researchOf(session: Session): Research {
  const known = KNOWN.get(session)
  if (known) return known
  const { crowd } = session
  const made = {
    sensitivity: new Sensitivity(crowd),
    calibration: new Calibration(crowd),
    directions: new Directions(crowd),
    contest: new Contest(crowd),
    backwards: new Backwards(crowd),
  }
  KNOWN.set(session, made)
  return made
}
