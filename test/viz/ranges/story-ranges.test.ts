import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EVENT, type OutcomeKey, run, weekOf } from '../../../sim/index.ts'
import { BASELINE, scenariosOf } from '../../../viz/plan/plan.ts'
import type { PresetKey } from '../../../viz/plan/presets.ts'
import { align, type Towns } from '../../../viz/replay/towns.ts'
import { OBSERVED_UNTIL } from '../../../viz/state/observed.ts'
import { TALES, type Tale } from '../../../viz/state/state.ts'
import { CLAIMS, type Claim, holdsIn } from '../../../viz/story/claims.ts'
import { type Figure, figuresIn, fillFigures, weekOfStep } from '../../../viz/story/figures.ts'
import { shippedPairs } from '../../../viz/story/paired.ts'
import { parseStory, type Step, type Story } from '../../../viz/story/parse.ts'
import { CATALOGUES } from '../../../viz/words/all.ts'
import { type Language, speech } from '../../../viz/words/index.ts'
import { scenario } from '../../scenarios.ts'
import { shippedRecord, shippedTowns } from './shipped.ts'

const languages = Object.keys(CATALOGUES) as Language[]
const told = TALES.flatMap((tale) => languages.map((language) => [tale, language] as const))
/** The clock of the shipped towns. */
const START = '2014-01-06'
const described = ['town-1', 'town-2', 'town-3'].map(scenario)

function read(tale: Tale, language: Language): Story {
  const file = new URL(`../../../viz/story/${tale}.${language}.md`, import.meta.url)
  return parseStory(readFileSync(file, 'utf8'))
}

const runs = new Map<PresetKey, Towns>()
/** The towns of a preset in the run that the story shows, which is run 0 of each. */
function townsOf(preset: PresetKey): Towns {
  const known = runs.get(preset)
  if (known) return known
  const scenarios = scenariosOf({ ...BASELINE, preset }, described)
  const made = align(scenarios.map((each) => run(each, each.seed)))
  runs.set(preset, made)
  return made
}

const baseline = shippedTowns('observed')
const record = shippedRecord('observed')

/** Which figures of a step lie outside of what the shipped runs of its plan say, in words. */
function outside(step: Step, towns: Towns): string[] {
  return step.parts.flatMap(({ kind, text }) =>
    kind === 'quotation' ? [] : figuresIn(text).flatMap((figure) => fault(figure, step, towns)),
  )
}

function fault(figure: Figure, step: Step, towns: Towns): string[] {
  const { how, key, text } = figure
  const town = figure.town ?? step.state.town
  const ranges = shippedTowns(step.state.a.preset)[town]!
  const offset = towns.offsets[town]!
  const start = towns.start
  const week =
    (figure.date === undefined ? weekOfStep(step, towns) : weekOf(`${figure.date}-01`, start)) +
    offset
  const ends = (values: readonly number[]) => [values[0]!, values.at(-1)!] as const
  const told = (value: number, [low, high]: readonly [number, number]) =>
    value < low || value > high ? [`${text}: ${value} is not in ${low} to ${high}`] : []
  if (key === 'pairs') return []
  if (how === 'when') {
    const first = record.towns[town]?.firsts?.[key as keyof typeof EVENT]
    if (!first) return [`${text}: nothing ships of it`]
    const { events } = towns.replays[town]!.trajectory
    const at = events.kind.indexOf(EVENT[key as keyof typeof EVENT])
    // That something never happens in the shown run is said of this run; it is no outlier if it is so in others, too.
    if (at < 0) return first.runs > 0.95 * record.runs ? [`${text}: never in this run alone`] : []
    return told(events.week[at]!, ends(first.weeks))
  }
  const outcome = key as OutcomeKey
  // Figures over pairs are those of the shipped pairs themselves.
  if (how === 'fewer' || how === 'median' || how === 'median-before') return []
  const values = towns.replays[town]!.trajectory.outcomes[outcome]!
  const until = weekOf(OBSERVED_UNTIL, start) + offset
  if (how === 'max' || how === 'month') {
    const peak = record.towns[town]?.peaks?.[outcome]
    if (!peak) return [`${text}: nothing ships of it`]
    const seen = values.subarray(0, until)
    const most = Math.max(...seen)
    return how === 'max'
      ? told(most, ends(peak.values))
      : told(seen.indexOf(most), ends(peak.weeks))
  }
  const [low, high] = [ranges.line(outcome, 0.05), ranges.line(outcome, 0.95)]
  if (!low || !high) return [`${text}: nothing ships of it`]
  return told(values[week]!, [low[week]!, high[week]!])
}

/** The least share of runs in which a comparison has to hold that a story draws. */
const MOST = 0.8

/** Comparisons of the stories that hold in too few of the shipped runs, in words. */
function doubtful(held: readonly number[], runs: number): string[] {
  return CLAIMS.flatMap(({ tale, step, larger }, at) =>
    held[at]! >= MOST * runs
      ? []
      : [`${tale} step ${step + 1}, ${larger.outcome}: ${held[at]} of ${runs}`],
  )
}

/** A claim whose outcomes and towns the text of its step does not tell, in words. */
function untold({ tale, step, larger, smaller }: Claim): string[] {
  const { state, parts } = read(tale, 'de').steps[step]!
  const figures = parts.flatMap(({ text }) => figuresIn(text))
  return [larger, smaller].flatMap(({ outcome, town, week }) => {
    const there = figures.some(
      (figure) => figure.key === outcome && (figure.town ?? state.town) === town,
    )
    const dated =
      typeof week !== 'number' ||
      week === state.week ||
      figures.some(({ date }) => date !== undefined && weekOf(`${date}-01`, START) === week)
    return (there || outcome === 'horizontal') && dated
      ? []
      : [`${tale} step ${step + 1}: ${outcome}`]
  })
}

describe('what the stories say', () => {
  test.each(told)(
    '%s in %s tells no number outside of 90 % of the shipped runs',
    (tale, language) => {
      const { steps } = read(tale, language)
      const figures = steps.flatMap(({ parts }) => parts.flatMap(({ text }) => figuresIn(text)))
      expect(figures.length).toBeGreaterThan(4)
      for (const step of steps)
        expect([step.title, outside(step, townsOf(step.state.a.preset))]).toEqual([step.title, []])
    },
  )

  test('a run that is none of them would be noticed', () => {
    const towns = townsOf('observed')
    const [first] = towns.replays
    const { trajectory } = first!
    const many = trajectory.outcomes.members!.map((value) => 3 * value)
    const outcomes = { ...trajectory.outcomes, members: many }
    const unlikely = { ...first!, trajectory: { ...trajectory, outcomes } }
    const replays = [unlikely, ...towns.replays.slice(1)]
    const { steps } = read('town-1', 'de')
    const found = steps.flatMap((step) => outside(step, { ...towns, replays }))
    expect(found.length).toBeGreaterThan(0)
    for (const fault of found) expect(fault).toMatch(/^\{members\}/)
  })

  test('each comparison between towns or times holds in at least 80 of 100 runs', () => {
    expect(record.claims).toHaveLength(CLAIMS.length)
    expect(doubtful(record.claims!, record.runs)).toEqual([])
    // One that holds in half of the runs is no finding.
    expect(
      doubtful(
        CLAIMS.map(() => record.runs / 2),
        record.runs,
      ),
    ).toHaveLength(CLAIMS.length)
  })

  test('the comparisons that ship are those that the texts draw, and hold in the shown run', () => {
    const towns = townsOf('observed')
    const valuesOf = (outcome: OutcomeKey, town: number) =>
      towns.replays[town]!.trajectory.outcomes[outcome]!
    for (const claim of CLAIMS) {
      expect([claim, untold(claim)]).toEqual([claim, []])
      expect([claim, holdsIn(claim, valuesOf, weekOf(OBSERVED_UNTIL, START))]).toEqual([
        claim,
        true,
      ])
    }
  })

  test.each(languages)(
    'what a plan changes is said as so many of all runs, and most of them agree (%s)',
    (language) => {
      const say = speech(language)
      const step = read('across', language).steps.find(
        ({ state }) => state.a.preset !== 'observed',
      )!
      const { preset } = step.state.a
      const after = shippedTowns(preset)
      const pair = (town: number) => shippedPairs(baseline[town]!, after[town]!)
      const ground = { towns: townsOf(preset), town: step.state.town, week: step.state.week!, pair }
      const { text } = step.parts.find(({ kind }) => kind === 'text')!
      const count = after[0]!.count('members', step.state.week!)!
      // The week of the step is one that is counted.
      expect(count.week).toBe(step.state.week)
      expect(count.below).toBeGreaterThan(MOST * count.runs)
      expect(fillFigures(text, ground, say)).toContain(say.whole(count.below))
      const medians = ['median members#1', 'median-before members#1'].map((figure) =>
        Number(fillFigures(`{${figure}}`, ground, say).replace(/\D/g, '')),
      )
      expect(medians[0]).toBeLessThan(medians[1]!)
    },
  )
})
