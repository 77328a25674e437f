import {
  decidedBy,
  type PlanCondition,
  type PlanEntry,
} from '../../../experiments/policies/plan-entry.ts'
import type { Factor } from '../../../experiments/study/study.ts'
import { LEVERS, PARAMETERS } from '../../../sim/index.ts'
import { columnName } from './outcome-name.ts'
import type { Say } from './say.ts'

/** What a plan or a future changes, in words of the language, part by part. */
export function changesInWords(set: readonly string[], say: Say): readonly string[] {
  const { entries, changes } = decidedBy(set)
  return [
    ...entries.map((entry) => entryInWords(entry, say)),
    ...changes.flatMap((change) => changeInWords(change, say)),
  ]
}

function entryInWords(entry: PlanEntry, say: Say): string {
  const words = say.words.plans
  const { lever, intensity = 1, from, to, when, until, grant, settings = {} } = entry
  const row = LEVERS.find(({ key }) => key === lever)
  const names = (row?.settings ?? {}) as Readonly<Record<string, { de: string; en: string }>>
  return words.entry({
    lever: row === undefined ? lever : row[say.language],
    intensity: say.percent(intensity),
    from: from === undefined ? undefined : dayOf(from, say),
    to: to === undefined ? undefined : dayOf(to, say),
    others: [
      ...Object.entries(settings).map(([name, value]) =>
        words.setting(names[name]?.[say.language] ?? name, say.decimal(value)),
      ),
      ...(when === undefined ? [] : [words.when(conditionInWords(when, say))]),
      ...(until === undefined ? [] : [words.until(conditionInWords(until, say))]),
      ...(grant === undefined ? [] : [words.grant(say.number(grant))]),
    ],
  })
}

function conditionInWords({ outcome, above, below, weeks }: PlanCondition, say: Say): string {
  const words = say.words.plans
  const what = columnName(outcome, say)
  const told = [
    ...(above === undefined ? [] : [words.above(what, say.number(above))]),
    ...(below === undefined ? [] : [words.below(what, say.number(below))]),
  ].join(', ')
  return weeks === undefined ? told : words.lasting(told, say.whole(weeks))
}

/** A change of the scenario; one that there are no words for stays as it was written. */
function changeInWords(change: string, say: Say): readonly string[] {
  const at = change.indexOf('=')
  const [path, value] = [change.slice(0, at), change.slice(at + 1)]
  if (path === 'arrivals.shocks') return shocksInWords(value, say) ?? [change]
  const name = say.words.plans.paths[path]
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (name === undefined || Number.isNaN(number)) return [change]
  return [say.words.plans.setting(name, say.decimal(number))]
}

/** Waves of arrivals; undefined where they are written otherwise than usual. */
function shocksInWords(value: string, say: Say): readonly string[] | undefined {
  const waves = [...value.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => {
    const cells = [...inside.matchAll(/["']?(\w+)["']?\s*:\s*["']?([^,"']+)["']?/g)]
    return Object.fromEntries(cells.map(([, key = '', cell = '']) => [key, cell.trim()]))
  })
  const told = waves.flatMap(({ from, persons, weeks }) =>
    from === undefined || Number.isNaN(Number(persons)) || Number.isNaN(Date.parse(from))
      ? []
      : [
          say.words.plans.shock({
            persons: say.whole(Number(persons)),
            from: dayOf(from, say),
            weeks: weeks === undefined ? undefined : say.whole(Number(weeks)),
          }),
        ],
  )
  return told.length > 0 && told.length === waves.length ? told : undefined
}

function dayOf(day: string, say: Say): string {
  return say.date(new Date(day)).replaceAll(' ', '\u00a0')
}

/** What is not known in words: its name, and of a parameter of the model what it is. */
export function factorInWords(factor: Pick<Factor, 'name' | 'set'>, say: Say): string {
  const row = parameterOf(factor)
  return row === undefined ? factor.name : `${factor.name} (${row[say.language]})`
}

/** What something is that is not known: of a parameter in words, otherwise what it sets. */
export function factorMeaning(factor: Pick<Factor, 'set'>, say: Say): string {
  return parameterOf(factor)?.[say.language] ?? factor.set.join(', ')
}

function parameterOf({ set }: Pick<Factor, 'set'>) {
  const [, key] = /^parameters\.(\w+)$/.exec(set[0] ?? '') ?? []
  return PARAMETERS.find((parameter) => parameter.key === key)
}
