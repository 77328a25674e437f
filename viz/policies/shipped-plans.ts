import type { CompactPolicies } from '../../experiments/policies/compact.ts'
import { formatProblems } from '../../sim/index.ts'

let reading: Promise<CompactPolicies> | undefined

/**
 * The plans for Town III that were compared and come with the model; loaded when they are asked
 * for. Rejects when their file or its reader cannot be had, and may then be asked again.
 */
export function shippedPlans(): Promise<CompactPolicies> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined
    throw error
  })
  return reading
}

async function read(): Promise<CompactPolicies> {
  const [{ default: text }, { readCompactText }] = await Promise.all([
    import('../../scenarios/plans/town-3.json?raw'),
    import('../../experiments/policies/read-compact.ts'),
  ])
  const found = readCompactText(text)
  if (!found.ok) throw new Error(formatProblems('town-3.json', found.problems))
  return found.policies
}

/** The shipped plans as an element waits for them. */
export class PlansReader {
  plans: CompactPolicies | undefined
  /** Why they could not be had; empty where they can be, or nobody asked. */
  failure = ''
  #changed: () => void
  #asked = false

  /** `changed` is called when they have come, or cannot be had. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Asks for them once: who draws the answer anew does not ask anew. Never rejects. */
  async read(): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    try {
      this.plans = await shippedPlans()
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
    this.#changed()
  }
}
