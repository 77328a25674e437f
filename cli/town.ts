import { basename, dirname } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Answers,
  CHOICE_NAMES,
  CHOICES,
  type ChoiceKey,
  INHABITANTS,
  MONTHS,
  QUESTION_TITLES,
  readAnswers,
  townFile,
} from '../sim/index.ts'
import { InputError } from './failure.ts'
import { loadScenario } from './load.ts'
import { writeAll } from './write-all.ts'

type Options = Answers & {
  readonly answers?: string
  readonly language: 'de' | 'en'
  readonly out?: string
}

const QUESTIONS = Object.keys(CHOICES) as ChoiceKey[]

/** `town`: the scenario of a town from eight answers, the same that the page makes of them. */
export function registerTown(program: Command): void {
  const command = program
    .command('town')
    .description('write the scenario of a town from eight answers; what is left out is not known')
    .option(
      '--inhabitants <number>',
      QUESTION_TITLES.inhabitants.en,
      wholeFrom(INHABITANTS.least, INHABITANTS.most),
    )
  for (const question of QUESTIONS)
    command.addOption(
      new Option(`--${question} <choice>`, QUESTION_TITLES[question].en).choices(CHOICES[question]),
    )
  command
    .option(
      '--months <numbers>',
      'persons who come in each month from January 2015 on, with --arrivals own',
      monthsOf,
    )
    .option('--answers <code>', 'all answers as a link of the page has them (ours=...)')
    .addOption(
      new Option('--language <language>', 'of the comments').choices(['de', 'en']).default('en'),
    )
    .option('--out <file>', 'write it to a file instead')
    .addHelpText(
      'after',
      `
Choices:
${QUESTIONS.map((question) => `  --${question}: ${choicesIn(question)}`).join('\n')}

Examples:
  npm run sim -- town --inhabitants 20000 --experience little --budget some --out our-town.yaml
  npm run sim -- town --arrivals own --months 10,20,45,80,60,30 --out our-town.yaml
  npm run sim -- town --answers 20000_1000200 --language de`,
    )
    .action(writeTown)
}

function choicesIn(question: ChoiceKey): string {
  const names: Readonly<Record<string, { readonly en: string }>> = CHOICE_NAMES[question]
  return CHOICES[question].map((choice) => `${choice} (${names[choice]?.en})`).join(', ')
}

function writeTown({ answers: code, language, out, ...said }: Options): void {
  if (said.months !== undefined && said.arrivals !== 'own')
    throw new InputError('--months goes with --arrivals own.')
  const answers = code === undefined ? said : answersIn(code, said)
  const text = townFile(loadScenario('neutral').text, answers, language)
  if (out === undefined) process.stdout.write(text)
  else {
    writeAll(dirname(out), [[basename(out), text]])
    console.log(`Written to ${out}.`)
  }
}

/** Answers of a link; others beside them would leave open which of them hold. */
function answersIn(code: string, said: Answers): Answers {
  if (Object.keys(said).length > 0)
    throw new InputError('--answers stands for all answers; leave the others out.')
  const read = readAnswers(code)
  if (!read?.exact)
    throw new InputError(`--answers: expected such as 20000_1000200, got "${code}".`)
  return read.value
}

function wholeFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}`)
    return value
  }
}

function monthsOf(text: string): number[] {
  const months = text.split(',').map(wholeFrom(0, MONTHS.persons))
  if (months.length > MONTHS.most)
    throw new InvalidArgumentError(`expected at most ${MONTHS.most} months`)
  return months
}
