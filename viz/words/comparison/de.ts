import { counted, isOne } from '../counted.ts'
import { opening } from './opening.de.ts'

/** German words for comparing, for many runs and for branches. */
export const comparison = {
  step: {
    tree: 'Abzweigung',
    against: 'Anderer Vergleich',
    crowd: 'Zahl der Läufe',
    spread: 'Andere Darstellung der Läufe',
    runs: 'Anderer Lauf',
    side: 'Lauf des Lebenswegs',
  },
  ways: {
    count: (count: string, a: string, b: string) =>
      `${counted(count, 'Mensch bleibt', 'Menschen bleiben')} in einem Lauf und ${isOne(count) ? 'geht' : 'gehen'} im anderen: ${a} ${isOne(a) ? 'bleibt' : 'bleiben'} nur in A, ${b} nur in B`,
    countMeaning: (once: string) =>
      `Gezählt und gefärbt ist, wer in beiden Läufen in einem Kreis war und in dieser Woche nur noch in einem davon ist. Grau sind alle anderen, auch ${counted(once, 'Mensch, der', 'Menschen, die')} nur in einem der Läufe überhaupt in einen Kreis ${isOne(once) ? 'kam' : 'kamen'}.`,
    none: 'In dieser Woche bleibt niemand in einem Lauf und geht im anderen.',
    newest: (count: string) =>
      `Die Uhr läuft: zu sehen sind die letzten ${count}, danach wieder alle.`,
    list: 'Wer in einem Lauf bleibt und im anderen geht',
    whyA: 'In A',
    whyB: 'In B',
    joined: (circle: string, date: string) => `kommt im ${date} in ${circle}`,
    organises: (circle: string, date: string) => `hält ab ${date} ${circle} zusammen`,
    left: (circle: string, date: string, why: string) => `verlässt ${circle} im ${date}: ${why}`,
    join: [
      '',
      'von selbst',
      'gründet mit',
      'über Bekannte',
      'über das Bündnis',
      'angesprochen',
      'kehrt zurück',
      'nach einer Teilung',
      'nach einer Zusammenlegung',
      'früher selbst geflüchtet',
    ] as readonly string[],
    changed: 'Was B von A unterscheidet',
    source: 'B ist',
    ownPlan: 'ein eigener Plan',
    fixed: 'B folgt einem Zweig. Wer B ändern will, wählt „ein eigener Plan“.',
    noSwap: 'Tauschen geht, wenn A der Stamm ist oder B ein Zweig.',
    absent: 'in diesem Lauf nicht dabei',
    stage: (side: string, plan: string) => `${side}: ${plan}`,
    withChanges: (plan: string, count: string) =>
      `${plan}, dazu ${counted(count, 'Änderung', 'Änderungen')}`,
    unchanged: 'B: Stadt unverändert',
    life: 'Lebensweg im Lauf',
    waiting: 'B wird gerechnet.',
    keyTitle: 'Was die Punkte zeigen',
    key: {
      same: 'in beiden Läufen gleich',
      active: 'bleibt hier, geht dort',
      gone: 'geht hier, bleibt dort',
    },
  },
  gap: {
    title: (town: string, date: string) => `B − A, ${town}, ${date}`,
    name: 'B − A',
    one: (gap: string) => `in diesem einen Paar ${gap}`,
    oneMeaning:
      'Zu sehen ist ein einziges Paar: A und B mit demselben Zufall. Ein anderes Paar gibt andere Unterschiede.',
    range: (low: string, high: string, gap: string) =>
      `in 90 % der Paare ${low} bis ${high}; in diesem Paar ${gap}`,
    fan: (pairs: string) =>
      `Band: 5 bis 95 % von ${counted(pairs, 'Paar', 'Paaren')}. Linie: das Paar auf den Bühnen.`,
    lines: (shown: string, pairs: string) =>
      `${shown} von ${counted(pairs, 'Paar', 'Paaren')}, alle gleich wahrscheinlich.`,
    outcomes: (shown: string, pairs: string) =>
      `${shown} von ${counted(pairs, 'Paar', 'Paaren')}, eines nach dem anderen, alle gleich wahrscheinlich.`,
    pictures: (shown: string, pairs: string) =>
      `${shown} von ${counted(pairs, 'Paar', 'Paaren')} nebeneinander, alle gleich wahrscheinlich.`,
    picture: (number: string, value: string) => `${number}: ${value}`,
    points: 'Prozentpunkte',
    show: 'Alle Unterschiede zeigen',
    hide: 'Weitere Unterschiede schließen',
    table: (date: string) => `Weitere Unterschiede, ${date}`,
    pair: 'B − A in diesem Paar',
    band: '5 bis 95 % der Paare',
    pairs: 'Paare',
    between: (low: string, high: string) => `${low} bis ${high}`,
    notRun: 'noch nicht gerechnet',
    higher: 'liegt B höher',
    lower: 'liegt B niedriger',
  },
  crowd: {
    title: 'Wie sicher ist das?',
    single:
      'Zu sehen ist ein einzelner Lauf. Andere Werte, die auch zu den Beobachtungen passen, und anderer Zufall geben andere Zahlen.',
    source:
      'Jeder Lauf hat andere Werte, die zu den Beobachtungen passen, und anderen Zufall (Posterior × Zufall).',
    sourceShort: 'Posterior × Zufall',
    luckAlone: 'Werte wie mitgeliefert; die Läufe unterscheiden sich nur im Zufall.',
    offer: (runs: string) => `${counted(runs, 'Lauf', 'Läufe')} rechnen`,
    size: 'Läufe je Stadt',
    computing: (done: string) => `Läufe werden gerechnet: ${done}`,
    left: (time: string) => `noch etwa ${time}`,
    seconds: (count: string) => `${count} s`,
    minutes: (count: string) => `${count} min`,
    waiting: 'Die Läufe folgen, sobald die Bühne fertig ist.',
    cancel: 'Abbrechen',
    clear: 'Läufe schließen',
    failed: (reason: string) => `Die Läufe konnten nicht gerechnet werden. ${reason}`,
    spread: 'Verläufe zeigen',
    spreads: { fan: 'Fächer', lines: '20 Linien', outcomes: 'ein Lauf nach dem anderen' },
    fanMeaning: (runs: string) =>
      `Dunkel bis hell: 50, 80 und 95 % von ${counted(runs, 'Lauf', 'Läufen')}. Linie: der Lauf auf der Bühne.`,
    linesMeaning: (runs: string) =>
      `20 von ${counted(runs, 'Lauf', 'Läufen')}, alle gleich wahrscheinlich.`,
    outcomesMeaning: (runs: string) =>
      `20 von ${counted(runs, 'Lauf', 'Läufen')}, einer nach dem anderen, alle gleich wahrscheinlich.`,
    outcomeMeaning: (runs: string) =>
      `Einer von ${counted(runs, 'Lauf', 'Läufen')}, alle gleich wahrscheinlich.`,
    picturesMeaning: (runs: string) =>
      `20 von ${counted(runs, 'Lauf', 'Läufen')} nebeneinander, alle gleich wahrscheinlich.`,
    pause: 'Läufe anhalten',
    go: 'Läufe weiter zeigen',
    headlines: (date: string) => `Auf einen Blick, ${date}`,
    range: (low: string, high: string, shown: string) =>
      `in 16 von 20 Läufen ${low} bis ${high}; auf der Bühne ${shown}`,
    dotMeaning: (runs: string) =>
      `Jeder der 20 Punkte steht für ein Zwanzigstel von ${counted(runs, 'Lauf', 'Läufen')}.`,
    pairMeaning: (runs: string) =>
      `${counted(runs, 'Paar', 'Paare')}: In jedem haben A und B dieselben Werte und denselben Zufall. Punkte: B minus A; gefüllt, wo B höher liegt, leer, wo B niedriger liegt.`,
    pairOffer: (runs: string) => `${counted(runs, 'Paar', 'Paare')} rechnen`,
    pairNeeded: 'Ein Paar allein sagt nicht, ob es am Zufall lag.',
    pairs: (count: string, all: string, what: string) =>
      `In ${count} von ${counted(all, 'Paar', 'Paaren')} ${what}.`,
    higher: {
      members: 'sind in B mehr Menschen in Kreisen',
      active: 'helfen in B mehr Menschen',
      coverage: 'ist in B mehr Bedarf gedeckt',
      openConflict: 'ist in B mehr Konflikt offen',
      bridging: 'hat B mehr Brücken zwischen Kreisen',
      linking: 'hat B mehr Verbindung zum Amt',
    },
    lower: {
      members: 'sind in B weniger Menschen in Kreisen',
      active: 'helfen in B weniger Menschen',
      coverage: 'ist in B weniger Bedarf gedeckt',
      openConflict: 'ist in B weniger Konflikt offen',
      bridging: 'hat B weniger Brücken zwischen Kreisen',
      linking: 'hat B weniger Verbindung zum Amt',
    },
    level: 'sind A und B gleich',
    levelToo: (count: string) => `In ${counted(count, 'Paar', 'Paaren')} sind sie gleich.`,
    runTitle: 'Welcher Lauf ist zu sehen?',
    given: (town: string) => `${town}: der mitgelieferte Lauf, mit den Werten der Datei`,
    run: (town: string, run: string, all: string, kind: string, seed: string) =>
      `${town}: Lauf ${run} von ${all}${kind}, Startwert „${seed}“`,
    typical: 'typisch',
    favourable: 'günstiger',
    unfavourable: 'ungünstiger',
    showTypical: 'Typischer Lauf',
    showFavourable: 'Günstigerer Lauf',
    showUnfavourable: 'Ungünstigerer Lauf',
    showFirst: 'Mitgelieferter Lauf',
    rankMeaning:
      'Typisch ist der Lauf, der allen anderen am nächsten liegt. Günstiger und ungünstiger meint: mehr oder weniger Menschen in Kreisen Ende 2019, an der Grenze zum besten und zum letzten Zehntel.',
  },
  fork: {
    ...opening.fork,
    title: 'Zweige',
    intro:
      'Ein Zweig hat bis zu seiner Woche genau die Vergangenheit des Zweiges, von dem er abgeht. Danach gelten seine Hebel.',
    trunk: 'Stamm',
    branch: (number: string) => `Zweig ${number}`,
    shown: 'wird gezeigt',
    show: (name: string) => `${name} zeigen`,
    from: (date: string, parent: string) => `ab ${date}, von ${parent}`,
    begin: 'von Anfang an',
    unchanged: 'nichts geändert',
    name: (name: string) => `Name von ${name}`,
    remove: (name: string) => `${name} entfernen`,
    print: (print: string) => `Fingerabdrücke ${print}`,
    same: (parent: string) => `gleich ${parent}: derselbe Lauf`,
    differs: (parent: string) => `anders als ${parent}`,
    minutes: 'Protokoll',
    copy: 'Protokoll kopieren',
    copied: 'Kopiert.',
    notCopied: 'Bitte den Text von Hand kopieren.',
    compare: (parent: string) => `Mit ${parent} vergleichen`,
  },
} as const
