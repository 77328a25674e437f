/** What the report says of a fit, in German; other languages have the same keys. */
export const fitDe = {
  title: 'Was zu den Beobachtungen passt',
  lead: (fitted: string, held: string) =>
    `Die unbekannten Größen wurden an ${fitted} Beobachtungen angepasst${held === '0' ? '' : `; ${held} weitere blieben außen vor und prüfen das Ergebnis`}. Was passt, hängt auch von den Fehlern ab, die Beobachtung und Modell zugestanden werden.`,
  covered: (inside: number, all: number, heldInside: number, held: number) =>
    `Im mittleren 90-%-Bereich dessen, was zu messen wäre, liegen ${inside} der ${all} angepassten Beobachtungen${held > 0 ? ` und ${heldInside} der ${held} zurückgehaltenen` : ''}.`,

  targetsGroup: 'Trifft das Modell die Beobachtungen?',
  targets: 'Beobachtung und Modell',
  heldTargets: 'Probe: Beobachtungen, die zurückgehalten wurden',
  differences: 'Unterschiede zwischen Städten',
  inTown: (title: string, town: string) => `${title}: ${town}`,
  targetsTold:
    'Kreis: beobachtet, mit dem 95-%-Bereich des Messfehlers. Balken: wo 90 von 100 Messungen lägen, wenn das Modell stimmte, mit Zufall, Unsicherheit und Fehlern.',
  outside: 'außerhalb',

  modelsGroup: 'Welches Modell?',
  models: 'Wie wahrscheinlich jedes Modell ist',
  modelsTold: (first: string) =>
    `Nach den Beobachtungen; Querstriche: 95-%-Bereich, was den Zufall der Punkte angeht. Bayes-Faktoren stehen gegen „${first}“: Wie viel mal so stark sprechen die Beobachtungen für das Modell?`,
  caution:
    'Vorsicht: Verglichen wird über Kennzahlen, nicht über die ganzen Verläufe. Ein Bayes-Faktor aus Kennzahlen muss nicht der aus den Daten sein, auch nicht bei noch so vielen Läufen (Robert und andere 2011). Ob die Kennzahlen die Modelle überhaupt trennen, zeigt die Probe darunter.',
  model: 'Modell',
  changes: 'ändert',
  before: 'vorher',
  after: 'nachher',
  factor: 'Bayes-Faktor',
  confusion: 'Probe: Wird das richtige Modell wiedergefunden?',
  madeBy: 'Gemacht von',
  taken: (model: string) => `gewählt: ${model}`,
  confusionTold: (fits: string, right: string, guessed: string) =>
    `Mit je ${fits} gedachten Beobachtungen, deren Modell bekannt ist: In ${right} der Fälle wurde es wiedergefunden. Geraten wären es ${guessed}.`,

  factorsGroup: 'Was sagen die Beobachtungen über die Größen?',
  learnt: (learnt: string, all: string) =>
    `Über ${learnt} von ${all} Größen sagen die Beobachtungen mehr, als bei so wenigen Punkten auch durch Zufall erschiene; bei allen anderen bleibt etwa übrig, was vorher angenommen war.`,
  marginals: 'Was von den Größen übrig bleibt',
  marginalsTold:
    'Linie: was vorher angenommen war. Balken: was übrig bleibt. Rechts oben: wo 90 von 100 liegen. Gezeigt sind die Größen, über die am meisten gesagt wird.',
  contraction: 'Was die Daten über die Größen sagen',
  contractionTold:
    'Anteil der Streuung, den die Beobachtungen nehmen. 0: Sie sagen nichts darüber. Was die Linie nicht überragt, kann an der kleinen Zahl der Punkte liegen.',
  byChance: 'auch durch Zufall',
  pairs: 'Was zusammengeht',
  pairsTold: (strong: string, all: string) =>
    `Gemeinsam übrig gebliebene Werte; die Zahl ist die Rangkorrelation. Bei ${strong} von ${all} Paaren ist sie größer, als sie unter so vielen durch Zufall wird: Dort wissen die Beobachtungen mehr über beide zusammen als über jede allein.`,
  open: (open: string, all: string) =>
    `Über ${open} von ${all} Kombinationen der Größen sagen die Beobachtungen nichts, was bei so wenigen Punkten zu erkennen wäre.`,
  tooFew: (factors: string, points: string) =>
    `Über Kombinationen der Größen lässt sich nichts sagen: Es sind ${factors}, und nur ${points} unabhängige Punkte.`,
  told: 'Worüber sie am meisten sagen',
  combination: 'Kombination (in Einheiten des vorher Angenommenen)',
  left: 'übrige Streuung',

  restsGroup: 'Hängt die Antwort an den Annahmen?',
  rests: 'Wie die Antwort den Annahmen und den Beobachtungen folgt',
  restsTold:
    'Wie weit sich die Antwort bewegt, wenn die Annahme über die Größe (voll) oder die Beobachtungen (offen) ein wenig stärker oder schwächer zählten, je Verdoppelung. Ab der Linie folgt sie (Kallioinen und andere 2023). Gezeigt sind die Größen, über die am meisten gesagt wird.',
  restsByChance: (limit: string) =>
    `Bei den Beobachtungen zählt erst, was ${limit} übersteigt: So weit bewegt sich bei so wenigen Punkten auch, worüber sie nichts sagen.`,
  follows: 'folgt',
  restsOn: (told: { belief: string; both: string; observations: string; neither: string }) =>
    `An der Annahme allein hängt die Antwort bei ${told.belief} Größen: Dort sagen die Beobachtungen wenig. An beidem hängt sie bei ${told.both}, an den Beobachtungen allein bei ${told.observations}; bei ${told.neither} ist keines zu erkennen.`,
  both: (names: string) =>
    `Annahme und Beobachtungen ziehen beide an: ${names}. Wo sie in verschiedene Richtungen ziehen, lohnt es sich, die Annahme zu prüfen.`,

  methodGroup: 'Wie angepasst wurde, und ob darauf Verlass ist',
  waves: 'Was Schritt für Schritt übrig blieb',
  wave: 'Schritt',
  points: 'gerechnete Punkte',
  leftAfter: 'übrig vom Möglichen',
  rulesOut: 'schließt am meisten aus (allein)',
  path: 'Wie nah es wurde',
  pathFigure: 'Größter Abstand von Runde zu Runde',
  pathTold: 'Der größte Abstand zu den Beobachtungen, der noch behalten wurde.',
  epsilon: 'Abstand',
  generation: 'Runde',
  tolerance: 'größter Abstand',
  kept: 'behalten',
  run: 'gerechnet',
  independent: 'so viele unabhängige Punkte',
  distinct: (distinct: string, all: string) =>
    `Nur ${distinct} der ${all} Punkte sind verschieden; die anderen sind dieselben unter anderem Zufall. Was oben durch Zufall erschiene, ist danach bemessen.`,
  filter: 'Was jedes Muster übrig lässt',
  pattern: 'Muster',
  band: 'Band',
  alone: 'Punkte im Band',
  without: 'alle Muster, wenn dieses nicht verlangt wäre',
  filtered: (told: { all: string; draws: string; kept: string; least: string; bands: string }) =>
    `Alle ${told.bands} Muster zeigen ${told.all} von ${told.draws} Punkten; behalten sind die ${told.kept}, die mindestens ${told.least} zeigen.`,
  bandsMet: 'Wie viele Muster die Punkte zeigen',
  bandsMetTold: 'Je weiter rechts, desto mehr Muster auf einmal; ganz rechts alle.',
  patterns: (count: string) => `${count} Muster`,
  draws: 'Punkte',
  check: (fits: string, uneven: string, all: string) =>
    `Probe auf das Verfahren: Mit ${fits} gedachten Beobachtungen, deren wahre Werte bekannt sind, wurde dasselbe noch einmal gemacht. Bei ${uneven} von ${all} Größen sind die Ränge der wahren Werte so ungleich, wie es unter hundert nur einmal vorkommt.`,
  ranks: 'Ränge der wahren Werte',
  ranksTold:
    'Ist das Verfahren richtig, so sind die Balken etwa gleich hoch; das Band hält 95 von 100. Ein Berg in der Mitte: Bereiche zu weit; Berge an den Rändern: zu eng; eine Schräge: verschoben.',
  allFactors: 'alle Größen zusammen',
  outsideBand: (outside: string, all: string) => `${outside} von ${all} außerhalb`,
  lowest: 'unter allen',
  highest: 'über allen',
  coverage: 'Wie oft der wahre Wert im Bereich liegt',
  range: 'Bereich',
  hits: 'wahrer Wert darin',
  least: 'am seltensten',
  uneven: 'zu oft oder zu selten',
  ofFactors: (count: string, all: string) => `${count} von ${all} Größen`,
}
