/** What a new study folder says, before anybody has changed it. */
export function studyTemplate(town: string, scenario: string): string {
  return `# yaml-language-server: $schema=./study.schema.json
# A study: which settings of a town are run, under which luck, and what is measured.
# "study check" reads it and says how many runs it is and how long they take; "study run" makes
# them and goes on where it was stopped; "study report" shows what came out. All keys: docs/studies.md.
study: 1
title: ${town}
question: Which dispositions of those who head the town let circles last?
seed: ${town} 1 # luck of everything; another text, other luck

towns:
  ${town}: ${scenario}

# What is decided. A path as for --set, and from where to where it goes.
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
  thanks: { set: leadership.thanks, family: uniform, low: 0, high: 1 }
  control: { set: leadership.control, family: uniform, low: 0, high: 1 }

# What is not known. Also loguniform, normal, beta, triangular, whole and lists of values;
# { all: parameters } is every parameter of the model, { all: start } every start value
# for which the scenario gives a range.
uncertainties:
  trust: { set: administration.trust, family: triangular, low: 0.2, mode: 0.5, high: 0.8 }
  polarisation: { set: society.polarisation, family: uniform, low: 0.1, high: 0.7 }

# What is measured of each run; docs/outcomes.md lists what can be.
outcomes:
  - members max
  - members at 2021-09
  - circles at 2021-09
  - linking at 2021-09
  - coverage mean 2015-09..2016-08
  - survival circles share years 3

# 64 points of a Sobol sequence, each under 4 seeds. For Sobol indices: method: saltelli.
design: { method: sobol, points: 64 }
seeds: 4

# What the report looks for; without it what suits the design. A name of an outcome is its words with _.
analysis:
  - pawn
  - { regional: circles_at_2021_09, above: median }
  - { prim: circles_at_2021_09, below: median }
`
}

export function arrivalsTemplate(): string {
  return `# scope: local
# Persons who came to the town, month by month. To use this table instead of the national one,
# put your numbers here and write "inflow: arrivals" into the scenario.
month,arrivals
2015-01,0
`
}

export function readmeTemplate(town: string): string {
  return `# ${town}

A study with Helferkreise, a simulation of civic engagement in a crisis. Model, not a prediction.

| file | what it is |
| --- | --- |
| \`study.yaml\` | what is asked: factors, outcomes, design |
| \`town.yaml\` | the town at its start |
| \`arrivals.csv\` | a place for own numbers of arrivals |
| \`results/\` | all that was computed; \`journal.txt\` is what a run goes on from |

\`\`\`sh
npm run sim -- study check ${town}
npm run sim -- study run ${town}
npm run sim -- study report ${town}
\`\`\`

How to do a study, with all keys: \`docs/studies.md\` of Helferkreise.
`
}
