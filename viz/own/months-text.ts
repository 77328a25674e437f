import { MONTHS, type Scenario } from '../../sim/index.ts'

/** Persons per month as people write them, with anything but digits between the numbers; undefined where a number is too large or there are too many. */
export function monthsIn(text: string): number[] | undefined {
  const months = (text.match(/\d+/g) ?? []).map(Number)
  const fits = months.length <= MONTHS.most && months.every((persons) => persons <= MONTHS.persons)
  return fits && /^[\d\s,;]*$/.test(text) ? months : undefined
}

/** What a town of that size and place had in the two years from January 2015 on, as a table of the country counts them: something to start from. */
export function monthsLike(town: Pick<Scenario, 'place'>, { inflow }: Scenario): number[] {
  const { stateKey, population, statePopulation } = town.place
  const share = (stateKey * population) / statePopulation
  const [year = 0, month = 1] = inflow.firstMonth.split('-').map(Number)
  const begin = (2015 - year) * 12 + 1 - month
  return inflow.arrivals.slice(begin, begin + 24).map((persons) => Math.round(persons * share))
}
