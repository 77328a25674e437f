import { type SVGTemplateResult, svg } from 'lit'

const icon = (path: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d=${path} fill="currentColor"/></svg>`

export const PLAY = icon('M7 4.5v15l12-7.5z')
export const PAUSE = icon('M6 5h4v14H6zM14 5h4v14h-4z')
export const STEP_BACK = icon('M15.5 5v14L6 12zM17 5h2.5v14H17z')
export const STEP_FORWARD = icon('M8.5 5v14l9.5-7zM4.5 5H7v14H4.500z')
export const EVENT_BACK = icon('M12 5v14l-8-7zM14 12l4.5-4.500L23 12l-4.5 4.500z')
export const EVENT_FORWARD = icon('M12 5v14l8-7zM1 12l4.5-4.500L10 12l-4.5 4.500z')
export const STILLS = icon(
  'M3 6h5v12H3zM9.500 6h5v12h-5zM16 6h5v12h-5zM4.500 7.5v9h2v-9zm6.500 0v9h2v-9zm6.500 0v9h2v-9z',
)
export const TABLE = icon(
  'M3 4h18v16H3zM5 6v3h6V6zm8 0v3h6V6zM5 11v3h6v-3zm8 0v3h6v-3zM5 16v2h6v-2zm8 0v2h6v-2z',
)

export const UNDO = icon('M9 5L3 11l6 6v-4h5a3.500 3.500 0 0 1 0 7h-3v2.500h3a6 6 0 0 0 0-12H9z')
export const REDO = icon('M15 5l6 6-6 6v-4h-5a3.500 3.500 0 0 0 0 7h3v2.500h-3a6 6 0 0 1 0-12h5z')
export const HISTORY = icon(
  'M12 3a9 9 0 1 1-8.500 6h2.200A7 7 0 1 0 12 5zM11 7h2v5.200l3.600 2.100-1 1.700L11 13.300zM2 4l6 1.200L4 9.500z',
)
export const KEYBOARD = icon(
  'M2 6h20v12H2zM4 8v8h16V8zm1.500 1.500h2v2h-2zm4 0h2v2h-2zm4 0h2v2h-2zm4 0h1.500v2h-1.500zM7 13h10v2H7z',
)
export const EXPORT = icon('M11 3h2v8h4l-5 6-5-6h4zM4 17h2v3h12v-3h2v5H4z')
export const OPEN = icon('M2 5h7l2 2.500h9V10h2.500L19 19.500H2zM4 7v8.500L6.500 10H18v-.5h-8L8 7z')
export const MENU = icon('M3 5h18v2H3zM3 11h18v2H3zM3 17h18v2H3z')
export const WALL = icon(
  'M2 4h20v12H2zM4 6v8h16V6zM11 16h2v2.500l4 2.500h-3l-2-1.300L10 21H7l4-2.500z',
)
export const ENLARGE = icon(
  'M4 4h7v2H7.400l4 4L10 11.400l-4-4V11H4zM20 20h-7v-2h3.600l-4-4L14 12.600l4 4V13h2z',
)
export const SHRINK = icon(
  'M11 11H4V9h3.600L3.500 4.900 4.900 3.500 9 7.600V4h2zM13 13h7v2h-3.600l4.100 4.100-1.400 1.400L15 16.400V20h-2z',
)
export const LEVERS = icon(
  'M5 3h2v7H5zm-1.500 8h5v3h-5zM5 15h2v6H5zM11 3h2v3h-2zM9.500 7h5v3h-5zM11 11h2v10h-2zM17 3h2v9h-2zM15.500 13h5v3h-5zM17 17h2v4h-2z',
)

/** Outlines of the glyphs on the stage, about 12 pixels wide around the origin. */
export const GLYPH = {
  house: 'M-6 0L0 -6L6 0H4.5V6H-4.500V0Z',
  zigzag: 'M-8 2L-4.5 -3L-1 2L2.5 -3L6 2',
  forum: 'M0 -7A7 7 0 1 0 0 7A7 7 0 1 0 0 -7ZM0 -3A3 3 0 1 1 0 3A3 3 0 1 1 0 -3Z',
  star: 'M0 -7L1.8 -2.200L6.7 -2.200L2.8 0.900L4.2 5.700L0 2.900L-4.2 5.700L-2.8 0.900L-6.7 -2.200L-1.8 -2.200Z',
  down: 'M-5 -4H5L0 5Z',
} as const
