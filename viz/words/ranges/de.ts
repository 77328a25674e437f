import { counted } from '../counted.ts'

/** German words for the ranges that come with the page, and for claims of a difference. */
export const de = {
  shipped: (runs: string) =>
    `Die Spannen kommen mit der Seite: ${counted(runs, 'Lauf', 'Läufe')} je Stadt, jeder mit anderen Werten, die zu den Beobachtungen passen, und anderem Zufall (Posterior × Zufall).`,
  fan: (runs: string) =>
    `Hell und dunkler: 90 und 80 % von ${counted(runs, 'mitgelieferten Lauf', 'mitgelieferten Läufen')} mit anderen Werten und anderem Zufall. Linie: der Lauf auf der Bühne.`,
  own: 'Wo ein eigener Plan gilt, ist erst ein Lauf gerechnet. Seine Spanne kommt mit „20 Läufe rechnen“.',
  dots: (runs: string) =>
    `Jeder der 20 Punkte steht für ein Zwanzigstel von ${counted(runs, 'Lauf', 'Läufen')}, das Dreieck für den Lauf auf der Bühne.`,
  line: (low: string, high: string, shown: string) =>
    `in 16 von 20 Läufen ${low} bis ${high} Menschen, hier ${shown}`,
  mostly: 'meist',
  between: (low: string, high: string) => `${low} bis ${high}`,
  lineTitle: (town: string) => `${town}: wie viele Menschen in Kreisen in vielen Läufen`,
  wait: 'Menschen in Kreisen: ein einzelner Lauf',
  against: (date: string, count: string, all: string, what: string, other: string, level: string) =>
    `${date}: in ${count} von ${counted(all, 'Lauf', 'Läufen')} ${what} als im Vergleichslauf, in ${other} umgekehrt, in ${level} gleich.`,
  level: (date: string, all: string) =>
    `${date}: in allen ${counted(all, 'Lauf', 'Läufen')} gleich wie im Vergleichslauf.`,
  briefly: (count: string, all: string, more: boolean) =>
    `in ${count} von ${all} ${more ? 'mehr' : 'weniger'} als im Vergleichslauf`,
  brieflyAlso: (level: string) => `, in ${level} gleich`,
  brieflyLevel: 'wie im Vergleichslauf',
  above: {
    members: 'mehr Menschen in Kreisen',
    active: 'mehr Menschen, die helfen,',
    circles: 'mehr Kreise',
    coverage: 'mehr gedeckter Bedarf',
    openConflict: 'mehr offener Konflikt',
    linking: 'engere Verbindungen zum Amt',
    bridging: 'mehr Brücken zwischen Kreisen',
  },
  below: {
    members: 'weniger Menschen in Kreisen',
    active: 'weniger Menschen, die helfen,',
    circles: 'weniger Kreise',
    coverage: 'weniger gedeckter Bedarf',
    openConflict: 'weniger offener Konflikt',
    linking: 'schwächere Verbindungen zum Amt',
    bridging: 'weniger Brücken zwischen Kreisen',
  },
  pairs: (runs: string) =>
    `Die Sätze darunter zählen ${counted(runs, 'mitgeliefertes Paar', 'mitgelieferte Paare')} mit anderen Werten und anderem Zufall, jeweils im genannten Monat.`,
} as const
