/** What a list of a scenario may hold, as it stands in a file; by path of the list. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'arrivals.shocks': `arrivals:
  shocks:
    - { from: 2022-03-07, persons: 400, shape: surge, weeks: 26 }`,
  'administration.offices': `administration:
  formality: 0.6
  openness: 0.6
  understanding: 0.2
  offices:
    - { name: { de: Leitung, en: Leadership }, officials: 2, role: leadership }
    - { name: { de: Soziales, en: Social affairs }, officials: 12, role: social }
    - { name: { de: Ausländerbehörde, en: Foreigners' office }, officials: 10, role: casework }`,
  'leadership.changes': `leadership:
  openness: 0.8
  budget: 60000
  changes:
    - { from: 2018-06-01, openness: 0.4, budget: 0 } # what is not named stays`,
  ranges: `ranges:
  society.linking: [0.05, 0.2] # studies draw from here`,
  policy: `policy:
  - { lever: forum, intensity: 0 } # nobody may call one
  - { lever: appreciation, intensity: 0.8, from: 2016-01-04, to: 2018-12-31 }
  - { lever: posts, intensity: 1, grant: 120000, settings: { limit: 1, answers: 1 } } # until it is spent`,
  'policy[].when': `policy:
  - lever: support
    intensity: 0.6
    when: { outcome: openConflict, above: 0.2, weeks: 8, after: 2015-06-01 } # starts it
    until: { outcome: openConflict, below: 0.1, weeks: 26 } # ends it; then it may start again`,
  structure: `structure: { without: [alliance] }`,
}

/** A small town as a file, with everything it needs. */
export const WHOLE_TOWN = `id: my-town
title: { de: Musterstadt, en: Example town }
place: { population: 60000 }
administration:
  offices:
    - { name: { de: Leitung, en: Leadership }, officials: 2, role: leadership }
    - { name: { de: Soziales, en: Social affairs }, officials: 12, role: social }
    - { name: { de: Ausländerbehörde, en: Foreigners' office }, officials: 10, role: casework }
  formality: 0.6 # how far offices hold to procedure
  openness: 0.6
  understanding: 0.2 # of the logic of helpers
leadership: # what those who head it are inclined to, each from 0 to 1
  openness: 0.8 # to people of another logic: forums, eye level, answers to demands
  stance: 0.3 # in public, for those who come
  thanks: 0.2
  control: 0.1 # need to decide oneself: steering
  experience: 0.3 # how much is organised, and how fast
  budget: 60000 # EUR a year and 100,000 inhabitants for voluntary work
  changes:
    - { from: 2018-06-01, openness: 0.4, budget: 0 } # what is not named stays
society: { circles: 2, linking: 0.1, polarisation: 0.3 }
policy: # may be empty; entries force, whatever the leadership is inclined to
  - { lever: forum, intensity: 0 } # nobody may call one
  - { lever: appreciation, intensity: 0.8, from: 2016-01-04, to: 2018-12-31 }
  - { lever: posts, intensity: 1, grant: 120000, settings: { limit: 1, answers: 1 } } # until it is spent
funds: 30000 # EUR a year for what has no grant; when it is spent, that rests until the next year
structure: { without: [alliance] } # a part of the model switched off
`
