import type { Replay } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import type { Milestone } from './milestones.ts'
import { logSentence } from './sentences.ts'

/** What mattered, in a sentence. */
export function milestoneWords(replay: Replay, milestone: Milestone, say: Speech): string {
  const { log } = say.words
  if (milestone.kind === 'event') {
    const { week, event, first } = milestone
    const told = logSentence(replay, { week, event, count: 1 }, say)
    return first ? log.firstTime(told) : told
  }
  const { turn, value } = milestone
  return log.turn[turn](turn === 'mostConflict' ? say.percent(value) : say.whole(value))
}
