import { valueAt } from '../../sim/index.ts'
import { decodeState } from '../state/address.ts'
import type { State } from '../state/state.ts'

/** A paragraph of a step. */
export type Part =
  | { readonly kind: 'text' | 'idea' | 'question'; readonly text: string }
  | {
      readonly kind: 'quotation'
      readonly text: string
      /** Place in the source, as in I3. */
      readonly place: string
      /** What it means, where the reader may not know the language of the source. */
      readonly meaning: string
    }

/** One step of a story: what to show and what to say. */
export type Step = {
  readonly title: string
  /** Address of the state to show, as it stands in the file. */
  readonly address: string
  readonly state: State
  readonly parts: readonly Part[]
  /** For those who lead a group; empty when there is none. */
  readonly note: string
}
export type Story = { readonly title: string; readonly steps: readonly Step[] }

const TITLE = /^# (.+)$/
const HEADING = /^## \[(.+)\]\((#\S+)\)$/
const QUOTATION = /^> „(.+)“ \(([AR]\d+|I{1,3}\d+)\)(?: (.+))?$/
const NOTE = /^<!-- (.+) -->$/
const IDEA = /^\*([^*].*[^*])\*$/
const QUESTION = /^\*\*(.+)\*\*$/

/**
 * Reads a story from Markdown: a title; then steps, each a heading that is a link to the state
 * to show, followed by paragraphs. A paragraph in italics is the idea, one in bold the question,
 * a block quotation names its place in the source, a comment is a note for those who lead.
 * Throws with the number of the block that it does not understand.
 */
export function parseStory(markdown: string): Story {
  let title = ''
  const steps: { heading: RegExpExecArray; parts: Part[]; note: string }[] = []
  markdown
    .trim()
    .split(/\n\s*\n/)
    .forEach((raw, index) => {
      const block = raw.trim().replace(/\s*\n(?:> )?/g, ' ')
      const heading = HEADING.exec(block)
      if (heading) {
        steps.push({ heading, parts: [], note: '' })
        return
      }
      const step = steps.at(-1)
      const name = TITLE.exec(block)
      if (name && !step) title = valueAt(name, 1)
      else if (!step || block.startsWith('#'))
        throw new Error(`block ${index + 1}: expected a heading with an address, got "${block}"`)
      else {
        const note = NOTE.exec(block)
        if (note) step.note = valueAt(note, 1)
        else step.parts.push(partOf(block, index))
      }
    })
  if (title === '') throw new Error('expected a title, got none')
  return {
    title,
    steps: steps.map(({ heading: [, name, address], parts, note }) => {
      const { state, ignored } = decodeState(address!)
      if (ignored.length > 0)
        throw new Error(`step "${name}": the address says what does not exist (${ignored})`)
      return { title: name!, address: address!, state, parts, note }
    }),
  }
}

function partOf(block: string, index: number): Part {
  if (block.startsWith('>')) {
    const [, text, place, meaning = ''] = QUOTATION.exec(block) ?? []
    if (text === undefined || place === undefined)
      throw new Error(`block ${index + 1}: expected > „…“ (I3), got "${block}"`)
    return { kind: 'quotation', text, place, meaning }
  }
  const question = QUESTION.exec(block)
  if (question) return { kind: 'question', text: valueAt(question, 1) }
  const idea = IDEA.exec(block)
  return idea ? { kind: 'idea', text: valueAt(idea, 1) } : { kind: 'text', text: block }
}

/** The part of a state that a step decides; the rest belongs to who looks. */
export function shownBy({ state }: Step): Partial<State> {
  const { week, town, a, b, selection, step, tale, chart, guess } = state
  return { week, town, a, b, selection, step, tale, chart, guess }
}
