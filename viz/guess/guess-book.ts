import type { OutcomeKey } from '../../sim/index.ts'
import { CHARTED } from '../state/state.ts'
import type { Keeper } from '../state/storage.ts'
import { type Guess, MOST_GUESSES } from './guess.ts'

const KEY = 'guesses'

/** One question that was guessed at, with its lines. */
export type Question = {
  readonly town: number
  readonly outcome: OutcomeKey
  readonly guesses: readonly Guess[]
  /** The run was shown. */
  readonly revealed: boolean
}

/** The guesses kept in this browser. */
export class GuessBook {
  #keeper: Keeper

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  get all(): readonly Question[] {
    try {
      const kept: unknown = JSON.parse(this.#keeper.read(KEY) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isQuestion) : []
    } catch {
      return []
    }
  }

  question(town: number, outcome: OutcomeKey): Question {
    const known = this.all.find((each) => each.town === town && each.outcome === outcome)
    return known ?? { town, outcome, guesses: [], revealed: false }
  }

  /** Keeps a guess under its name, the newest last; false when there is no room for another name. */
  add(town: number, outcome: OutcomeKey, guess: Guess): boolean {
    const question = this.question(town, outcome)
    const others = question.guesses.filter(({ name }) => name !== guess.name)
    if (others.length >= MOST_GUESSES) return false
    this.#keep({ ...question, guesses: [...others, guess] })
    return true
  }

  remove(town: number, outcome: OutcomeKey, name: string): void {
    const question = this.question(town, outcome)
    this.#keep({ ...question, guesses: question.guesses.filter((each) => each.name !== name) })
  }

  reveal(town: number, outcome: OutcomeKey, revealed: boolean): void {
    this.#keep({ ...this.question(town, outcome), revealed })
  }

  clear(): void {
    this.#keeper.write(KEY, '[]')
  }

  #keep(question: Question): void {
    const { town, outcome } = question
    const others = this.all.filter((each) => each.town !== town || each.outcome !== outcome)
    this.#keeper.write(KEY, JSON.stringify([...others, question]))
  }
}

function isQuestion(value: unknown): value is Question {
  const { town, outcome, guesses, revealed } = (value ?? {}) as Partial<Question>
  return (
    [0, 1, 2].includes(town ?? -1) &&
    CHARTED.some((key) => key === outcome) &&
    typeof revealed === 'boolean' &&
    Array.isArray(guesses) &&
    guesses.every(isGuess)
  )
}

function isGuess(value: unknown): value is Guess {
  const { name, values } = (value ?? {}) as Partial<Guess>
  return (
    typeof name === 'string' &&
    Array.isArray(values) &&
    values.every((each) => typeof each === 'number' && each >= 0)
  )
}
