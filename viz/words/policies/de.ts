import { counted } from '../counted.ts'

/** German words for plans that a study compared. */
export const de = {
  benchmark: {
    title: 'Zum Vergleich: Pläne, die sich in vielen Welten bewähren',
    text: (town: string) =>
      `Für danach: Erst planen die Teams, dann zeigt eine fertige Studie, was Pläne für ${town} in vielen möglichen Welten ergeben. Was gezeigt wurde, steht auch im Protokoll.`,
    show: 'Zeigen',
    hide: 'Verbergen',
    loading: 'Wird geladen …',
    failed: (reason: string) => `Die Studie lässt sich nicht zeigen: ${reason}`,
  },
  minutes: {
    title: (town: string) => `Zum Vergleich gezeigt: Pläne einer Studie für ${town}`,
    shares: 'Es folgen Anteile der Welten; EUR und Stunden sind die des teuersten Jahrs.',
    leaveOut: 'Nicht ins Protokoll',
    plan: (told: { name: string; enough: string; cost: string; hours: string; over: string }) =>
      `${told.name}: genügt in ${told.enough}, ${told.cost} EUR, ${told.hours} Stunden, über dem Budget in ${told.over}`,
  },
  table: {
    plan: 'Plan',
    cost: 'EUR im teuersten Jahr',
    hours: 'Stunden im teuersten Jahr',
    enough: 'genügt',
    worse: (against: string) => `schlechter als „${against}“`,
    over: 'über dem Budget',
    regret: 'Bedauern',
    mean: 'im Mittel',
    most: 'höchstens',
    decided: 'was er entscheidet',
    nothing: 'nichts über das hinaus, was die Stadt von sich aus tut',
    range: (low: string, high: string) => `${low} bis ${high}`,
  },
  note: {
    model: 'Ein Modell, keine Vorhersage. Ein Anteil der Welten ist keine Wahrscheinlichkeit.',
    only: (town: string) => `Es geht allein um ${town}.`,
    worlds: (worlds: string, states: string, futures: string) =>
      `Gerechnet wurde jeder Plan in ${counted(worlds, 'Welt', 'Welten')}: ${counted(states, 'Zustand', 'Zustände')} dessen, was niemand weiß, mal das, was kommen mag (${futures}). Alle Pläne haben dort denselben Zufall.`,
    enough: (borders: string) =>
      `Genügt: Anteil der Welten, in denen alles davon gilt: ${borders}.`,
    worse: 'Schlechter: Anteil der Welten, in denen der Plan in diesem Ziel schadet.',
    budget: (limits: string) =>
      `Budget: ${limits} im teuersten Jahr. Stunden sind die der Koordinationsstellen; zu den EUR gehört, was die Stadt von sich aus tut.`,
    regret:
      'Bedauern: wie viel weiter der beste Plan derselben Welt käme, in allen Zielen zusammen; 100 % ist der Weg vom schlechtesten zum besten Wert.',
    regretShort: 'Bedauern: was zum besten Plan derselben Welt fehlt, in allen Zielen zusammen.',
    regrets:
      'Bedauern: wie viel weiter der beste Plan derselben Welt käme, höchstens, Ziel für Ziel.',
    found: (title: string) =>
      `Pläne wie „${title}“ hat der Computer gefunden, anhand weniger der Welten.`,
    order:
      'Die Reihenfolge ist die der Studie. Welcher Plan vorzuziehen ist, hängt davon ab, was mehr zählt.',
    ranges: 'Mittlerer Wert aller Welten, darunter, wo neun Zehntel von ihnen liegen.',
    version: (made: string, here: string) =>
      `Gerechnet mit Modell ${made}; diese Seite hat ${here}. Ihre eigenen Läufe können andere Zahlen ergeben.`,
  },
  eur: (amount: string) => `${amount} EUR`,
  hoursOf: (amount: string) => `${amount} Stunden`,
  atLeast: (what: string, border: string) => `${what} mindestens ${border}`,
  atMost: (what: string, border: string) => `${what} höchstens ${border}`,
  and: ' und ',
  measured: {
    mean: (what: string, span: string) => `${what} im Mittel (${span})`,
    at: (what: string, span: string) => `${what} (${span})`,
    sum: (what: string) => `${what}, zusammen`,
  },
  span: (from: string, to: string) => `${from} bis ${to}`,
  aim: {
    coverage: 'Deckung',
    circles: 'Kreise',
    linking: 'Draht zum Amt',
    cost: 'Kosten',
  },
  /** Names of outcomes that are not those of the model. */
  outcome: {} as Readonly<Record<string, string>>,
  found: (number: string) => `Suche ${number}`,
  plan: {
    nothing: 'Wie bisher',
    posts: 'Mehr Stellen',
    free: 'Stellen, freie Hand',
    thanks: 'Dank und Rückhalt',
    forum: 'Forum auf Augenhöhe',
    forum_and_posts: 'Forum und Stellen',
    provision: 'Amt versorgt selbst',
  },
  future: {
    as_it_was: 'wie es war',
    half: 'halb so viele Ankommende',
    second: 'später noch eine Welle',
  },
} as const
