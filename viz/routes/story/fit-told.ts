import { fitText } from '../../element/fit-text.ts'

/** Fits the words of a step on the wall. Words that need more than a third of it take some of the stage. */
export function fitTold(told: HTMLElement): void {
  const story = told.closest('.above')
  story?.removeAttribute('data-wordy')
  fitText(told)
  // The question and the way on stand beside the words, and count as well.
  const band = told.closest('article')
  const high = band !== null && band.scrollHeight > band.clientHeight + 1
  if (!story || !(high || told.hasAttribute('data-cut'))) return
  story.setAttribute('data-wordy', '')
  fitText(told)
}
