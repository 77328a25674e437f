/** A heading of the contents with its documents: file below `docs/` and short title. */
export type Chapter = {
  readonly title: string
  readonly pages: readonly (readonly [file: string, title: string])[]
}

/** The documents of the site, in the order in which somebody new reads them. */
export const CONTENTS: readonly Chapter[] = [
  {
    title: 'Begin',
    pages: [
      ['README.md', 'Handbook'],
      ['tutorial.md', 'From install to figure'],
      ['tutorial-study.md', 'From observations to a posterior'],
      ['own-town.md', 'Your own town'],
      ['studies.md', 'How to do a study'],
      ['fits.md', 'What agrees with the observations?'],
      ['policies.md', 'Which policy is robust?'],
      ['replay.md', 'How to read a replay'],
      ['lesson.md', 'A lesson'],
      ['embed.md', 'In another page'],
    ],
  },
  {
    title: 'Reference',
    pages: [
      ['command-line.md', 'Command line'],
      ['batch.md', 'Many runs through one process'],
      ['distribution.md', 'Studies on several machines'],
      ['scenario.md', 'Scenario files'],
      ['data.md', 'Data dictionary'],
      ['evidence.md', 'Parameters and evidence'],
      ['patterns.md', 'Patterns and effects'],
    ],
  },
  {
    title: 'The package',
    pages: [
      ['api/README.md', 'Call it from Node'],
      ['api/helferkreise.md', 'Model'],
      ['api/helferkreise.workers.md', 'Workers'],
      ['api/helferkreise.experiments.md', 'Experiments'],
      ['api/helferkreise.files.md', 'Files'],
    ],
  },
  {
    title: 'The model',
    pages: [
      ['odd.md', 'ODD description'],
      ['odd/town-and-office.md', 'Town and office'],
      ['odd/people.md', 'People'],
      ['odd/work-and-relations.md', 'Work and relations'],
      ['odd/circles-and-ties.md', 'Circles and ties'],
      ['odd/state.md', 'State variables'],
      ['odd/tables.md', 'Tables'],
      ['claims.md', 'Claims of the source text'],
    ],
  },
  {
    title: 'Work on it',
    pages: [
      ['working.md', 'Where things are'],
      ['extend.md', 'Extend the model'],
      ['state.md', 'Who writes and reads what'],
      ['randomness.md', 'Randomness'],
      ['benchmarks.md', 'Benchmarks'],
      ['mutants.md', 'Mutants'],
      ['releasing.md', 'Releases and versions'],
    ],
  },
]

/** Chapter in which documents stand that no chapter names. */
export const FURTHER = 'Further'
/** Folder of the decisions, which have a chapter of their own. */
export const DECISIONS = 'decisions'
/** Folders that the site leaves out: pictures that are too heavy for it, and what makes the API reference. */
export const LEFT_OUT: readonly string[] = ['gallery', 'reference']
