import { fitDe } from './fit.de.ts'
import { judgedDe } from './judged.de.ts'
import { plansDe } from './plans-de.ts'

/** All words of the report, in German; other languages have the same keys. */
export const de = {
  locale: 'de-DE',
  language: 'Deutsch',
  report: 'Bericht einer Studie',
  note: 'Modell, keine Vorhersage',
  noteLong:
    'Dies ist ein Modell, keine Vorhersage. Die Zahlen sagen, was aus den Annahmen folgt, nicht, was sein wird.',
  contents: 'Inhalt',
  week: (number: string) => `Woche ${number}`,
  theme: 'Hell oder dunkel',
  print: 'Drucken',
  numbers: 'Zahlen',
  picture: 'Bild',
  files: 'Bilder und Zahlen liegen im Ordner figures neben dieser Datei.',
  refused: 'Nicht berechnet',
  why: {
    missing: (runs: string) => `diese Läufe haben keinen Wert: ${runs}`,
    nothing: (_runs: string) => 'kein Lauf hat einen Wert',
    alike: (_runs: string) => 'der Wert ist in jeder Einstellung derselbe',
    'one-sided': (_runs: string) => 'alle Einstellungen liegen auf derselben Seite der Schwelle',
  },
  first: (kinds: string) => `Woche des ersten Ereignisses „${kinds}“`,
  events: (kinds: string) => `Zahl der Ereignisse „${kinds}“`,
  rate: (kinds: string) => `Ereignisse „${kinds}“ je Jahr`,
  judged: {
    met: (name: string) => `${name}: eingehalten`,
    score: (name: string) => `${name}: Abstand vom Band`,
  },
  quantities: judgedDe,
  more: (count: string) => `und ${count} weitere`,
  andOthers: (count: string, most: string) =>
    `Nicht gezeigt sind ${count} weitere Größen, alle höchstens ${most}; sie stehen in den Zahlen.`,
  inTown: (what: string, town: string) => `${what} (${town})`,
  mean: 'Mittel',
  median: 'Median',
  lowTenth: '10 % darunter',
  highTenth: '10 % darüber',
  dummy: 'ohne Einfluss: 95 %',
  interval: (low: string, high: string) => `${low} bis ${high}`,
  settings: (count: string) => `${count} Einstellungen`,
  seedsCount: (count: number) => (count === 1 ? '1 Zufallszahl' : `${count} Zufallszahlen`),
  reductions: {
    mean: 'Mittel',
    sum: 'Summe',
    min: 'kleinster Wert',
    max: 'größter Wert',
    first: 'erste Woche',
    last: 'letzte Woche',
    change: 'Veränderung',
    sd: 'Standardabweichung der Wochen',
    quantile: 'Quantil der Wochen',
    at: '',
    peakWeek: 'Woche des größten Werts',
    lowWeek: 'Woche des kleinsten Werts',
    firstBelow: 'erste Woche darunter',
    firstAbove: 'erste Woche darüber',
    weeksBelow: 'Wochen darunter',
    weeksAbove: 'Wochen darüber',
  },
  every: { month: 'Monat für Monat', quarter: 'Quartal für Quartal', year: 'Jahr für Jahr' },
  divided: (one: string, other: string) => `${one} je ${other}`,
  residents: 'Einwohner ab 14',
  population: 'Bevölkerung',
  lasting: (years: string) => `Anteil der Kreise, die länger als ${years} Jahre bestehen`,
  since: (moment: string) => `ab ${moment}`,
  until: (moment: string) => `bis ${moment}`,
  ofSpan: (span: string) => ` (${span})`,

  asked: {
    title: 'Was gefragt wurde',
    question: 'Frage',
    methods: (told: {
      settings: string
      planned: string
      whole: boolean
      method: string
      factors: string
      levers: string
      uncertainties: string
      towns: string
      seeds: string
      shared: boolean
      runs: string
      failed: string
    }) =>
      `${told.whole ? `${told.settings} Einstellungen` : `Bisher ${told.settings} von ${told.planned} Einstellungen`} (${told.method}) von ${told.factors} Größen, ${told.levers} davon Entscheidungen und ${told.uncertainties} unbekannt, wurden in ${told.towns} unter je ${told.seeds} Zufallszahlen gerechnet: ${told.runs} Läufe, ${told.failed} gescheitert. ${told.shared ? 'Alle Einstellungen teilen dieselben Zufallszahlen, damit ihre Unterschiede nicht am Zufall liegen.' : 'Jede Einstellung hat eigene Zufallszahlen.'} Der Wert einer Einstellung ist das Mittel über ihre Zufallszahlen.`,
    versions: (told: { model: string; node: string; seed: string; commit: string; hash: string }) =>
      `Helferkreise ${told.model}, Node ${told.node}${told.commit}. Zufall der Studie: „${told.seed}“. Prüfsumme der Studie: ${told.hash}.`,
    missing: (count: string) =>
      `Für ${count} Werte einzelner Läufe, die fehlen, stehen andere, wie die Studie es erlaubt.`,
    details: 'Größen und Ergebnisse im Einzelnen',
    factors: 'Größen und was über sie angenommen wird',
    factor: 'Größe',
    kind: 'Art',
    lever: 'Entscheidung',
    uncertainty: 'unbekannt',
    belief: 'Annahme',
    sets: 'setzt',
    outcomes: 'Was gemessen wurde',
    outcome: 'Ergebnis',
    short: 'Kurzform',
    name: 'Name in den Tabellen',
    numbers: {
      mode: 'Gipfel',
      mean: 'Mittel',
      sd: 'Standardabweichung',
      alpha: 'α',
      beta: 'β',
      values: '',
      weights: 'Gewichte',
    },
    families: {
      uniform: 'gleichverteilt',
      loguniform: 'gleichverteilt im Logarithmus',
      normal: 'normalverteilt',
      beta: 'betaverteilt',
      triangular: 'dreiecksverteilt',
      whole: 'ganze Zahlen',
      discrete: 'Werte',
    },
    designs: {
      sobol: 'Sobol-Folge',
      random: 'unabhängig gezogen',
      'latin-hypercube': 'lateinischer Hyperwürfel',
      factorial: 'alle Kombinationen',
      morris: 'Pfade nach Morris',
      saltelli: 'Plan nach Saltelli',
      table: 'eigene Tabelle',
    },
  },
  summary: {
    title: 'Auf einen Blick',
    lead: (told: string) =>
      `Wichtig heißt hier: ${told} Wie sicher das ist, steht in den Abschnitten.`,
    by: {
      sobol: 'größter Anteil an der Varianz insgesamt, mindestens 5 %, und sicher über 0 (Sobol).',
      morris: 'größter mittlerer Effekt, mindestens ein Zehntel des größten (Morris).',
      regional:
        'trennt die Einstellungen diesseits und jenseits der Schwelle deutlicher, als der Zufall es unter allen Größen zusammen in 5 von 100 Fällen täte.',
      pawn: 'verschiebt die Verteilung mehr als eine Größe ohne Einfluss (PAWN).',
    },
    mean: 'Mittel',
    between: '80 % der Einstellungen',
    luck: 'Zufall',
    important: 'Am wichtigsten',
    none: 'keine erkennbar',
  },
  design: {
    title: 'Versuchsplan',
    pairs: 'Paare von Größen',
    told: (points: string, of: string) =>
      `Jeder Punkt ist eine Einstellung; gezeigt sind ${points} von ${of}. Ein guter Plan lässt keine Ecke leer, wo die Größen unabhängig sind.`,
  },
  convergence: {
    title: 'Reicht die Zahl der Läufe?',
    lead: 'Ändert sich eine Zahl noch, wenn statt der halben die ganze Menge der Einstellungen zählt, sind es zu wenige.',
    bySettings: 'Verteilungen mit mehr Einstellungen',
    bySettingsTold:
      'Mittel und Quantile mit einem Viertel, der Hälfte und allen Einstellungen. Liegen die letzten beiden Punkte gleich hoch, reicht die Zahl.',
    bySeeds:
      'Mit mehr Zufallszahlen je Einstellung: Mittel der Einstellungen (80 von 100 liegen zwischen)',
    indices: 'Einfluss der Größen mit mehr Einstellungen',
    indicesBySeeds: 'Einfluss der Größen mit mehr Zufallszahlen je Einstellung',
    indicesTold: 'Die wichtigsten Größen; eine Reihenfolge, die noch wechselt, ist keine.',
  },
  distribution: {
    title: 'Was herauskam',
    lead: 'Die Verteilungen gehen über alle Einstellungen: Sie zeigen, was unter den Annahmen möglich ist.',
    dots: (points: string) =>
      `Jeder Punkt steht für ein Zwanzigstel der ${points} Einstellungen; der Bereich rechts fasst 16 der 20 Punkte.`,
    fan: 'Linie: Median der Einstellungen. Flächen: je die mittleren 50 und 80 von 100.',
    notPrior:
      'Der Plan legt die Einstellungen auf ein Gitter; die Verteilung ist die des Plans, nicht die der Annahmen.',
  },
  fit: fitDe,
  luck: {
    title: 'Wie viel ist Zufall?',
    figure: 'Anteil des Zufalls an den Unterschieden einzelner Läufe',
    told: 'Der Rest der Unterschiede kommt von den Einstellungen. Wo fast alles Zufall ist, sagen einzelne Läufe nichts.',
    share: 'Zufall',
    between: 'sd der Einstellungen',
    within: 'sd des Zufalls',
    seeds: 'Zufallszahlen, bis Zufall ein Zehntel ist',
    outcome: 'Ergebnis',
    table: 'Dasselbe in Zahlen',
  },
  ends: {
    title: 'Was wie viel bewegt',
    figure: (outcome: string) => `${outcome}: von niedrig zu hoch`,
    told: 'Offener Balken: Mittel der Einstellungen im untersten Fünftel der Größe; voller Balken: im obersten. Alle anderen Größen gehen ihre eigenen Wege. Querstriche: 95-%-Bereich.',
  },
  morris: {
    title: 'Elementareffekte (Morris)',
    bars: (outcome: string) => `${outcome}: mittlere Größe des Effekts (μ*)`,
    barsTold: (trajectories: string) =>
      `Wie weit das Ergebnis sich bewegt, wenn eine Größe durch ihren ganzen Bereich geht; Mittel über ${trajectories} Pfade, Querstriche: 95-%-Bereich.`,
    plane: (outcome: string) => `${outcome}: Effekt (μ*) und seine Streuung (σ)`,
    planeTold:
      'Weit rechts: wirkt stark. Weit oben: Wirkung hängt von anderen Größen ab oder ist gekrümmt. Unter der Linie überwiegt die stetige Wirkung.',
    x: 'mittlere Größe des Effekts μ*',
    y: 'Streuung σ',
    diagonal: 'σ = μ*',
  },
  sobol: {
    title: 'Anteile an der Varianz (Sobol)',
    figure: (outcome: string) => `${outcome}: allein (voll) und insgesamt (offen)`,
    told: (points: string) =>
      `Voll: Anteil der Varianz, der verschwände, wenn die Größe bekannt wäre. Offen: Anteil, der bliebe, wenn alle anderen bekannt wären. Aus ${points} Grundpunkten, Querstriche: 95-%-Bereich.`,
    pairs: 'Stärkste Paare',
    pair: 'Paar',
    share: 'Anteil über beide hinaus',
    time: (outcome: string) => `${outcome}: Anteile über die Zeit`,
    timeTold: 'Fläche: Anteil insgesamt. Linie: Anteil allein.',
    most: (value: string) => `höchstens ${value}`,
  },
  pawn: {
    many: 'Bei so vielen Größen überragen einige die Linie durch Zufall; auf die Reihenfolge ist nur mit vielen Einstellungen Verlass.',
    title: 'Wie sehr sich die Verteilung verschiebt (PAWN)',
    figure: (outcome: string) => `${outcome}: PAWN-Index`,
    told: 'Abstand zwischen der Verteilung aller Einstellungen und derer, in denen eine Größe festgehalten wird (Median über die Zehntel der Größe). Unter der gestrichelten Linie bleiben 95 von 100 gewürfelten Größen ohne Einfluss; was sie nicht überragt, ist von nichts nicht zu unterscheiden.',
    time: (outcome: string) => `${outcome}: PAWN-Index über die Zeit`,
    timeTold: 'Median des Abstands in jedem Zeitraum.',
  },
  regional: {
    title: 'Was trennt die einen Verläufe von den anderen?',
    above: (outcome: string, threshold: string) => `${outcome}: über ${threshold} oder nicht`,
    below: (outcome: string, threshold: string) => `${outcome}: unter ${threshold} oder nicht`,
    told: (cases: string, others: string) => `${cases} Einstellungen sind so, ${others} nicht.`,
    lead: `Balken: größter Abstand zwischen den Verteilungen der Größe in beiden Gruppen. Was die gestrichelte Linie überragt, kommt durch Zufall in weniger als 5 von 100 Fällen vor (einzeln betrachtet); p gilt für die größte von allen.`,
    shares: (title: string) => `${title}: Verteilungen in beiden Gruppen`,
    sharesTold:
      'Welcher Anteil der Einstellungen unter einem Wert der Größe liegt: Linie für die, die so sind, gestrichelt für die anderen; der Strich zeigt den größten Abstand. Gezeigt sind die Größen mit dem größten Abstand.',
    critical: '5-%-Grenze',
    higher: 'höher',
    lower: 'niedriger',
    row: (distance: string, way: string, p: string) => `${distance} · ${way} · p ${p}`,
  },
  boxes: {
    title: 'Bereiche, in denen es so kommt (PRIM)',
    above: (outcome: string, threshold: string) => `${outcome} über ${threshold}`,
    below: (outcome: string, threshold: string) => `${outcome} unter ${threshold}`,
    box: (what: string, number: string) => `${what}: Bereich ${number}`,
    told: (density: string, coverage: string, mass: string) =>
      `Im Bereich sind ${density} der Einstellungen so; er fasst ${coverage} aller solchen Einstellungen und ${mass} aller Einstellungen überhaupt.`,
    lead: 'Balken: was von der Spanne jeder Größe im Bereich liegt; p: Wahrscheinlichkeit, so viele zu finden, wenn die Grenze nichts bedeutet.',
    none: 'Keine Größe wird eingeschränkt.',
    path: (what: string, number: string) => `${what}: Weg zum Bereich ${number}`,
    pathTold:
      'Jeder Punkt ist ein Bereich auf dem Weg der Suche: Je kleiner, desto dichter die gesuchten Einstellungen, desto weniger von ihnen sind darin.',
    coverage: 'Anteil aller gesuchten (coverage)',
    density: 'Anteil im Bereich (density)',
    best: (coverage: string, density: string) => `gewählt: ${coverage}, ${density}`,
  },
  plans: plansDe,
  failures: {
    title: 'Gescheiterte Läufe',
    run: 'Lauf',
    setting: 'Einstellung',
    town: 'Stadt',
    seed: 'Zufallszahl',
    error: 'Grund',
    all: (count: string) => `Alle ${count} stehen in results/runs.csv.`,
  },
  cite: {
    title: 'Zitieren und nachprüfen',
    cite: 'So lässt sich die Studie zitieren:',
    text: (title: string, model: string, hash: string) =>
      `„${title}“. Studie mit Helferkreise ${model}, einer agentenbasierten Simulation bürgerschaftlichen Engagements. Modell, keine Vorhersage. Prüfsumme ${hash}`,
    verify:
      'So lässt sich nachprüfen, dass die Ergebnisse unverändert sind und wieder so herauskommen (im Ordner der Studie):',
    again: 'Und so entsteht alles noch einmal:',
    licence: 'Texte und Ergebnisse: CC BY 4.0, Modell: MIT.',
  },
}

/** What every language of the report has. */
export type ReportWords = typeof de
