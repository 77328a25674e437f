import { TALES, type Tale } from '../state/state.ts'
import type { TextLanguage } from '../words/index.ts'
import { parseStory, type Story } from './parse.ts'

/** Each file is loaded when its story is first told. */
const FILES = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default' })

const stories = new Map<string, Promise<Story>>()

/** A story in a language. */
export function loadStory(tale: Tale, language: TextLanguage): Promise<Story> {
  const file = `./${tale}.${language}.md`
  let story = stories.get(file)
  if (!story) {
    story = FILES[file]!().then(parseStory)
    stories.set(file, story)
  }
  return story
}

/** The story that is told when none was chosen. */
export const FIRST_TALE: Tale = TALES[0]
