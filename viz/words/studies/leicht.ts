import { counted, isOne } from '../counted.ts'
import type { StudiesWords } from './index.ts'

/** Words for studies in Leichte Sprache. */
export const leicht: StudiesWords = {
  intro:
    'Eine Studie rechnet sehr oft. So sieht man: Was ist wichtig? Was ist Zufall? Was passt zu den Zahlen aus Umfragen? Hier können Sie eine Studie ansehen. Und Sie können eine kleine Studie rechnen. Das ist ein Modell. Es sagt nicht die Zukunft vorher.',
  folder: {
    title: 'Eine Studie öffnen',
    text: 'Ziehen Sie den Ordner von einer Studie hierher. Oder wählen Sie ihn aus. Eine Zip-Datei geht auch. Nichts wird verschickt.',
    chooseFolder: 'Ordner wählen',
    chooseFile: 'Zip-Datei wählen',
    reading: 'Die Seite liest …',
    close: 'Studie schließen',
    cannot: (name) => `Die Seite kann ${name} nicht zeigen:`,
    stays: 'Was vorher offen war, bleibt offen.',
    fault: {
      noStudy: (files) =>
        `Im Ordner fehlt die Datei study.yaml. Die Seite hat ${counted(files, 'Datei', 'Dateien')} angesehen. Bitte wählen Sie den ganzen Ordner der Studie.`,
      several: (paths) =>
        `Im Ordner sind mehrere Studien: ${paths}. Bitte wählen Sie den Ordner von einer Studie.`,
      newer: (path, found, known) =>
        `Die Datei ${path} ist zu neu. Sie hat das Format ${found}. Diese Seite kann nur Formate bis ${known} lesen.`,
      faulty: (path) => `In der Datei ${path} sind Fehler:`,
      unreadable: (path) => `Die Seite kann ${path} nicht lesen.`,
      tooMany: 'Das sind zu viele Dateien. So viele hat keine Studie.',
    },
    note: {
      noResults: 'Diese Studie hat noch keine Ergebnisse. Man muss sie erst rechnen.',
      noReport: 'Der Bericht fehlt noch.',
      unfinished: (done, runs) =>
        `Die Studie ist noch nicht fertig. Fertig: ${done} von ${counted(runs, 'Lauf', 'Läufen')}.`,
      failed: (failed, runs) =>
        `${failed} von ${counted(runs, 'Lauf', 'Läufen')} ${isOne(failed) ? 'hat' : 'haben'} nicht geklappt. Im Bericht steht, warum.`,
      version: (made, here) =>
        `Diese Studie ist mit Modell ${made} gerechnet. Die Seite hat Modell ${here}. Die Zahlen können anders sein.`,
    },
    untitled: 'Studie ohne Namen',
    design: 'Einstellungen',
    designOf: (method, rows) => (method === 'none' ? 'automatisch gewählt' : `${rows} (${method})`),
    towns: 'Städte',
    seeds: 'Start-Werte für jede Einstellung',
    runs: 'Läufe',
    runsOf: (done, all) => (done === all ? done : `${done} von ${all}`),
    model: 'Modell',
    plans: 'Pläne',
    report: 'Bericht',
    reportShow: 'Bericht lesen',
    reportHide: 'Bericht zumachen',
    reportSave: 'Bericht speichern',
    figures: 'Bilder',
    numbers: 'Zahlen (CSV)',
    picture: 'Bild (SVG)',
    tables: 'Tabellen',
    rows: (shown, all) =>
      shown === all ? counted(all, 'Zeile', 'Zeilen') : `die ersten ${shown} von ${all} Zeilen`,
    save: 'Ganze Tabelle speichern',
  },
  here: 'Hier rechnen',
  town: 'Stadt',
  seed: 'Start-Wert',
  started: 'Angefangene Studien',
  state: (done, all) =>
    done === all
      ? `fertig: ${counted(all, 'Lauf', 'Läufe')}`
      : `fertig: ${done} von ${counted(all, 'Lauf', 'Läufen')}`,
  goOn: 'Weiterrechnen',
  show: 'Zeigen',
  forget: 'Löschen',
  otherModel: (model) => `mit Modell ${model}; das Rechnen beginnt neu`,
  keptHere:
    'Ihr Browser merkt sich alles, was fertig ist. Auch wenn Sie die Seite schließen. Mit „Löschen“ ist es weg.',
  notKept: 'Ihr Browser merkt sich nichts. Wenn Sie die Seite schließen, sind die Läufe weg.',
  run: (runs) => `${counted(runs, 'Lauf', 'Läufe')} rechnen`,
  ownTable: (name) => `Zum Plan gehört die Tabelle „${name}“. Damit geht es hier nicht.`,
  failedRuns: (failed) =>
    `${counted(failed, 'Lauf hat', 'Läufe haben')} nicht geklappt. Sie zählen nicht mit.`,
  pack: 'Studie mitnehmen (Zip)',
  packText:
    'Damit kann man die Studie auch ohne diese Seite rechnen. Die Zahlen sind die gleichen.',
  screening: {
    title: 'Was ist wichtig?',
    text: 'Die Seite beginnt mit Ihrem Plan. Dann ändert sie einen Wert nach dem anderen. So sieht man: Was ändert viel? Was ändert wenig?',
    name: (town) => `Was ist wichtig? ${town}`,
    moved: 'Das wird geändert',
    movedNames: {
      groups: 'alles, in Gruppen',
      levers: 'jeder Hebel',
      start: 'jeder unsichere Wert am Anfang',
      parameters: 'jeder Parameter',
    },
    trajectories: 'Wege',
    outcome: 'Ergebnis',
    noStarts: 'Bei diesem Plan steht nicht, welche Werte am Anfang unsicher sind.',
    bars: (outcome, town, date) => `${outcome}, ${town}, ${date}: So viel ändert sich`,
    barsTold: (trajectories) =>
      `Langer Balken: Das ändert viel. Gerechnet auf ${trajectories} Wegen. Die Querstriche zeigen: So unsicher ist die Zahl.`,
    plane: 'Wie viel sich ändert, und wie verschieden',
    planeTold: 'Weit rechts: Das ändert viel. Weit oben: Es kommt auch auf andere Werte an.',
    x: 'so viel ändert sich (μ*)',
    y: 'so verschieden (σ)',
    diagonal: 'beides gleich',
    refused: (reason) => `Dazu kann man nichts sagen: ${reason}.`,
    groupsTold: 'In einer Gruppe ändern sich alle Werte zusammen.',
    few: (trajectories) =>
      `Das sind nur ${trajectories} Wege. Es ist ein erster Blick. Ähnlich lange Balken können auch Zufall sein.`,
    effects: 'Ergebnis (CSV)',
    settings: 'Einstellungen (CSV)',
  },
  fit: {
    title: 'Was passt zu den Umfragen?',
    text: (factors) =>
      `Die Seite beginnt mit Ihrem Plan. Darin sind ${factors} unsichere Werte. Die Seite würfelt jeden Wert, immer wieder neu. Dann behält sie die Läufe, die am besten zu den Umfragen passen. Das ist jeder zehnte Lauf.`,
    name: (town) => `Was passt? ${town}`,
    draws: 'Versuche',
    lead: (kept, draws, epsilon) =>
      `Von ${counted(draws, 'Versuch', 'Versuchen')} sind die besten ${kept} behalten. Größter Abstand: ${epsilon}.`,
    little: (draws, factors, chance, learnt) =>
      `Das ist zu wenig für sichere Aussagen. Es sind ${factors} Werte, aber nur ${draws} Versuche. Schon durch Zufall kann ein Wert ${chance} genauer aussehen. ${learnt}`,
    learnt: (count) =>
      count === '0'
        ? 'Kein Wert ist noch genauer.'
        : `${counted(count, 'Wert ist', 'Werte sind')} noch genauer.`,
    marginals: 'Diese Werte sind jetzt am genauesten',
    marginalsTold: 'Grau: So war es am Anfang. Blau: Das passt zu den Umfragen. Strich: die Mitte.',
    interval: (low, high) => `${low} bis ${high}`,
    contraction: 'So viel genauer ist es',
    contractionTold: 'Nur was über die Linie geht, ist mehr als Zufall.',
    byChance: 'auch durch Zufall',
    targets: 'Umfrage und Modell',
    targetsTold: 'Strich: die Zahl aus der Umfrage. Balken: Das sagt das Modell.',
    covered: (inside, all) => `${inside} von ${counted(all, 'Zahl', 'Zahlen')} passen.`,
    noneLeft: 'Kein Lauf passt zu den Umfragen.',
    target: 'Zahl',
    observed: 'Umfrage',
    said: 'Modell',
    inside: 'passt',
    yes: 'ja',
    no: 'nein',
    table: 'Alle Zahlen als Tabelle',
    particles: 'Behaltene Läufe (CSV)',
    predicted: 'Zahlen (CSV)',
    use: 'Mit den behaltenen Läufen kann man auf der Kommandozeile weiterrechnen.',
  },
  factor: {
    levers: 'Alle Hebel',
    parameters: 'Alle Parameter',
    start_administration: 'Am Anfang: das Amt',
    start_leadership: 'Am Anfang: die Chefin oder der Chef',
    start_society: 'Am Anfang: die Menschen',
    administration_formality: 'So streng ist das Amt',
    administration_openness: 'So offen ist das Amt',
    administration_understanding: 'So gut versteht das Amt die Gruppen',
  },
  observed: {
    active_per_residents_at_2015_11: 'Helfende im Nov. 2015',
    active_per_residents_at_2016_05: 'Helfende im Mai 2016',
    active_per_residents_at_2017_04: 'Helfende im Apr. 2017',
    active_per_ever_active_at_2017_04: 'Wer noch hilft',
    never_engaged_before_per_ever_active_at_2017_04: 'Wer zum ersten Mal hilft',
    hours_per_active_at_2017_04: 'Stunden in der Woche',
    members_and_around_circles_per_active_at_2016: 'Wer in einer Gruppe hilft',
    in_associations_per_active_at_2016: 'Wer in einem anderen Verein hilft',
    members_per_population_max_2015_to_2019_smooth_13: 'Mitglieder in der besten Zeit',
    p4_value_mean_circle_size: 'So groß sind die Gruppen',
    p5_value_refugees_per_member_at_peak: 'Geflüchtete für jedes Mitglied',
    p5_value_refugees_per_member_2019: 'Geflüchtete für jedes Mitglied 2019',
    members_first_below_of_peak_0_95_2015_to_2019_smooth_13_never_end:
      'Ab dieser Woche werden es weniger',
    open_conflict_peak_week_2015_to_2021_smooth_13: 'Woche mit dem meisten Streit',
    first_concept_never_end: 'Woche mit dem gemeinsamen Plan',
    p12_value_persistence: 'Gruppen, die es 2021 noch gibt',
    p10_value_core_2019_per_peak: 'Mitglieder, die 2019 noch da sind',
  },
}
