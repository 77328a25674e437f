import type { Plugin } from 'vite'
import { isFeedbackAddress } from '../viz/feedback/address.ts'

/** Where those who run the page say to whom feedback goes. */
export const FEEDBACK_VARIABLE = 'HELFERKREISE_FEEDBACK'

/** The address of the environment, checked; undefined where none is set. Throws on a wrong one. */
export function feedbackOf(environment: NodeJS.ProcessEnv): string | undefined {
  const address = environment[FEEDBACK_VARIABLE]?.trim()
  if (!address) return undefined
  if (!isFeedbackAddress(address))
    throw new Error(
      `${FEEDBACK_VARIABLE}: expected an address as in mailto:access@example.org or https://example.org/access, got "${address}"`,
    )
  return address
}

/** Writes the address into the head of the page. */
export function feedback(): Plugin {
  const content = feedbackOf(process.env)
  return {
    name: 'feedback-address',
    transformIndexHtml: () =>
      content === undefined
        ? []
        : [{ tag: 'meta', attrs: { name: 'feedback', content }, injectTo: 'head' }],
  }
}
