import { counted, isOne } from '../counted.ts'
import type { PoliciesWords } from './index.ts'

/** Words in plain German for plans that a study compared. */
export const leicht: PoliciesWords = {
  benchmark: {
    title: 'Zum Vergleich: Pläne, die oft gut gehen',
    text: (town) =>
      `Machen Sie das erst am Schluss. Zuerst planen die Gruppen. Dann sehen Sie hier andere Pläne für ${town}. Der Computer hat sie sehr oft gerechnet. Jedes Mal war etwas anders. Was Sie zeigen, steht auch auf dem Blatt am Ende.`,
    show: 'Zeigen',
    hide: 'Nicht mehr zeigen',
    loading: 'Das dauert kurz …',
    failed: (reason) => `Das hat nicht geklappt. ${reason}`,
  },
  minutes: {
    title: (town) => `Zum Vergleich gezeigt: andere Pläne für ${town}`,
    shares: 'Die Prozente sagen: in so vielen Welten. Das Geld ist für das teuerste Jahr.',
    leaveOut: 'Nicht auf dieses Blatt',
    plan: ({ name, enough, cost, hours, over }) =>
      `${name}: geht in ${enough} gut, kostet ${cost} Euro und ${hours} Stunden, ist in ${over} zu teuer.`,
  },
  table: {
    plan: 'Plan',
    cost: 'Euro im teuersten Jahr',
    hours: 'Stunden im teuersten Jahr',
    enough: 'geht gut',
    worse: (against) => `schlechter als „${against}“`,
    over: 'zu teuer',
    regret: 'fehlt zum Besten',
    mean: 'Mitte',
    most: 'höchstens',
    decided: 'Was die Stadt tut',
    nothing: 'Die Stadt macht alles wie bisher',
    range: (low, high) => `${low} bis ${high}`,
  },
  note: {
    model:
      'Das ist ein Modell. Es sagt nicht die Zukunft voraus. Wir wissen nicht, welche Welt die richtige ist. Die Prozente sagen also nicht, wie sicher etwas ist.',
    only: (town) => `Das gilt nur für ${town}.`,
    worlds: (worlds, states, futures) =>
      `Der Computer hat jeden Plan in ${counted(worlds, 'Welt', 'Welten')} gerechnet. Vieles weiß niemand genau. Darum hat er ${isOne(states) ? 'eine Möglichkeit' : `${states} Möglichkeiten`} genommen. Und auch das, was kommen kann: ${futures}. Das Glück ist für alle Pläne gleich.`,
    enough: (borders) => `„Geht gut“ heißt: Das alles stimmt: ${borders}.`,
    worse: '„Schlechter“ heißt: In so vielen Welten schadet der Plan.',
    budget: (limits) =>
      `Mehr als das ist zu teuer: ${limits} im teuersten Jahr. Die Stunden sind von bezahlten Stellen. Die Euro sind alles, was die Stadt bezahlt.`,
    regret:
      '„Fehlt zum Besten“ heißt: In jeder Welt ist ein anderer Plan der beste. So viel schlechter ist dieser Plan. 100 % ist am schlechtesten.',
    regretShort: '„Fehlt zum Besten“ heißt: So viel besser ist der beste Plan in dieser Welt.',
    regrets:
      '„Fehlt zum Besten“ heißt: In jeder Welt ist ein anderer Plan der beste. So viel schlechter kann dieser Plan sein.',
    found: (title) => `Manche Pläne heißen so: „${title}“. Die hat der Computer gefunden.`,
    order: 'Die Reihenfolge sagt nicht, was besser ist. Sie müssen sagen, was Ihnen wichtig ist.',
    ranges: 'Oben steht die Mitte von allen Welten. Darunter steht: So ist es meistens.',
    version: (made, here) =>
      `Das ist mit Modell ${made} gerechnet. Diese Seite hat ${here}. Darum können Ihre Zahlen anders sein.`,
  },
  eur: (amount) => `${amount} Euro`,
  hoursOf: (amount) => `${amount} Stunden`,
  atLeast: (what, border) => `${what} mindestens ${border}`,
  atMost: (what, border) => `${what} höchstens ${border}`,
  and: ' und ',
  measured: {
    mean: (what, span) => `${what} in der Mitte (${span})`,
    at: (what, span) => `${what} (${span})`,
    sum: (what) => `${what}, zusammen`,
  },
  span: (from, to) => `${from} bis ${to}`,
  aim: {
    coverage: 'genug Hilfe',
    circles: 'Gruppen',
    linking: 'Gruppe und Amt',
    cost: 'Kosten',
  },
  outcome: {
    coverage: 'Hilfe für die neuen Menschen',
    circles: 'Gruppen',
    linking: 'Gruppe und Amt kennen sich',
    cost: 'Geld von der Stadt',
  },
  found: (number) => `Suche ${number}`,
  plan: {
    nothing: 'Wie bisher',
    posts: 'Mehr bezahlte Stellen',
    free: 'Stellen, viel Freiheit',
    thanks: 'Danke und Hilfe',
    forum: 'Gute Treffen',
    forum_and_posts: 'Treffen und Stellen',
    provision: 'Die Stadt hilft selbst',
  },
  future: {
    as_it_was: 'wie es war',
    half: 'halb so viele Menschen kommen',
    second: 'später kommen noch einmal viele',
  },
}
