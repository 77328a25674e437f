import face from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'

/**
 * The one face of the page. It is asked for when the scripts are there, which it would hold up for
 * its size on a slow line, and arrives while they build the first screen. Where it does not, text
 * stays in the face of the system.
 */
const { fonts } = document
const made = new FontFace('Atkinson Hyperlegible Next', `url(${face})`, {
  weight: '200 800',
  display: 'swap',
})
fonts.add(made)
made.load().catch(() => undefined)
