import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { LIMITS } from './limits.ts'
import { firstOf, type Problem } from './problem.ts'

/** A YAML or JSON text whose form is sound, and where in it things stand. */
export type ScenarioText = {
  readonly document: Document
  /** Its values; call it again after a change of the document. */
  readonly values: () => Read
  /** Line of a key path such as `policy[0].lever`, or of what is nearest above it; undefined for what the text does not say. */
  readonly lineOf: (path: string) => number | undefined
  /** The same text with a document of its own, to be changed. */
  readonly copy: () => ScenarioText
}

type Read = { readonly ok: true; readonly value: unknown } | Refused
type Opened = { readonly ok: true; readonly text: ScenarioText } | Refused

const WHOLE_FILE = '(file)'
type Refused = { readonly ok: false; readonly problems: readonly Problem[] }
const refused = (path: string, message: string): Refused => ({
  ok: false,
  problems: [{ path, message }],
})

/**
 * Reads the form of a scenario text, whatever it is given: its work is bounded by the limits.
 * Gives one problem per cause, with line and column.
 */
export function openText(text: string): Opened {
  if (text.length > LIMITS.scenario)
    return refused(WHOLE_FILE, `expected at most ${LIMITS.scenario} characters, got ${text.length}`)
  return unlessTooDeep(() => opened(text))
}

function opened(text: string): Opened {
  const lines = new LineCounter()
  // Doubled keys are looked for later, in linear time.
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    lineCounter: lines,
  })
  const [first] = document.errors
  if (first !== undefined) return { ok: false, problems: [faultOf(first, text, lines)] }
  const problems = firstOf(formProblems(document, lines))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, text: textOf(document, lines) }
}

function textOf(document: Document, lines: LineCounter): ScenarioText {
  return {
    document,
    values: () => unlessTooDeep(() => valuesOf(document)),
    lineOf: (path) => lineOf(document, lines, path),
    copy: () => textOf(document.clone(), lines),
  }
}

/** The first fault alone: those after it follow from it, or are told when it is mended. */
function faultOf({ pos, message }: YAMLError, text: string, lines: LineCounter): Problem {
  const [tab, ...others] = tabbedLines(text)
  if (tab !== undefined) {
    const more = others.length === 0 ? '' : ` (and in ${others.length} more lines)`
    const said = `expected spaces at the beginning of the line, got a tab${more}`
    return { path: `line ${tab}, column 1`, message: said }
  }
  const { line, col } = lines.linePos(pos[0])
  // The library tells of its own stack like of a fault of the text.
  const said = message.includes('call stack') ? TOO_DEEP : message.split('\n')[0]
  return { path: `line ${line}, column ${col}`, message: said ?? '' }
}

const TOO_DEEP = `expected at most ${LIMITS.depth} lists and groups of keys inside one another`

/** Runs out of stack where a text is nested by the thousand, wherever it is looked at. */
function unlessTooDeep<T>(look: () => T): T | Refused {
  try {
    return look()
  } catch (error) {
    if (error instanceof RangeError) return refused(WHOLE_FILE, TOO_DEEP)
    throw error
  }
}

/** Numbers of the lines that begin with a tab. */
function tabbedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^ *\t\s*\S/.test(line) ? [index + 1] : []))
}

/** Doubled keys, keys that are no words, and aliases without end. */
function formProblems(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = []
  let aliases = 0
  const tell = (node: unknown, message: string) => {
    const start = isNode(node) ? node.range?.[0] : undefined
    const { line, col } = lines.linePos(start ?? 0)
    problems.push({ path: `line ${line}, column ${col}`, message })
  }
  const anchors = new Set<string>()
  const remember = ({ anchor }: { anchor?: string | undefined }) => {
    if (anchor !== undefined) anchors.add(anchor)
  }
  visit(document, {
    Scalar: (_, node) => remember(node),
    Seq: (_, node) => remember(node),
    Alias: (_, alias) => {
      aliases++
      if (!anchors.has(alias.source))
        tell(alias, `no value is called "${alias.source}" before this line`)
    },
    Map: (_, node) => {
      remember(node)
      const there = new Set<string>()
      for (const { key } of node.items) {
        if (!isScalar(key)) tell(key, 'expected a word as key')
        else if (there.has(String(key.value))) tell(key, `the key "${key.value}" stands here twice`)
        else there.add(String(key.value))
      }
    },
  })
  if (aliases > LIMITS.aliases)
    problems.push({
      path: WHOLE_FILE,
      message: `expected at most ${LIMITS.aliases} aliases, got ${aliases}`,
    })
  return problems
}

/** The plain values of a document; those that lead to themselves or are too many are told. */
function valuesOf(document: Document): Read {
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: LIMITS.values })
  } catch (error) {
    // The only errors of a sound document are those of its aliases.
    const why = error instanceof Error ? error.message : String(error)
    return refused(WHOLE_FILE, `its aliases cannot be followed: ${why}`)
  }
  const message = tooMuch(value)
  return message === undefined ? { ok: true, value } : refused(WHOLE_FILE, message)
}

/** Walks every value once for each way that leads to it, up to the limits. */
function tooMuch(root: unknown): string | undefined {
  let values = 0
  const above = new Set<object>()
  const walk = (value: unknown, depth: number): string | undefined => {
    if (++values > LIMITS.values) return `expected at most ${LIMITS.values} values`
    if (typeof value !== 'object' || value === null) return undefined
    if (above.has(value)) return 'an alias leads to the value that it stands in'
    if (depth >= LIMITS.depth) return TOO_DEEP
    above.add(value)
    for (const [key, inner] of Object.entries(value)) {
      // The schema library passes over this name.
      const found = key === '__proto__' ? 'unknown key "__proto__"' : walk(inner, depth + 1)
      if (found !== undefined) return found
    }
    above.delete(value)
    return undefined
  }
  return walk(root, 0)
}

function lineOf(document: Document, lines: LineCounter, path: string): number | undefined {
  let node: unknown = document.contents
  let rest = path
  let line: number | undefined
  while (rest !== '') {
    if (isAlias(node)) node = node.resolve(document)
    const found = stepInto(node, rest)
    if (found === undefined) return line
    const start = isNode(found.place) ? found.place.range?.[0] : undefined
    const written = !isNode(found.value) || found.value.range !== undefined
    if (start === undefined || !(written && found.value !== undefined)) return undefined
    line = lines.linePos(start).line
    node = found.value
    rest = found.rest
  }
  return line
}

type Step = { readonly place: unknown; readonly value: unknown; readonly rest: string }

/** The entry of a list or the key of a group with which a path goes on; keys may hold dots. */
function stepInto(node: unknown, path: string): Step | undefined {
  if (isSeq(node)) {
    const [whole, index] = /^\[(\d+)\]\.?/.exec(path) ?? []
    const item = node.items[Number(index)]
    if (whole === undefined || item === undefined) return undefined
    return { place: item, value: item, rest: path.slice(whole.length) }
  }
  if (!isMap(node)) return undefined
  const keyed = (pair: Pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)
  let best: Pair | undefined
  for (const pair of node.items) {
    if (!isPair(pair) || !path.startsWith(keyed(pair))) continue
    const after = path[keyed(pair).length]
    const whole = after === undefined || after === '.' || after === '['
    if (whole && (best === undefined || keyed(pair).length > keyed(best).length)) best = pair
  }
  if (best === undefined) return undefined
  const rest = path.slice(keyed(best).length).replace(/^\./, '')
  return { place: best.key, value: best.value, rest }
}
