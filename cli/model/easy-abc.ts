import { existsSync, readFileSync } from 'node:fs'
import { InputError } from '../failure.ts'
import { writeAll } from '../write-all.ts'
import { ask } from './ask.ts'
import type { Named } from './request.ts'

/**
 * Answers as a binary model of EasyABC: reads `input` with a value in each line, before them the
 * seed where `use_seed` is on, and writes all metrics in one line of `output`. With a number, as on
 * several cores, the files are `input3` and `output3`.
 *
 * @param named arguments; `parameters` names the values in their order.
 * @throws InputError where the file is missing or does not have as many values.
 */
export async function answerEasyAbc(number: string, named: Named): Promise<void> {
  const names = named.get('parameters')?.split(',') ?? []
  if (names.length === 0)
    throw new InputError('parameters: missing; expected the names of the values, with commas')
  const file = `input${number}`
  if (!existsSync(file)) throw new InputError(`There is no ${file} here, which EasyABC writes.`)
  const values = readFileSync(file, 'utf8').trim().split(/\s+/)
  const own = values.slice(-names.length)
  if (values.length !== names.length && values.length !== names.length + 1)
    throw new InputError(
      `${file}: expected ${names.length} values (${names.join(', ')}), before them perhaps a seed, got ${values.length}`,
    )
  const [seed] = values.length > names.length ? values : []
  const whole = new Map(named)
  for (const [at, name] of names.entries()) whole.set(name, own[at] ?? '')
  // R writes 100000 as 1e+05.
  if (seed !== undefined) whole.set('seed', String(Number(seed)))
  const said = await ask(whole)
  const line = Object.values(said).map((value) => (value === null ? 'NA' : String(value)))
  writeAll('.', [[`output${number}`, `${line.join(' ')}\n`]])
}
