/** Words about plans, in German; other languages have the same keys. */
export const plansDe = {
  asked: (told: {
    plans: string
    found: string | undefined
    town: string
    worlds: string
    states: string
    from: string
    futures: string
    seeds: string
    runs: string
    failed: string
  }) =>
    `Für ${told.town} wurden ${told.plans} Pläne${told.found === undefined ? '' : ` und ${told.found}, die eine Suche fand,`} in ${told.worlds} Welten verglichen: ${told.states} Zustände dessen, was niemand weiß (${told.from}), mal ${told.futures}. In jeder Welt haben alle Pläne ${told.seeds}: Was zwei Pläne dort unterscheidet, ist, was entschieden wurde. Verglichen werden ${told.runs} Läufe, ${told.failed} gescheitert.`,
  from: {
    prior: 'gezogen aus dem, was angenommen wird',
    posterior: 'aus der Anpassung an die Beobachtungen',
    file: (path: string) => `aus ${path}`,
  },
  futuresCount: (count: number, told: string) => (count === 1 ? '1 Zukunft' : `${told} Zukünfte`),
  seeds: (count: number) =>
    count === 1 ? 'denselben Zufall' : `dieselben ${count} Zufallszahlen; gesagt wird das Mittel`,
  share:
    'Ein Anteil der Welten ist keine Wahrscheinlichkeit: Er wiegt Zustände nach dem, was angenommen wird, und Zukünfte, wie die Studie sie wiegt. Die Pläne stehen in der Reihenfolge, in der die Studie sie nennt; welcher vorzuziehen ist, hängt davon ab, was mehr zählt.',
  refused: (reason: string) => `Die Pläne lassen sich noch nicht vergleichen: ${reason}`,
  plan: 'Plan',
  aim: 'Ziel',
  future: 'Zukunft',
  all: 'alle',
  yes: 'ja',
  no: 'nein',
  eur: (amount: string) => `${amount} EUR`,
  hoursOf: (amount: string) => `${amount} Stunden`,
  spread: (median: string, low: string, high: string) => `${median} (${low} bis ${high})`,
  spreadTold:
    'Punkt: Median der Welten. Balken: wo neun Zehntel von ihnen liegen. Wo Zukünfte sich unterscheiden, stehen sie darunter.',

  compared: {
    title: 'Welche Pläne verglichen wurden',
    plans: 'Pläne in Worten',
    decided: 'was entschieden wird',
    nothing: 'nichts über das hinaus, was die Stadt von sich aus tut',
    found: (generations: string, population: string) =>
      `Pläne, die found heißen, fand eine Suche (NSGA-II, ${generations} Runden mit je ${population} Plänen). Was sie findet, ist gut für die wenigen Zustände, die sie sah; was davon in allen Welten bleibt, sagen die nächsten Abschnitte.`,
    futures: 'Was kommen mag',
    changes: 'was sich ändert',
    weight: 'Gewicht',
    asItWas: 'wie die Stadt es beschreibt',
    aims: 'Was gewollt ist',
    measured: 'gemessen als',
    better: 'besser ist',
    higher: 'mehr',
    lower: 'weniger',
    enough: 'genug',
    atLeast: (border: string) => `ab ${border}`,
    atMost: (border: string) => `bis ${border}`,
    matters: 'Unterschied, der nicht zählt',
    budget: (limits: string) =>
      `Budget: ${limits} im teuersten Jahr. Ein Plan hält es ein, wenn das in höchstens einem Zwanzigstel der Welten nicht reicht.`,
    noBudget: 'Ein Budget nennt die Studie nicht.',
    and: ' und ',
  },
  entry: (told: {
    lever: string
    intensity: string
    from: string | undefined
    to: string | undefined
    others: readonly string[]
  }) =>
    `${told.lever} zu ${told.intensity}${told.from === undefined ? ', von Anfang an' : `, ab ${told.from}`}${told.to === undefined ? '' : ` bis ${told.to}`}${told.others.length === 0 ? '' : ` (${told.others.join('; ')})`}`,
  setting: (name: string, value: string) => `${name}: ${value}`,
  when: (condition: string) => `beginnt, wenn ${condition}`,
  until: (condition: string) => `endet, wenn ${condition}`,
  above: (what: string, mark: string) => `${what} über ${mark}`,
  below: (what: string, mark: string) => `${what} unter ${mark}`,
  lasting: (condition: string, weeks: string) => `${weeks} Wochen lang ${condition}`,
  grant: (amount: string) => `bis ${amount} EUR ausgegeben sind`,
  shock: (told: { persons: string; from: string; weeks: string | undefined }) =>
    `weitere ${told.persons} Menschen kommen ab ${told.from}${told.weeks === undefined ? '' : ` binnen ${told.weeks} Wochen`}`,
  paths: {
    'leadership.openness': 'Offenheit der Spitze',
    'leadership.stance': 'Haltung der Spitze',
    'leadership.thanks': 'Dank der Spitze',
    'leadership.control': 'Kontrolle der Spitze',
    'leadership.experience': 'Erfahrung der Spitze',
    'leadership.budget': 'Budget der Spitze (EUR im Jahr je 100.000 Einwohner)',
    'place.multiplier': 'Zahl der Ankommenden, mal',
    'place.population': 'Einwohner',
  } as Readonly<Record<string, string>>,

  glance: {
    title: 'Die Pläne auf einen Blick',
    lead: (borders: string) =>
      `Genug: Anteil der Welten, in denen alle Grenzen halten (${borders}). Zu jedem Ziel der Median der Welten. Was Pläne und Ziele sind, sagt der nächste Abschnitt.`,
    noBorders:
      'Zu jedem Ziel der Median der Welten. Was Pläne und Ziele sind, sagt der nächste Abschnitt.',
    enough: 'genug',
    eur: 'EUR im teuersten Jahr',
    within: 'hält das Budget ein',
    undominated: 'von keinem übertroffen',
  },
  reached: {
    title: 'Was die Pläne erreichen',
    figure: (what: string) => what,
    border: (border: string) => `genug: ${border}`,
  },
  spending: {
    title: 'Was die Pläne kosten',
    cost: 'EUR im teuersten Jahr',
    hours: 'Stunden von Koordinationsstellen im teuersten Jahr',
    budget: (limit: string) => `Budget ${limit}`,
    told: 'Im teuersten Kalenderjahr eines Laufs. Zu den EUR gehört, was die Stadt von sich aus tut. Was Hebel kosten, ist geschätzt.',
    table: 'Kosten und Budget in Zahlen',
    over: 'Welten über dem Budget',
    hoursHead: 'Stunden im teuersten Jahr',
  },
  enough: {
    title: 'Wo es genügt, und wo ein Plan schadet',
    figure: 'Anteil der Welten, in denen es genügt',
    told: (borders: string) =>
      `Es genügt, wo alle Grenzen halten: ${borders}. Wo Zukünfte sich unterscheiden, stehen sie darunter.`,
    harm: (what: string, against: string) =>
      `${what}: Anteil der Welten, in denen es schlechter wird als mit „${against}“`,
    harmTold: (matters: string | undefined) =>
      `Verglichen wird in jeder Welt für sich, mit demselben Zufall.${matters === undefined ? '' : ` Ein Unterschied bis ${matters} zählt nicht.`}`,
    table: 'Dasselbe in Zahlen: schlechter, Ziel für Ziel',
  },
  regret: {
    title: 'Was gegenüber dem besten Plan jeder Welt fehlt',
    lead: 'In jeder Welt gibt es einen Plan, der dort am weitesten kommt und bezahlt werden kann. Wie viel ein Plan dahinter zurückbleibt, heißt Bedauern. 0 heißt: In dieser Welt kommt keiner weiter.',
    figure: (what: string) => `${what}: Bedauern`,
    told: 'Punkt: Mittel der Welten. Balken: bis zum Wert, unter dem 95 % liegen. Strich: der größte, an dem auch der Zufall Anteil hat. Wo Zukünfte sich unterscheiden, stehen sie darunter.',
    table: 'Bedauern in Zahlen (Mittel · 95 % darunter · größtes)',
    together: 'alle Ziele zusammen',
    togetherTold:
      'Alle Ziele zusammen: nach ihren Gewichten, jedes als Anteil des Wegs vom schlechtesten zum besten Wert aller Welten.',
  },
  undominated: {
    title: 'Welche Pläne kein anderer übertrifft',
    lead: (plans: string) =>
      `Diese Pläne halten das Budget ein, und kein anderer, der es einhält, ist im Mittel in allen Zielen mindestens so gut und in einem besser: ${plans}. Zwischen ihnen entscheidet nur, welches Ziel mehr zählt.`,
    none: 'Kein Plan hält das Budget ein; deshalb gibt es hier keinen.',
    beyond: (plans: string) => `Über dem Budget, und deshalb nicht darunter: ${plans}.`,
    figure: (what: string) => `${what} und Kosten`,
    told: 'Voll: von keinem anderen übertroffen. Offen: übertroffen oder über dem Budget. Waagrecht: was in 19 von 20 Welten für das teuerste Jahr reicht. Namen, für die kein Platz ist, stehen in der Tabelle.',
    cost: 'EUR, in 19 von 20 Welten genug',
    mean: 'Mittel der Ziele',
    front: 'Was die Suche fand',
    frontTold: (count: string, states: string) =>
      `Die Suche endete mit ${count} Plänen, von denen keiner einen anderen übertrifft. Die Werte sind die der ${states} Zustände, die sie sah.`,
    shown: 'verglichen',
    above: 'steht oben bei den Plänen',
  },
  weak: {
    title: 'Wo ein Plan nicht genügt',
    lead: (borders: string) =>
      `Wo liegen die Welten, in denen nicht alle Grenzen halten (${borders})? Gesucht sind Bereiche, in denen sie dicht liegen (PRIM). Gesagt wird nur, was der Zufall selten ergäbe.`,
    many: (factors: string) =>
      `Gesucht wurde unter ${factors} unbekannten Größen. Bei so vielen sieht leicht auch etwas nach einer Grenze aus, das keine ist: Verlass ist am ehesten auf das, was bei mehreren Plänen wiederkehrt.`,
    table: 'Woran Pläne scheitern',
    fails: 'nicht genug',
    where: 'vor allem, wo',
    coverage: 'davon liegen dort',
    density: 'dort nicht genug',
    nowhere: 'kein Bereich, der heraussticht',
    never: 'nirgends',
    always: 'überall',
    and: ' und ',
    or: ' oder ',
    futureIs: (names: string) => `Zukunft ${names}`,
    figure: (plan: string) => `${plan}: wo es nicht genügt`,
    told: (coverage: string, density: string) =>
      `Hier liegen ${coverage} der Welten, in denen dieser Plan nicht genügt; hier genügt er in ${density} der Welten nicht.`,
    from: (low: string) => `ab ${low}`,
    upTo: (high: string) => `bis ${high}`,
  },
  known: {
    title: 'Was zu wissen sich lohnt',
    lead: 'Um wie viel besser ließe sich im Mittel entscheiden, wenn man vor der Wahl des Plans mehr wüsste? Offen: was auch gemischte Welten ergeben. Was darunter bleibt, ist vielleicht nichts.',
    few: 'Was eine einzelne unbekannte Größe wert ist, lässt sich bei weniger als 20 Zuständen nicht sagen.',
    figure: (what: string) => `${what}: Wert des Wissens`,
    told: 'Voll: Gewinn im Mittel der Welten, in der Einheit des Ziels. Offen: neun Zehntel dessen, was der Zufall ergibt, liegen darunter. Von einzelnen Größen sind die gezeigt, die darüber liegen, höchstens sechs.',
    byChance: (over: string, all: string) =>
      `Von ${all} einzelnen unbekannten Größen liegen ${over} über dieser Grenze; durch Zufall wäre es etwa jede zehnte.`,
    together: 'Alle Ziele zusammen',
    everything: 'die ganze Welt',
    future: 'welche Zukunft kommt',
    nothing: 'Mehr zu wissen würde die Wahl des Plans bei keinem Ziel verbessern.',
  },
  failures: {
    title: 'Gescheiterte Läufe von Plänen',
    state: 'Zustand',
  },
}

/** What every language says of plans. */
export type PlansWords = typeof plansDe
