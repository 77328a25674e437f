import { counted, isOne } from '../counted.ts'

/** Words in plain German for comparing, for many runs and for branches. */
export const comparison = {
  step: {
    tree: 'Neuer Zweig',
    against: 'Anderer Vergleich',
    crowd: 'Zahl der Läufe',
    spread: 'Läufe anders zeigen',
    runs: 'Anderer Lauf',
    side: 'Welcher Lauf',
  },
  ways: {
    count: (count: string, a: string, b: string) =>
      `${counted(count, 'Mensch bleibt', 'Menschen bleiben')} in einem Lauf. Im anderen Lauf ${isOne(count) ? 'geht er' : 'gehen sie'}. ${a} ${isOne(a) ? 'bleibt' : 'bleiben'} nur in A. ${b} ${isOne(b) ? 'bleibt' : 'bleiben'} nur in B.`,
    countMeaning: (once: string) =>
      `Diese Menschen waren in A und in B in einer Gruppe. Jetzt sind sie nur noch in A oder nur noch in B dabei. Nur sie haben eine Farbe. Alle anderen sind grau. ${counted(once, 'Mensch war', 'Menschen waren')} nur in A oder nur in B in einer Gruppe. Auch das ist grau.`,
    none: 'In dieser Woche ist niemand nur in A oder nur in B dabei.',
    newest: (count: string) =>
      `Die Zeit läuft. Hier stehen nur die letzten ${count} Menschen. Danach sehen Sie wieder alle.`,
    list: 'Wer bleibt in A und geht in B? Und wer bleibt in B und geht in A?',
    whyA: 'In A',
    whyB: 'In B',
    joined: (circle: string, date: string) => `kommt im ${date} zu ${circle}`,
    organises: (circle: string, date: string) => `leitet ${circle} ab ${date}`,
    left: (circle: string, date: string, why: string) =>
      `verlässt ${circle} im ${date}. Grund: ${why}`,
    join: [
      '',
      'von selbst',
      'hat mit angefangen',
      'über Bekannte',
      'über das Bündnis',
      'wurde gefragt',
      'kommt zurück',
      'Gruppe hat sich geteilt',
      'Gruppen sind zusammen',
      'war früher selbst geflüchtet',
    ] as readonly string[],
    changed: 'Das ist in B anders als in A',
    source: 'B ist',
    ownPlan: 'ein eigener Plan',
    fixed: 'B ist ein Zweig. Sie wollen B ändern? Wählen Sie „ein eigener Plan“.',
    noSwap: 'Tauschen geht nur, wenn A der Stamm ist oder B ein Zweig.',
    absent: 'macht in diesem Lauf nicht mit',
    stage: (side: string, plan: string) => `${side}: ${plan}`,
    withChanges: (plan: string, count: string) =>
      `${plan} und ${counted(count, 'Änderung', 'Änderungen')}`,
    unchanged: 'B: In der Stadt ist nichts geändert',
    life: 'Erzählt aus Lauf',
    waiting: 'Der Computer rechnet B.',
    keyTitle: 'Das zeigen die Punkte',
    key: {
      same: 'in A und B gleich',
      active: 'bleibt hier. Geht im anderen Lauf.',
      gone: 'geht hier. Bleibt im anderen Lauf.',
    },
  },
  gap: {
    title: (town: string, date: string) => `B weniger A: ${town}, ${date}`,
    name: 'B weniger A',
    one: (gap: string) => `in diesem einen Paar ${gap}`,
    oneMeaning:
      'Sie sehen nur ein Paar. A und B haben denselben Zufall. In einem anderen Paar kann es anders sein.',
    range: (low: string, high: string, gap: string) =>
      `in 90 % der Paare ${low} bis ${high}; in diesem Paar ${gap}`,
    fan: (pairs: string) =>
      `Es gibt ${counted(pairs, 'Paar', 'Paare')}. Fast alle liegen im grauen Band. Die Linie ist das Paar im Bild.`,
    lines: (shown: string, pairs: string) =>
      `Das sind ${shown} von ${counted(pairs, 'Paar', 'Paaren')}. Alle sind gleich möglich.`,
    outcomes: (shown: string, pairs: string) =>
      `Sie sehen ${shown} von ${counted(pairs, 'Paar', 'Paaren')}, immer eines. Alle sind gleich möglich.`,
    pictures: (shown: string, pairs: string) =>
      `Sie sehen ${shown} von ${counted(pairs, 'Paar', 'Paaren')}. Jedes Bild ist ein Paar. Alle sind gleich möglich.`,
    picture: (number: string, value: string) => `${number}: ${value}`,
    points: 'Prozent-Punkte',
    show: 'Alle Unterschiede zeigen',
    hide: 'Weitere Unterschiede schließen',
    table: (date: string) => `Weitere Unterschiede, ${date}`,
    pair: 'B − A in diesem Paar',
    band: 'Fast alle Paare',
    pairs: 'Paare',
    between: (low: string, high: string) => `${low} bis ${high}`,
    notRun: 'noch nicht gerechnet',
    higher: 'hat B mehr',
    lower: 'hat B weniger',
  },
  crowd: {
    title: 'Wie sicher ist das?',
    single:
      'Sie sehen nur einen Lauf. Mit anderen Werten und anderem Zufall sind die Zahlen anders.',
    source:
      'Jeder Lauf hat andere Werte. Alle Werte passen zu dem, was man beobachtet hat. Und jeder Lauf hat anderen Zufall.',
    sourceShort: 'andere Werte und anderer Zufall',
    luckAlone: 'Die Werte sind immer gleich. Nur der Zufall ist anders.',
    offer: (runs: string) => `${counted(runs, 'Lauf', 'Läufe')} rechnen`,
    size: 'Läufe für jede Stadt',
    computing: (done: string) => `Der Computer rechnet: ${done}`,
    left: (time: string) => `noch etwa ${time}`,
    seconds: (count: string) => counted(count, 'Sekunde', 'Sekunden'),
    minutes: (count: string) => counted(count, 'Minute', 'Minuten'),
    waiting: 'Die Läufe kommen gleich.',
    cancel: 'Abbrechen',
    clear: 'Läufe schließen',
    failed: (reason: string) => `Das Rechnen hat nicht geklappt. ${reason}`,
    spread: 'So zeigen',
    spreads: { fan: 'als Streifen', lines: '20 Linien', outcomes: 'ein Lauf nach dem anderen' },
    fanMeaning: (runs: string) =>
      `Es gibt ${counted(runs, 'Lauf', 'Läufe')}. Im dunklen Bereich liegt die Hälfte davon. Im hellen Bereich liegen fast alle. Die Linie ist der Lauf im Bild.`,
    linesMeaning: (runs: string) =>
      `Das sind 20 von ${counted(runs, 'Lauf', 'Läufen')}. Alle sind gleich möglich.`,
    outcomesMeaning: (runs: string) =>
      `Sie sehen 20 von ${counted(runs, 'Lauf', 'Läufen')}, immer einen. Alle sind gleich möglich.`,
    outcomeMeaning: (runs: string) =>
      `Sie sehen einen von ${counted(runs, 'Lauf', 'Läufen')}. Alle sind gleich möglich.`,
    picturesMeaning: (runs: string) =>
      `Sie sehen 20 von ${counted(runs, 'Lauf', 'Läufen')}. Jedes Bild ist ein Lauf. Alle sind gleich möglich.`,
    pause: 'Läufe anhalten',
    go: 'Läufe weiter zeigen',
    headlines: (date: string) => `Das Wichtigste, ${date}`,
    range: (low: string, high: string, shown: string) =>
      `in 16 von 20 Läufen ${low} bis ${high}; im Bild ${shown}`,
    dotMeaning: (runs: string) =>
      `Es gibt ${counted(runs, 'Lauf', 'Läufe')}. Die 20 Punkte stehen für alle Läufe.`,
    pairMeaning: (runs: string) =>
      `Es gibt ${counted(runs, 'Paar', 'Paare')}. In jedem Paar haben A und B dieselben Werte und denselben Zufall. Voller Punkt: B hat mehr. Leerer Punkt: B hat weniger.`,
    pairOffer: (runs: string) => `${counted(runs, 'Paar', 'Paare')} rechnen`,
    pairNeeded: 'Ein Paar ist zu wenig. Es kann Zufall sein.',
    pairs: (count: string, all: string, what: string) =>
      `In ${count} von ${counted(all, 'Paar', 'Paaren')} ${what}.`,
    higher: {
      members: 'sind in B mehr Menschen in Gruppen',
      active: 'helfen in B mehr Menschen',
      coverage: 'gibt es in B mehr von der nötigen Hilfe',
      openConflict: 'gibt es in B mehr Streit',
      bridging: 'kennen sich die Gruppen in B besser',
      linking: 'kennen sich Helfer und Amt in B besser',
    },
    lower: {
      members: 'sind in B weniger Menschen in Gruppen',
      active: 'helfen in B weniger Menschen',
      coverage: 'gibt es in B weniger von der nötigen Hilfe',
      openConflict: 'gibt es in B weniger Streit',
      bridging: 'kennen sich die Gruppen in B weniger',
      linking: 'kennen sich Helfer und Amt in B weniger',
    },
    level: 'sind A und B gleich',
    levelToo: (count: string) => `In ${counted(count, 'Paar', 'Paaren')} sind sie gleich.`,
    runTitle: 'Welchen Lauf sehen Sie?',
    given: (town: string) => `${town}: Das ist der Lauf mit den Werten aus der Datei.`,
    run: (town: string, run: string, all: string, kind: string, seed: string) =>
      `${town}: Lauf ${run} von ${all}${kind}, Start-Wert „${seed}“`,
    typical: 'typisch',
    favourable: 'besser',
    unfavourable: 'schlechter',
    showTypical: 'Typischer Lauf',
    showFavourable: 'Besserer Lauf',
    showUnfavourable: 'Schlechterer Lauf',
    showFirst: 'Lauf mit den Werten der Datei',
    rankMeaning:
      'Typisch heißt: Der Lauf ist den anderen Läufen am ähnlichsten. Besser heißt: Ende 2019 sind mehr Menschen in Gruppen. Schlechter heißt: Es sind weniger.',
  },
  fork: {
    here: 'Hier anders weiter',
    title: 'Zweige',
    intro: 'Vor der Abzweigung ist alles gleich. Danach gelten die neuen Hebel.',
    trunk: 'Stamm',
    branch: (number: string) => `Zweig ${number}`,
    shown: 'ist zu sehen',
    show: (name: string) => `${name} zeigen`,
    from: (date: string, parent: string) => `ab ${date}, von ${parent}`,
    begin: 'von Anfang an',
    unchanged: 'nichts geändert',
    name: (name: string) => `Name von ${name}`,
    remove: (name: string) => `${name} löschen`,
    print: (print: string) => `Prüf-Zahlen ${print}`,
    same: (parent: string) => `gleich ${parent}: derselbe Lauf`,
    differs: (parent: string) => `anders als ${parent}`,
    minutes: 'Mitschrift',
    copy: 'Mitschrift kopieren',
    copied: 'Kopiert.',
    notCopied: 'Bitte kopieren Sie den Text selbst.',
    compare: (parent: string) => `Mit ${parent} vergleichen`,
  },
} as const
