import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../sim/index.ts'
import { changeTeams, readTeams, withTeam, writeTeams } from '../../viz/facilitate/team-book.ts'
import {
  balance,
  FIRST_BUDGET,
  monthlyCost,
  planOf,
  spreadOf,
  teamOf,
  withPull,
} from '../../viz/facilitate/teams.ts'
import { readOccasion, writeOccasion } from '../../viz/routes/receipt/occasion.ts'
import { teamSentences } from '../../viz/routes/receipt/teams.ts'
import { clockWords, countdown, leftAt, paused, reset, started } from '../../viz/state/countdown.ts'
import { type Channel, Desk, type Surroundings } from '../../viz/state/desk.ts'
import { INITIAL } from '../../viz/state/state.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { Store } from '../../viz/state/store.ts'
import { speech } from '../../viz/words/index.ts'

describe('a budget', () => {
  const first = { name: 'A', pulls: { forum: 0.5, orientation: 1 } }
  const second = { name: 'B', pulls: { forum: 1 } }

  test('takes its costs from the levers, in a month', () => {
    const { cost } = LEVERS.find(({ key }) => key === 'forum')!
    expect(monthlyCost('forum', 1)).toBeCloseTo((cost * 365.2425) / 7 / 12)
    expect(monthlyCost('forum', 0.5)).toBeCloseTo(monthlyCost('forum', 1) / 2)
    expect(monthlyCost('stance', 1)).toBe(0)
    expect(monthlyCost('posts', 1)).toBeCloseTo(3 * 600 * (365.2425 / 84))
  })

  test('says what is left, and that a team is over', () => {
    const euro = { unit: 'euro', amount: 3000, rate: 15 } as const
    const spent = monthlyCost('forum', 0.5) + monthlyCost('orientation', 1)
    expect(balance(first, euro)).toMatchObject({
      spent: { euro: spent, hours: spent / 15 },
      left: { euro: 3000 - spent },
      over: false,
    })
    expect(balance(first, { ...euro, amount: spent - 1 }).over).toBe(true)
    const hours = { ...euro, unit: 'hours', amount: 100 } as const
    expect(balance(first, hours).left.hours).toBeCloseTo(100 - spent / 15)
    expect(balance({ pulls: {} }, FIRST_BUDGET)).toMatchObject({
      spent: { euro: 0, hours: 0 },
      left: { euro: FIRST_BUDGET.amount },
      over: false,
    })
  })

  test('knows least, mean and most of those who moved a lever, and who they are', () => {
    expect(spreadOf([first, second, { name: 'C', pulls: {} }])).toEqual([
      { lever: 'forum', least: 0.5, mean: 0.75, most: 1, teams: ['A', 'B'] },
      { lever: 'orientation', least: 1, mean: 1, most: 1, teams: ['A'] },
    ])
    expect(spreadOf([])).toEqual([])
  })

  test('becomes a plan, and a plan becomes a team again', () => {
    expect(teamOf(planOf(first, 2), 2).pulls).toEqual(first.pulls)
    expect(teamOf(planOf(first, 2), 0).pulls).toEqual({})
    expect(withPull(first, 'forum', undefined).pulls).toEqual({ orientation: 1 })
  })

  test('is kept, and what cannot be read is left out', () => {
    const kept = new Map<string, string>()
    const keeper: Keeper = {
      read: (key) => kept.get(key),
      write: (key, text) => kept.set(key, text).size > 0,
    }
    const sheet = { budget: FIRST_BUDGET, town: 1, teams: [first, second] }
    writeTeams(keeper, sheet)
    expect(readTeams(keeper)).toEqual(sheet)
    kept.set('teams', '{"teams":[{"name":"X","pulls":{"magic":1}}],"town":9}')
    expect(readTeams(keeper)).toEqual({ budget: FIRST_BUDGET, town: 0, teams: [] })
  })

  test('is changed as it is by now: what another window did to it and to others stays', () => {
    const kept = new Map<string, string>()
    const keeper: Keeper = {
      read: (key) => kept.get(key),
      write: (key, text) => kept.set(key, text).size > 0,
    }
    writeTeams(keeper, { budget: FIRST_BUDGET, town: 0, teams: [first, second] })
    // Another window has taken the first away and moved a lever of the second.
    const moved = withPull(second, 'posts', 0.7)
    changeTeams(keeper, (sheet) => ({ ...sheet, teams: [moved], town: 2 }))
    changeTeams(keeper, (sheet) => ({
      ...sheet,
      teams: withTeam(sheet.teams, 1, second.name, (team) => withPull(team, 'forum', 0.2)),
    }))
    const { teams, town } = readTeams(keeper)
    expect(town).toBe(2)
    expect(teams).toEqual([withPull(moved, 'forum', 0.2)])
    expect(withTeam(teams, 0, 'gone', () => undefined)).toEqual(teams)
    expect(withTeam(teams, 0, second.name, () => undefined)).toEqual([])
  })
})

describe('a countdown', () => {
  test('runs, rests and begins anew', () => {
    const timer = started(countdown(2), 1000)
    expect(leftAt(timer, 61_000)).toBe(60_000)
    const resting = paused(timer, 61_000)
    expect(leftAt(resting, 999_000)).toBe(60_000)
    expect(leftAt(started(resting, 999_000), 1_059_000)).toBe(0)
    expect(leftAt(timer, 10_000_000)).toBe(0)
    expect(leftAt(reset(resting), 0)).toBe(120_000)
    expect([clockWords(120_000), clockWords(59_001), clockWords(0)]).toEqual([
      '2:00',
      '1:00',
      '0:00',
    ])
  })
})

describe('two windows', () => {
  /** A browser of windows that share channels; messages arrive at once. */
  function windows(channels = true) {
    const open = new Map<string, Set<Channel>>()
    const opened: string[][] = []
    const window = (name: string): Surroundings => {
      let own = name
      return {
        name: () => own,
        rename: (next) => {
          own = next
        },
        channel(key) {
          if (!channels) return undefined
          const members = open.get(key) ?? new Set<Channel>()
          open.set(key, members)
          const channel: Channel = {
            onmessage: null,
            postMessage(data) {
              for (const other of members)
                if (other !== channel) other.onmessage?.({ data } as MessageEvent)
            },
            close: () => void members.delete(channel),
          }
          members.add(channel)
          return channel
        },
        open: (...what) => opened.push(what) > 0,
      }
    }
    return { window, opened }
  }
  const store = (address: string) =>
    new Store({ read: () => address, push() {}, replace() {}, listen: () => () => {} })

  test('follow each other once one has opened the other; a third stays alone', () => {
    const { window, opened } = windows()
    const here = store('#/facilitate')
    const there = store('#/story')
    const stranger = store('#/stage')
    const desk = new Desk(here, window(''))
    expect(desk.openScreen('#/story')).toBe('opened')
    const screen = new Desk(there, window(opened[0]![1]!))
    const third = new Desk(stranger, window(''))
    expect([desk.role, screen.role, third.role]).toEqual(['desk', 'screen', undefined])
    expect(desk.paired).toBe(true)
    there.change({ route: 'stage' })
    screen.follow(there.state)
    expect(desk.shown?.route).toBe('stage')
    there.undo()
    screen.follow(there.state)
    desk.show({ ...INITIAL, route: 'story', tale: 'town-2', step: 3 })
    expect(there.state).toMatchObject({ route: 'story', tale: 'town-2', step: 3 })
    expect(stranger.state.route).toBe('stage')
    there.change({ step: 4, projector: true })
    screen.follow(there.state)
    expect(here.state).toMatchObject({ route: 'facilitate', step: 4, projector: false })
    desk.show({ ...INITIAL, route: 'story', tale: 'town-2', step: 5, theme: 'dark' })
    // How large and in which colours is each window's own.
    expect(there.state).toMatchObject({ step: 5, projector: true, theme: 'system' })
    desk.toggleBlank()
    expect([screen.blank, third.blank]).toEqual([true, false])
    screen.toggleBlank()
    expect(desk.blank).toBe(false)
    desk.setTimer(started(countdown(3), 500), true)
    expect([screen.timer, screen.timerShown, third.timerShown]).toEqual([desk.timer, true, false])
  })

  test('tell each other what the one that was loaded anew has forgotten', () => {
    const { window, opened } = windows()
    const around = window('')
    const desk = new Desk(store('#/facilitate'), around)
    desk.openScreen('#/story')
    const screen = new Desk(store('#/story'), window(opened[0]![1]!))
    desk.toggleBlank()
    desk.setTimer(countdown(7), true)
    desk.leave()
    expect(screen.paired).toBe(false)
    desk.close()
    const again = new Desk(store('#/facilitate'), around)
    expect(again).toMatchObject({ role: 'desk', blank: true, timerShown: true })
    expect(again.timer).toEqual(screen.timer)
    expect(again.shown?.route).toBe('story')
    screen.leave()
    expect([again.paired, again.shown]).toEqual([false, undefined])
  })

  test('that cannot talk say so', () => {
    const desk = new Desk(store('#/facilitate'), windows(false).window(''))
    expect(desk.openScreen('#/story')).toBe('noChannel')
    expect(desk.paired).toBe(false)
  })
})

describe('the minutes', () => {
  const keeperOf = (kept = new Map<string, string>()): Keeper => ({
    read: (key) => kept.get(key),
    write: (key, text) => kept.set(key, text).size > 0,
  })

  test('tell of every team what it planned and what of its budget that takes', () => {
    const keeper = keeperOf()
    const teams = [
      { name: 'Rathaus', pulls: { forum: 1 } },
      { name: 'Vereine', pulls: {} },
    ]
    writeTeams(keeper, { town: 0, budget: FIRST_BUDGET, teams })
    const [first, second] = teamSentences(keeper, speech('de'))
    expect(first).toMatch(
      /^Rathaus: Austauschforum 100\s%\. Kosten 1\.739 von 4\.500 Euro im Monat/,
    )
    expect(second).toContain('Vereine: kein Hebel bewegt. Kosten 0 von 4.500')
    expect(teamSentences(keeperOf(), speech('de'))).toEqual([])
  })

  test('keep date, place and names beside each other, and survive what others wrote', () => {
    const kept = new Map<string, string>()
    const keeper = keeperOf(kept)
    writeOccasion(keeper, { place: 'Rathaus' })
    writeOccasion(keeper, { date: '2026-11-29' })
    expect(readOccasion(keeper)).toEqual({ place: 'Rathaus', date: '2026-11-29' })
    kept.set('occasion', '[1')
    expect(readOccasion(keeper)).toEqual({})
  })
})
