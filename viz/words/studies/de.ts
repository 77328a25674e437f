import { counted, isOne } from '../counted.ts'

/** German words for studies: folders that are opened, and small ones that are run here. */
export const de = {
  intro:
    'Eine Studie fragt viele Läufe zugleich: was zählt, was Zufall ist, was zu Beobachtungen passt. Hier lässt sich eine fertige ansehen und eine kleine rechnen. Ein Modell, keine Vorhersage.',
  folder: {
    title: 'Eine Studie öffnen',
    text: 'Den Ordner einer Studie oder die Zip-Datei von „study pack“ hierher ziehen oder auswählen. Nichts wird gesendet.',
    chooseFolder: 'Ordner wählen',
    chooseFile: 'Zip-Datei wählen',
    reading: 'Wird gelesen …',
    close: 'Studie schließen',
    cannot: (name: string) => `${name} lässt sich nicht zeigen:`,
    stays: 'Was vorher offen war, bleibt offen.',
    fault: {
      noStudy: (files: string) =>
        `Darin ist keine study.yaml (${counted(files, 'Datei', 'Dateien')} durchgesehen). Gebraucht wird der Ordner der Studie selbst, nicht ein Teil davon.`,
      several: (paths: string) =>
        `Darin sind mehrere Studien: ${paths}. Bitte den Ordner einer einzigen wählen.`,
      newer: (path: string, found: string, known: string) =>
        `${path} hat das Format ${found}, diese Seite kennt Formate bis ${known}. Eine neuere Seite kann es lesen.`,
      faulty: (path: string) => `${path} ist nicht so, wie es sein muss:`,
      unreadable: (path: string) => `${path} lässt sich nicht lesen.`,
      tooMany: 'Das sind mehr Dateien, als eine Studie hat.',
    },
    note: {
      noResults:
        'Noch ohne Ergebnisse. „study run“ rechnet sie, „study report“ macht daraus Bericht und Tabellen.',
      noReport: 'Ohne Bericht: „study report“ macht ihn.',
      unfinished: (done: string, runs: string) =>
        `Erst ${done} von ${counted(runs, 'Lauf', 'Läufen')} ${isOne(done) ? 'ist' : 'sind'} gerechnet.`,
      failed: (failed: string, runs: string) =>
        `${failed} von ${counted(runs, 'Lauf', 'Läufen')} ${isOne(failed) ? 'ist' : 'sind'} gescheitert; der Bericht sagt, woran.`,
      version: (made: string, here: string) =>
        `Gerechnet mit Modell ${made}; diese Seite hat ${here}. Ihre eigenen Läufe können andere Zahlen ergeben.`,
    },
    untitled: 'Studie ohne Titel',
    design: 'Einstellungen',
    designOf: (method: string, rows: string) =>
      method === 'none' ? 'von einer Anpassung gewählt' : `${rows} (${method})`,
    towns: 'Städte',
    seeds: 'Startwerte je Einstellung',
    runs: 'Läufe',
    runsOf: (done: string, all: string) => (done === all ? done : `${done} von ${all}`),
    model: 'Modell',
    plans: 'Pläne im Vergleich',
    report: 'Bericht',
    reportShow: 'Bericht hier lesen',
    reportHide: 'Bericht zuklappen',
    reportSave: 'Bericht speichern',
    figures: 'Abbildungen',
    numbers: 'Zahlen (CSV)',
    picture: 'Bild (SVG)',
    tables: 'Tabellen',
    rows: (shown: string, all: string) =>
      shown === all ? counted(all, 'Zeile', 'Zeilen') : `die ersten ${shown} von ${all} Zeilen`,
    save: 'Ganze Tabelle speichern',
  },
  here: 'Hier rechnen',
  town: 'Stadt',
  seed: 'Startwert',
  started: 'Begonnene Studien',
  state: (done: string, all: string) =>
    done === all
      ? `${counted(all, 'Lauf', 'Läufe')} gerechnet`
      : `${done} von ${counted(all, 'Lauf', 'Läufen')} gerechnet`,
  goOn: 'Weiterrechnen',
  show: 'Zeigen',
  forget: 'Vergessen',
  otherModel: (model: string) =>
    `von Modell ${model}; Weiterrechnen beginnt mit dem jetzigen von vorn`,
  keptHere:
    'Jeder fertige Lauf bleibt in diesem Browser, auch wenn die Seite geschlossen wird. „Vergessen“ löscht ihn.',
  notKept:
    'Dieser Browser behält nichts (etwa in einem privaten Fenster). Läufe bleiben, bis die Seite geschlossen wird.',
  run: (runs: string) => `${counted(runs, 'Lauf', 'Läufe')} rechnen`,
  ownTable: (name: string) =>
    `Der Plan nennt die Ankünfte „${name}“, die nicht zur Seite gehören; hier lässt er sich so nicht untersuchen.`,
  failedRuns: (failed: string) =>
    `${counted(failed, 'Lauf ist', 'Läufe sind')} gescheitert und nicht dabei.`,
  pack: 'Studie mitnehmen (Zip)',
  packText:
    'Darin ist die Studie als Ordner: Die Kommandozeile („study run“) rechnet sie und kommt auf dieselben Zahlen.',
  screening: {
    title: 'Was zählt überhaupt? (Morris)',
    text: 'Vom jetzigen Plan aus: Werte gehen nacheinander, auf vielen Wegen, durch ihren ganzen Bereich. So sieht man mit wenigen Läufen, was viel bewegt, und ob es allein wirkt.',
    name: (town: string) => `Was zählt? ${town}`,
    moved: 'Bewegt wird',
    movedNames: {
      groups: 'alles, in Gruppen',
      levers: 'jeder Hebel',
      start: 'jeder ungewisse Startwert',
      parameters: 'jeder Parameter',
    },
    trajectories: 'Wege',
    outcome: 'Zielgröße',
    noStarts: 'Für diesen Plan ist nicht gesagt, welche Startwerte ungewiss sind.',
    bars: (outcome: string, town: string, date: string) =>
      `${outcome}, ${town}, ${date}: mittlere Größe der Wirkung (μ*)`,
    barsTold: (trajectories: string) =>
      `Um wie viel sich das Ergebnis bewegt, wenn ein Wert durch seinen ganzen Bereich geht; Mittel über ${trajectories} Wege, Querstriche: 95-%-Bereich.`,
    plane: 'Wirkung (μ*) und ihre Streuung (σ)',
    planeTold:
      'Weit rechts: wirkt stark. Weit oben: Die Wirkung hängt von anderen Werten ab oder ist gekrümmt. Unter der Linie überwiegt die stetige Wirkung.',
    x: 'mittlere Größe μ*',
    y: 'Streuung σ',
    diagonal: 'σ = μ*',
    refused: (reason: string) => `Darüber lässt sich nichts sagen: ${reason}.`,
    groupsTold:
      'In einer Gruppe bewegen sich alle Werte zugleich; σ gibt es deshalb nur für einzelne.',
    few: (trajectories: string) =>
      `Mit ${trajectories} Wegen ist das ein erster Blick: Was nahe beieinander liegt, kann bei anderem Zufall die Plätze tauschen.`,
    effects: 'Wirkungen (CSV)',
    settings: 'Einstellungen (CSV)',
  },
  fit: {
    title: 'Was passt zu den Beobachtungen? (ABC)',
    text: (factors: string) =>
      `Alle ${factors} ungewissen Werte (Parameter und Startwerte) des jetzigen Plans werden gezogen; behalten wird das Zehntel der Läufe, das den Umfragen und Berichten zu der Stadt am nächsten kommt.`,
    name: (town: string) => `Was passt? ${town}`,
    draws: 'Ziehungen',
    lead: (kept: string, draws: string, epsilon: string) =>
      `Von ${counted(draws, 'Ziehung', 'Ziehungen')} sind die ${kept} nächsten behalten; die fernste davon liegt ${epsilon} Standardfehler von allen Beobachtungen zusammen.`,
    little: (draws: string, factors: string, chance: string, learnt: string) =>
      `${draws} Ziehungen sagen in ${factors} Richtungen sehr wenig: Ein Wert kann schon durch Zufall ${chance} seiner Streuung zu verlieren scheinen. ${learnt} Für die Frage, was sicher ist, braucht es die Kommandozeile mit vielen tausend.`,
    learnt: (count: string) =>
      count === '0'
        ? 'Keiner hat mehr verloren.'
        : `Mehr verloren ${isOne(count) ? 'hat einer' : `haben ${count}`}.`,
    marginals: 'Was von den Werten übrig bleibt, die sich am meisten verengten',
    marginalsTold:
      'Grau: woraus gezogen wurde. Blau: wo 90 von 100 der behaltenen liegen; Strich: die Mitte.',
    interval: (low: string, high: string) => `${low} bis ${high}`,
    contraction: 'Verlorene Streuung',
    contractionTold:
      'Anteil der Streuung, den die Beobachtungen nehmen. Was die Linie nicht überragt, kann Zufall sein.',
    byChance: 'auch durch Zufall',
    targets: 'Beobachtung und Modell',
    targetsTold:
      'Strich: beobachtet. Balken: wo 90 von 100 Messungen lägen, wenn die behaltenen Läufe stimmten, mit Zufall, Ungewissheit und Fehlern.',
    covered: (inside: string, all: string) =>
      `${inside} von ${counted(all, 'Beobachtung', 'Beobachtungen')} liegen im mittleren 90-%-Bereich.`,
    noneLeft: 'Kein Lauf hat etwas ergeben, das sich vergleichen lässt.',
    target: 'Beobachtung',
    observed: 'beobachtet',
    said: 'Modell, 90 %',
    inside: 'darin',
    yes: 'ja',
    no: 'nein',
    table: 'Beobachtungen als Tabelle',
    particles: 'Stichprobe (CSV)',
    predicted: 'Beobachtungen (CSV)',
    use: 'Die Stichprobe kann „study“ unter policies.states.from als Zustände der Welt lesen.',
  },
  factor: {
    levers: 'Alle Hebel',
    parameters: 'Alle Parameter',
    start_administration: 'Start: Verwaltung',
    start_leadership: 'Start: Spitze',
    start_society: 'Start: Gesellschaft',
    administration_formality: 'Förmlichkeit der Verwaltung',
    administration_openness: 'Offenheit der Verwaltung',
    administration_understanding: 'Verständnis der Verwaltung',
  },
  observed: {
    active_per_residents_at_2015_11: 'Aktive im Nov. 2015, je Person ab 14',
    active_per_residents_at_2016_05: 'Aktive im Mai 2016, je Person ab 14',
    active_per_residents_at_2017_04: 'Aktive im Apr. 2017, je Person ab 14',
    active_per_ever_active_at_2017_04: 'Aktive je Mensch, der je aktiv war',
    never_engaged_before_per_ever_active_at_2017_04: 'Davon ohne früheres Engagement',
    hours_per_active_at_2017_04: 'Stunden je Woche der Aktiven',
    members_and_around_circles_per_active_at_2016: 'In Kreisen, je Aktiven 2016',
    in_associations_per_active_at_2016: 'In anderen Vereinen, je Aktiven 2016',
    members_per_population_max_2015_to_2019_smooth_13: 'Mitglieder beim Höchststand, je Person',
    p4_value_mean_circle_size: 'Mittlere Größe der Kreise',
    p5_value_refugees_per_member_at_peak: 'Geflüchtete je Mitglied, Höchststand',
    p5_value_refugees_per_member_2019: 'Geflüchtete je Mitglied 2019',
    members_first_below_of_peak_0_95_2015_to_2019_smooth_13_never_end:
      'Woche, in der der Rückgang beginnt',
    open_conflict_peak_week_2015_to_2021_smooth_13: 'Woche des größten Konflikts',
    first_concept_never_end: 'Woche des gemeinsamen Konzepts',
    p12_value_persistence: 'Kreise von 2016, die es 2021 noch gibt',
    p10_value_core_2019_per_peak: 'Mitglieder 2019, je Höchststand',
  },
} as const
