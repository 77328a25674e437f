import type { Tale } from '../state/state.ts'
import type { TextLanguage } from '../words/index.ts'
import type { Story } from './parse.ts'
import { loadStory } from './stories.ts'

/** The story of a screen, loaded anew when another is told or in another language. */
export class StoryReader {
  /** The story asked for last; the one before it while that is loaded. */
  story: Story | undefined
  #changed: () => void
  #asked = ''
  #read = ''

  /** `changed` is called when a story has come. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The story asked for last is still to come. */
  get reading(): boolean {
    return this.#asked !== this.#read
  }

  /** Asks for a story; nothing happens when it is the one asked for before. */
  async read(tale: Tale, language: TextLanguage): Promise<void> {
    const asked = `${tale} ${language}`
    if (asked === this.#asked) return
    this.#asked = asked
    const story = await loadStory(tale, language)
    if (this.#asked !== asked) return
    this.story = story
    this.#read = asked
    this.#changed()
  }
}
