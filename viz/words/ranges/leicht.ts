import { counted } from '../counted.ts'
import type { RangesWords } from './index.ts'

/** Words in plain German for the ranges that come with the page, and for claims of a difference. */
export const leicht: RangesWords = {
  shipped: (runs) =>
    `Für jede Stadt gibt es hier schon ${counted(runs, 'Lauf', 'Läufe')}. Jeder Lauf hat andere Werte. Alle Werte passen zu dem, was man beobachtet hat. Und jeder Lauf hat anderen Zufall.`,
  fan: (runs) =>
    `Es gibt ${counted(runs, 'Lauf', 'Läufe')}. Im dunklen Bereich liegen 80 von 100 Läufen. Mit dem hellen Bereich sind es 90 von 100. Die Linie ist der Lauf im Bild.`,
  own: 'Für einen eigenen Plan gibt es erst einen Lauf. Drücken Sie auf „20 Läufe rechnen“. Dann sehen Sie, wie verschieden die Läufe sind.',
  dots: (runs) =>
    `Es gibt ${counted(runs, 'Lauf', 'Läufe')}. Die 20 Punkte stehen für alle Läufe. Das Dreieck ist der Lauf im Bild.`,
  line: (low, high, shown) => `in 16 von 20 Läufen ${low} bis ${high} Menschen, hier ${shown}`,
  mostly: 'oft',
  between: (low, high) => `${low} bis ${high}`,
  lineTitle: (town) => `${town}: So viele Menschen sind in Gruppen. Das sind viele Läufe.`,
  wait: 'Menschen in Gruppen: nur ein Lauf',
  against: (date, count, all, what, other, level) =>
    `${date}: In ${count} von ${counted(all, 'Lauf', 'Läufen')} ${what} als ohne Änderung. In ${other} ist es anders herum. In ${level} ist es gleich.`,
  level: (date, all) =>
    `${date}: In allen ${counted(all, 'Lauf', 'Läufen')} ist es gleich wie ohne Änderung.`,
  briefly: (count, all, more) =>
    `in ${count} von ${all} ${more ? 'mehr' : 'weniger'} als ohne Änderung`,
  brieflyAlso: (level) => `, in ${level} gleich`,
  brieflyLevel: 'wie ohne Änderung',
  above: {
    members: 'sind mehr Menschen in Gruppen',
    active: 'helfen mehr Menschen',
    circles: 'gibt es mehr Gruppen',
    coverage: 'gibt es mehr von der nötigen Hilfe',
    openConflict: 'gibt es mehr Streit',
    linking: 'kennen sich Helfer und Amt besser',
    bridging: 'kennen sich die Gruppen besser',
  },
  below: {
    members: 'sind weniger Menschen in Gruppen',
    active: 'helfen weniger Menschen',
    circles: 'gibt es weniger Gruppen',
    coverage: 'gibt es weniger von der nötigen Hilfe',
    openConflict: 'gibt es weniger Streit',
    linking: 'kennen sich Helfer und Amt weniger',
    bridging: 'kennen sich die Gruppen weniger',
  },
  pairs: (runs) =>
    `Es gibt schon ${counted(runs, 'Paar', 'Paare')}. In jedem Paar haben A und B dieselben Werte und denselben Zufall. Die Sätze unten zählen diese Paare.`,
}
