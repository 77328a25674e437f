import { counted } from '../counted.ts'

/** The German words for contested assumptions, and for what would have to be true. */
export const de = {
  contest: {
    intro: (draws: string) =>
      `Jede Annahme lässt sich anfechten: Die Regel wird durch ein denkbares Gegenteil ersetzt, und ${draws} Welten mit denselben Werten und demselben Zufall zeigen, welche Aussagen der Geschichte dann noch gelten.`,
    meaning:
      'Fällt eine Aussage, hängt sie an dieser Annahme. Hält sie, ist sie damit nicht bewiesen: Die anderen Annahmen bleiben ja stehen, und die Werte wurden an das Modell mit allen Annahmen angepasst.',
    all: (runs: string) => `Alle Annahmen prüfen (${counted(runs, 'Lauf', 'Läufe')})`,
    one: 'Diese Annahme anfechten',
    asItIs: 'So, wie das Modell ist',
    opposite: 'Gegenteil',
    count: (count: string, all: string) => `hält in ${count} von ${all}`,
    was: (count: string) => `sonst ${count}`,
    topples: 'kippt',
  },
  claims: {
    net: 'In Stadt I bestehen Ende 2021 noch mindestens 60 % der Kreise von 2016.',
    core: 'In Stadt II bleibt 2019 ein harter Kern von 5 bis 20 % des Höchststands.',
    little: 'In Stadt III bestehen Ende 2021 noch höchstens 35 % der Kreise von 2016.',
    conflict: 'In Stadt I ist der offene Konflikt 2016 am höchsten.',
    understanding: 'In Stadt I verstehen die Ämter die Helfenden 2021 besser als am Anfang.',
    forum: 'In Stadt I sind 2021 mit Austauschforum mehr Menschen in Kreisen als ohne.',
  },
  assumptions: {
    disappointment: {
      assumed: 'Reibung enttäuscht und nimmt Lust am Helfen.',
      opposite: 'Reibung lässt die Lust am Helfen unberührt.',
    },
    appreciation: {
      assumed: 'Dank wirkt nur, wenn Taten dahinterstehen.',
      opposite: 'Dank wirkt immer ganz, auch ohne Taten.',
    },
    crowdingNeed: {
      assumed: 'Helfende gehen, wenn die Arbeit ausgeht oder Freiheit genommen wird.',
      opposite: 'Nur fehlende Arbeit lässt sie gehen; Steuerung stört nicht.',
    },
    crowdingAutonomy: {
      assumed: 'Auch wer keine Arbeit mehr hat, geht mit der Zeit.',
      opposite: 'Nur genommene Freiheit lässt Helfende gehen; fehlende Arbeit nicht.',
    },
    entry: {
      assumed: 'Viele fangen erst an, wenn genug andere schon helfen.',
      opposite: 'Niemand wartet auf andere: Alle haben die Schwelle null.',
    },
    network: {
      assumed: 'Wer wen kennt, zählt: Freundschaften ziehen mit und halten.',
      opposite: 'Alle begegnen allen gleich; Freundschaften spielen keine Rolle.',
    },
    trust: {
      assumed: 'Vertrauen lässt Begegnungen besser gelingen.',
      opposite: 'Vertrauen ändert nichts.',
    },
    workedThrough: {
      assumed: 'Bearbeiteter Streit hinterlässt etwas: Man versteht sich besser.',
      opposite: 'Bearbeiteter Streit ist nur vorbei.',
    },
    visibility: {
      assumed: 'Menschen helfen, wo sie Bedarf vor Ort sehen.',
      opposite: 'Menschen helfen, wo die Nachrichten sind, nicht wo Hilfe fehlt.',
    },
    asking: {
      assumed: 'Kreise fragen Menschen, neben denen sie arbeiten.',
      opposite: 'Kreise fragen niemanden.',
    },
    pressure: {
      assumed: 'Ein gespaltenes Klima drückt auf die Helfenden.',
      opposite: 'Das Klima lässt die Helfenden kalt.',
    },
    fields: {
      assumed: 'Kreise tun Verschiedenes: Sprache, Wohnen, Begleitung.',
      opposite: 'Alle Kreise tun dasselbe.',
    },
  },
  backwards: {
    intro:
      'Rückwärts gefragt: Was müsste gelten, damit Ende 2021 noch so viele Menschen in Helferkreisen sind? Die Antwort kommt nur aus Läufen, die wirklich gerechnet wurden.',
    number: 'Menschen in Kreisen, Ende 2021',
    compute: (plans: string, runs: string) =>
      `${counted(plans, 'Plan', 'Pläne')} rechnen (${counted(runs, 'Lauf', 'Läufe')})`,
    seen: (plans: string, runs: string) =>
      `Angesehen: ${counted(plans, 'Plan', 'Pläne')} mit zusammen ${counted(runs, 'Lauf', 'Läufen')}.`,
    none: (number: string, town: string, most: string) =>
      `Keiner der gerechneten Pläne bringt ${town} in mehr als der Hälfte seiner Läufe auf ${number}. Der höchste Wert eines einzelnen Laufs ist ${most}.`,
    some: (plans: string, number: string, town: string) =>
      `${counted(plans, 'Plan bringt', 'Pläne bringen')} ${town} in mehr als der Hälfte der Läufe auf mindestens ${number}:`,
    count: (count: string, all: string, number: string, low: string, high: string) =>
      `In ${count} von ${counted(all, 'Lauf', 'Läufen')} mindestens ${number}; die Läufe enden zwischen ${low} und ${high}.`,
    open: 'Plan ansehen',
    honest:
      'Gesucht wird unter den Ausgangspunkten, unter allen Hebeln ganz aus oder ganz an und unter allen Neigungen der Spitze, niedrig oder hoch: immer nur eines geändert. Andere Mischungen wurden nicht gerechnet, und dazwischen wird nichts geschätzt.',
  },
} as const
