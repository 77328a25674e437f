import germany from '../../scenarios/inflow/germany.csv?raw'
import koenigstein from '../../scenarios/inflow/koenigstein.csv?raw'
import {
  decodeText,
  type Problem,
  parseInflow,
  parseScenario,
  type Scenario,
} from '../../sim/index.ts'
import { isPack, type Pack, readPack } from '../words/pack.ts'

/** What a file of the reader turned out to be. */
export type Reading =
  | {
      readonly kind: 'scenario'
      readonly name: string
      readonly scenario: Scenario
      /** What in it can be run and is hardly meant. */
      readonly warnings: readonly Problem[]
    }
  | { readonly kind: 'pack'; readonly name: string; readonly pack: Pack }
  | { readonly kind: 'inflow'; readonly name: string; readonly text: string }
  | { readonly kind: 'unusable'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown'; readonly name: string }

export type Tables = Readonly<Record<string, string>>

/** Inflow tables that come with the page. */
export const SHIPPED_TABLES: Tables = { germany, koenigstein }

/** Text of a file of the reader, in any of the usual encodings. */
export async function textOf(file: Blob): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer()), TextDecoder)
}

/** Reads a file by its ending and content; `tables` are the inflow tables a scenario may name. */
export function readFile(file: string, text: string, tables: Tables): Reading {
  // Some systems write an umlaut of a name as two characters.
  const [, name = file, ending = ''] = /^(.*)\.(\w+)$/.exec(file.normalize()) ?? []
  if (/^csv$/i.test(ending)) {
    const inflow = parseInflow(text)
    if (!inflow.ok) return { kind: 'unusable', name: file, problems: inflow.problems }
    return { kind: 'inflow', name, text }
  }
  if (!/^(ya?ml|json)$/i.test(ending)) return { kind: 'unknown', name: file }
  const data = jsonOf(text)
  if (isPack(data)) {
    const reading = readPack(data)
    if (!reading.ok) return { kind: 'unusable', name: file, problems: reading.problems }
    return { kind: 'pack', name: file, pack: reading.pack }
  }
  const parsed = parseScenario(text, { inflow: tables })
  if (!parsed.ok) return { kind: 'unusable', name: file, problems: parsed.problems }
  const { scenario, warnings } = parsed
  return { kind: 'scenario', name: file, scenario, warnings }
}

/** JSON of a text, or undefined: YAML is not JSON, and no fault. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
