import { counted } from '../counted.ts'
import { questionsIn } from './questions.ts'

/** The German words of the screen that makes a town of eight answers. */
export const de = {
  ...questionsIn('de'),
  title: 'Unsere Stadt',
  lead: 'Acht Fragen. Antworten Sie ungefähr. Wer etwas nicht weiß, nimmt den Wert der neutralen Stadt; der Bereich wird dann weiter.',
  money: 'je 100.000 Einwohnerinnen und Einwohner',
  exactly: 'Genaue Zahl der Menschen',
  outside: (least: string, most: string) => `Bitte eine Zahl von ${least} bis ${most}.`,
  sets: (count: string, sure: string) => `Setzt ${counted(count, 'Wert', 'Werte')} · ${sure}`,
  value: 'Wert',
  range: 'Bereich',
  sure: 'Wie sicher',
  to: (low: string, high: string) => `${low} bis ${high}`,
  fixed: 'fest',
  month: 'Menschen je Monat, ab Januar 2015',
  monthsHint: (most: string) =>
    `Eine Zahl je Monat, mit Leerzeichen getrennt, höchstens ${most}. Vorher und danach kommt niemand.`,
  monthsWrong: (most: string, persons: string) =>
    `Bitte ganze Zahlen von 0 bis ${persons}, höchstens ${most} davon.`,
  wave: {
    persons: (count: string) => counted(count, 'Mensch', 'Menschen'),
    half: 'halb so viele wie nach der Tabelle; die Nachrichten bleiben die von 2015',
    twice: 'doppelt so viele wie nach der Tabelle; die Nachrichten bleiben die von 2015',
    table: 'Tabelle germany: jeder Monat mit seiner Quelle',
    none: 'keine Tabelle',
    week: (persons: string) => `${persons} je Woche`,
    from: (persons: string, date: string, weeks: string) =>
      `${persons} ab ${date}, in ${weeks} Wochen`,
    months: (count: string) => counted(count, 'Monat', 'Monate'),
  },
  result: 'Was das Modell daraus macht',
  range20: (date: string, low: string, high: string) =>
    `Im ${date} wären ${low === high ? low : `${low} bis ${high}`} Menschen in Helferkreisen`,
  rangeOf: '16 von 20 Läufen liegen dazwischen.',
  inWeek: (low: string, high: string, shown: string) =>
    `in 16 von 20 Läufen ${low} bis ${high}, im Bild ${shown}`,
  oneRun: (date: string, members: string) =>
    `Im ${date}: ${counted(members, 'Mensch', 'Menschen')} in Helferkreisen, ein einzelner Lauf`,
  unready: 'Der erste Lauf wird gerechnet …',
  failed: (reason: string) => `Das ließ sich nicht rechnen: ${reason}`,
  typical: 'ein typischer von 20 Läufen',
  first: 'ein einzelner Lauf',
  compare: 'Neben den drei Städten',
  scale: 'Menschen in Helferkreisen je 10.000 Einwohnerinnen und Einwohner',
  ours: 'Unsere Stadt',
  rowOurs: (low: string, high: string, runs: string) => `${low} bis ${high}, ${runs} Läufe`,
  rowOne: (value: string) => `${value}, ein Lauf`,
  noRank: 'Die Städte unterscheiden sich in vielem; die Reihe ist keine Rangfolge.',
  computing: 'Rechnet 20 Läufe',
  again: 'Noch einmal rechnen',
  stopped: 'Angehalten. Es ist ein einzelner Lauf zu sehen.',
  band: 'Fläche, dunkel bis hell: die Hälfte, 80 und 95 % der 20 Läufe. Linie: der Lauf im Bild',
  when: 'Woche, die zu sehen ist',
  go: 'Auf die Bühne',
  lab: 'Hebel im Labor bewegen',
  place: 'Sie steht dort anstelle von',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  notCopied: 'Der Browser lässt nicht kopieren. Der Link steht oben in der Adresszeile.',
  file: 'Datei sichern (YAML)',
  fileName: 'unsere-stadt.yaml',
  fileMeaning: 'Die Datei liest auch die Befehlszeile:',
  print: 'Drucken',
  clear: 'Alle Antworten löschen',
} as const
