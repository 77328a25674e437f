import type { Words } from '../terms/scenario.ts'
import type { CHOICES, ChoiceKey, QuestionKey } from './answers.ts'
import type { Certainty } from './settings.ts'

/** The questions as they are asked. */
export const QUESTION_TITLES: Readonly<Record<QuestionKey, Words>> = {
  inhabitants: {
    de: 'Wie viele Menschen leben in der Stadt oder im Kreis?',
    en: 'How many people live in the town or district?',
  },
  experience: {
    de: 'Gab es vor 2015 Erfahrung mit der Aufnahme?',
    en: 'Was there experience with reception before 2015?',
  },
  alliance: {
    de: 'Gab es ein älteres Bündnis, etwa gegen rechts?',
    en: 'Was there an older alliance, say against the far right?',
  },
  climate: {
    de: 'Wie gehen Rathaus und Helfende miteinander um?',
    en: 'How do town hall and helpers get on?',
  },
  capacity: { de: 'Wie gut ist die Verwaltung besetzt?', en: 'How well staffed are the offices?' },
  budget: {
    de: 'Wie viel Geld im Jahr gibt es für freiwillige Hilfe?',
    en: 'How much money a year is there for voluntary work?',
  },
  polarisation: {
    de: 'Wie gespalten ist die Stadt beim Thema Zuwanderung?',
    en: 'How divided is the town over immigration?',
  },
  arrivals: { de: 'Was kommt auf die Stadt zu?', en: 'What lies ahead of the town?' },
}

/** What the choices are called; "unknown" stands for no answer. */
export const CHOICE_NAMES: {
  readonly [Q in ChoiceKey]: Readonly<Record<(typeof CHOICES)[Q][number] | 'unknown', Words>>
} = {
  experience: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    little: { de: 'kaum', en: 'hardly any' },
    some: { de: 'etwas', en: 'some' },
    much: { de: 'viel', en: 'a lot' },
  },
  alliance: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    none: { de: 'nein', en: 'no' },
    small: { de: 'ein kleines', en: 'a small one' },
    broad: { de: 'ein breites', en: 'a broad one' },
  },
  climate: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    tense: { de: 'angespannt', en: 'tensely' },
    sober: { de: 'sachlich', en: 'soberly' },
    close: { de: 'vertraut', en: 'closely' },
  },
  capacity: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    short: { de: 'knapp', en: 'thinly' },
    usual: { de: 'üblich', en: 'as usual' },
    strong: { de: 'gut', en: 'well' },
  },
  budget: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    none: { de: 'keines', en: 'none' },
    some: { de: '30.000 €', en: '€30,000' },
    much: { de: '90.000 €', en: '€90,000' },
  },
  polarisation: {
    unknown: { de: 'weiß nicht', en: "don't know" },
    low: { de: 'wenig', en: 'a little' },
    medium: { de: 'etwas', en: 'somewhat' },
    high: { de: 'stark', en: 'deeply' },
  },
  arrivals: {
    unknown: { de: 'so viele wie ab 2015', en: 'as many as from 2015' },
    half: { de: 'halb so viele', en: 'half as many' },
    twice: { de: 'doppelt so viele', en: 'twice as many' },
    slow: { de: 'langsam, über vier Jahre', en: 'slowly, over four years' },
    second: { de: 'drei Jahre später noch einmal', en: 'once more after three years' },
    own: { de: 'eigene Zahlen', en: 'numbers of your own' },
  },
}

/** How sure a value is, in words. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Words>> = {
  said: { de: 'Ihre Angabe', en: 'as you say' },
  read: { de: 'aus einer Quelle', en: 'from a source' },
  judged: { de: 'Größe geschätzt', en: 'size judged' },
}
