import { statementsOf, visit } from '../../bundle/engine/lower.ts'

/*
 * Every number that shapes behaviour stands in the table of parameters, so that schema, sensitivity
 * and calibration reach it. What is left in the code is arithmetic.
 */

type Node = Parameters<Parameters<typeof visit>[1]>[0]

/** Nothing, one, a pair or half of it, and figures per 1,000 inhabitants. */
const PLAIN: readonly unknown[] = [0, 1, 2, 1000]
/** What takes the number of a further draw. */
const DRAWS = ['draw', 'drawWord', 'trait']

/** Numbers in a file that are more than arithmetic, as "file number", each once. */
export function literals(file: string, text: string): string[] {
  const ranks = new Set<number>()
  const found = new Set<string>()
  visit(statementsOf(text, file), (node) => {
    const drawn = node.type === 'CallExpression' && DRAWS.includes(nameOf(node.callee as Node))
    if (drawn) for (const { start } of node.arguments as readonly Node[]) ranks.add(start)
    if (node.type !== 'Literal' || typeof node.value !== 'number') return
    const isRank = ranks.has(node.start) && Number.isInteger(node.value)
    if (!isRank && !PLAIN.includes(node.value)) found.add(`${file} ${node.raw}`)
  })
  return [...found]
}

function nameOf(node: Node): string {
  return typeof node.name === 'string' ? node.name : ''
}
