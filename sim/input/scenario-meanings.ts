/** What a key of a scenario means, and its unit where it has one. */
export type Meaning = { readonly description: string; readonly unit?: string }

const say = (description: string, unit?: string): Meaning =>
  unit === undefined ? { description } : { description, unit }

/** Keys of which the checks say nothing, by the path that they stand below; `[]` stands for each of a list. */
export const MEANINGS: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  '': {
    $schema: say('Address of the JSON Schema, for editors'),
    id: say('Short name of the scenario: lower-case letters, digits and hyphens'),
    town: say('The town in short, such as I, II or III'),
    title: say('Name of the scenario'),
    subtitle: say('What it is about, in a few words'),
    start: say('First day of the first week, YYYY-MM-DD'),
    weeks: say('How long the run is', 'weeks'),
    place: say('Which place it is'),
    arrivals: say('Who comes'),
    seed: say('Luck of the run, unless --seed says another'),
    administration: say('Offices and those who work in them'),
    leadership: say('What those who head the administration are inclined to'),
    society: say('Mood, first circles and their history'),
    policy: say('Levers that are forced, whatever the leadership is inclined to'),
    parameters: say('Other values of parameters, for this scenario alone'),
    structure: say('Which reading of the theory the model follows'),
  },
  title: {
    de: say('In German'),
    en: say('In English'),
  },
  subtitle: {
    de: say('In German'),
    en: say('In English'),
  },
  place: {
    population: say('Inhabitants', 'people'),
    statePopulation: say('Inhabitants of the state that the key is for', 'people'),
    multiplier: say('How many times its part of those who come the town takes'),
    municipalities: say('Municipalities of the district', 'municipalities'),
  },
  arrivals: {
    shocks: say('People who come to the town within some weeks, besides all others'),
  },
  'arrivals.shocks[]': {
    from: say('First day of the wave, YYYY-MM-DD'),
    persons: say('Who come to the town in all', 'people'),
    weeks: say('How long the wave is', 'weeks'),
  },
  administration: {
    offices: say('Offices of the town'),
  },
  'administration.offices[]': {
    name: say('Name of the office'),
    officials: say('Officials in it', 'people'),
    role: say('What its officials do'),
  },
  'administration.offices[].name': {
    de: say('In German'),
    en: say('In English'),
  },
  'leadership.changes[]': {
    from: say('Day of the change, YYYY-MM-DD'),
  },
  society: {
    mood: say('Public mood at the start, -1 against to 1 for those who come', 'index'),
    polarisation: say('How divided the public is over those who come', 'share'),
    circles: say('Helper circles that are there at the start', 'circles'),
    circleSize: say('Members of each first circle', 'people'),
    allianceMembers: say(
      'Members of an earlier alliance who can be called again',
      'people per 1,000 residents',
    ),
    allianceSince: say('Year in which an earlier alliance began; none when absent', 'year'),
  },
  'policy[]': {
    lever: say('Which lever'),
    intensity: say('How far it is pulled; 0 forces it off', 'share'),
    from: say('First day, YYYY-MM-DD; the first week when absent'),
    to: say('Day from which on it is no longer in force, YYYY-MM-DD'),
    source: say('Where the entry is taken from'),
    settings: say('Further settings of the lever; which ones there are depends on it'),
  },
  'policy[].when': {
    outcome: say('Number of the town that is looked at'),
    above: say('It has to be above this', 'unit of the outcome'),
    below: say('It has to be below this', 'unit of the outcome'),
    weeks: say('For so many weeks in a row', 'weeks'),
    after: say('Counted from this day on, YYYY-MM-DD'),
    members: say('Only in weeks with so many members of circles', 'people'),
  },
  structure: {
    without: say('Parts of the model that are switched off'),
    disappointment: say('Does friction lower motivation?'),
    appreciation: say('Do thanks need backing by deeds, or do they always add?'),
    crowding: say(
      'What crowds volunteers out: need that is taken away, freedom that is lost, or both',
    ),
    entry: say('Does everybody have a threshold, or all the same hazard?'),
    network: say('Ties of particular people, or their mean'),
    null: say('The null model: entry follows the news, exit is constant'),
  },
}
