import face from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { afterPainting } from './element/after-painting.ts'

let asked: Promise<void> | undefined

/**
 * Asks once for the one face of the page, and does so when the files of the first screen are there:
 * it would hold them up for its size on a slow line, and on a fast one it arrives while they build
 * the screen. Where it does not, text stays in the face of the system.
 */
export function loadFace(): Promise<void> {
  asked ??= load().catch(() => undefined)
  return asked
}

/**
 * Only a face that is there is a face of the page: to lay text out while one is awaited takes longer.
 * One that comes when the screen is laid out already does not hold up what is still to be drawn.
 */
async function load(): Promise<void> {
  const made = new FontFace('Atkinson Hyperlegible Next', `url(${face})`, { weight: '200 800' })
  let late = false
  requestAnimationFrame(() => {
    late = true
  })
  await made.load()
  if (late) await new Promise<void>(afterPainting)
  document.fonts.add(made)
}
