/** What colours are for; the page has the same in `viz/theme.css`. */
export type Token =
  | 'ground'
  | 'panel'
  | 'line'
  | 'text'
  | 'muted'
  | 'active'
  | 'administration'
  | 'bridging'
  | 'friction'
  | 'neutral'
  | 'focus'

/** Colours by day, on paper and in files. */
export const LIGHT: Readonly<Record<Token, string>> = {
  ground: '#fbfaf7',
  panel: '#ffffff',
  line: '#d9d6cf',
  text: '#1b2430',
  muted: '#4f5661',
  active: '#003f7f',
  administration: '#b58900',
  bridging: '#009988',
  friction: '#b3261e',
  neutral: '#4a4a4a',
  focus: '#003f7f',
}

/** Colours by night and on the wall. */
export const DARK: Readonly<Record<Token, string>> = {
  ground: '#10151b',
  panel: '#171e26',
  line: '#36404c',
  text: '#eef2f6',
  muted: '#b3bdc8',
  active: '#8fc7ff',
  administration: '#f4d35e',
  bridging: '#159a77',
  friction: '#e8502f',
  neutral: '#9aa3ad',
  focus: '#8fc7ff',
}
