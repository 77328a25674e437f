import { canonical, NATION, type Scenario } from '../sim/index.ts'

/** Name of the file of a resolved scenario in a run folder, and folder of its tables. */
export const RESOLVED = 'scenario.json'
export const TABLES = 'inflow'

/**
 * A scenario as a file of its own, with every value that it has by default and all parameters:
 * read again with the same tables it is the same scenario.
 */
export function resolvedFile({ inflow: _, country: __, inflowName, ...rest }: Scenario): string {
  // However it was read: the same scenario, the same text.
  const ordered: unknown = JSON.parse(canonical({ ...rest, inflow: inflowName }))
  return `${JSON.stringify(ordered, undefined, 2)}\n`
}

/** The tables that a scenario needs, of those that are known: its own and the national one. */
export function tablesOf(
  { inflowName }: Scenario,
  known: Readonly<Record<string, string>>,
): (readonly [file: string, text: string])[] {
  return [...new Set([inflowName, NATION])].flatMap((name) => {
    const text = Object.hasOwn(known, name) ? known[name] : undefined
    return text === undefined
      ? []
      : [[`${TABLES}/${name.replace(/\.csv$/, '')}.csv`, text] as const]
  })
}
