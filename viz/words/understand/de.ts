import { counted, isOne } from '../counted.ts'

/** Words of the drawer and of the way to the evidence; German is the language the others are checked against. */
export const understand = {
  open: (name: string) => `${name} ansehen`,
  close: 'Schließen (Esc)',
  shownWeek: (date: string) => `Stand: ${date}`,
  modelPerson: 'Eine Modellperson, nie ein echter Mensch.',
  gone: 'In diesem Lauf gibt es das nicht. Ein anderer Lauf hat andere Menschen und Kreise.',
  walk: (place: string, all: string) => `Platz ${place} von ${all}. Pfeiltasten ← → gehen weiter.`,
  before: 'Platz davor',
  after: 'Platz danach',
  biography: 'Lebenslauf des Engagements',
  biographyFrom: 'Erzählt allein aus dem Ereignisprotokoll des Laufs.',
  life: 'Lebenslinie',
  role: {
    independent: 'außerhalb von Kreisen',
    member: 'im Kreis',
    organiser: 'hält den Kreis zusammen',
    mentor: 'Patenschaft',
  },
  mark: {
    friction: 'Reibung',
    linked: 'Draht ins Amt',
    tired: 'erschöpft',
    exit: 'gegangen',
    thanks: 'öffentlicher Dank in der Stadt',
  },
  lifeText: (role: string, from: string, to: string) => `${role}: ${from} bis ${to}`,
  net: 'Verbindungen',
  netNone: 'Bis zu dieser Woche keine Verbindung in ein Amt.',
  netHonest:
    'Gezeichnet sind nur Verbindungen in Ämter. Wer im Kreis mit wem verbunden ist, steht nicht im Protokoll. Ob eine Verbindung später verblasst ist, auch nicht.',
  similar: 'Ähnliche Wege',
  similarHow: (cause: string) =>
    `Aus demselben Hauptgrund gegangen, zeitlich am nächsten: ${cause}.`,
  similarNone: 'Diese Person ist nicht gegangen; einen Hauptgrund gibt es nicht.',
  story: 'Geschichte des Kreises',
  seats: 'Plätze über die Zeit',
  seatsText: (active: string, left: string) =>
    `${active} dabei, ${counted(left, 'leerer Platz', 'leere Plätze')}`,
  comings: (joined: string, left: string) =>
    `Bisher ${counted(joined, 'Eintritt', 'Eintritte')}, ${counted(left, 'Austritt', 'Austritte')}`,
  people: (count: string) => `Menschen nach Plätzen (${count})`,
  why: 'Warum wurde dieser Kreis kleiner?',
  tabs: 'Zwei Antworten',
  tabExits: 'Gründe der Austritte',
  tabWithout: 'Ohne diesen Grund',
  exitsHow: (count: string) =>
    `${isOne(count) ? 'Hauptgrund des einen Austritts' : `Hauptgründe aller ${count} Austritte`} im ganzen Lauf. Manchmal kommt ein zweiter Grund dazu.`,
  exitsNone: 'Aus diesem Kreis ist niemand ausgetreten.',
  exitCount: (count: string, share: string) =>
    `${counted(count, 'Austritt', 'Austritte')}, ${share}`,
  exitsSum: 'Zusammen 100 %',
  trials: (pairs: string) =>
    `Die ganze Stadt läuft neu, je ${counted(pairs, 'Paar', 'Paare')} mit gleichen Werten und gleichem Zufall, einmal mit und einmal ohne einen Grund. Einzelne Kreise sind in neuen Läufen andere, darum zählt hier die Stadt.`,
  trialsHonest:
    'Das sind neue Läufe des Modells. Sie zeigen, was im Modell davon abhängt, und beweisen keine Ursache in der Wirklichkeit. Die Wirkungen addieren sich nicht.',
  trialsStart: 'Läufe starten',
  trialsMore: 'Weiterrechnen',
  trialsCancel: 'Abbrechen',
  trialsDone: (share: string) => `${share} gerechnet`,
  trialsTable: 'Die Stadt Ende 2021 (Mittel der Läufe, darunter kleinster bis größter Wert)',
  trialColumn: {
    without: 'Ohne',
    members: 'Mitglieder',
    circles: 'Kreise bleiben',
    pairs: 'Mehr Mitglieder in',
  },
  trialNow: 'Wie es ist',
  trialRange: (low: string, high: string) => `${low} bis ${high}`,
  trialPairs: (more: string, all: string) => `${more} von ${counted(all, 'Paar', 'Paaren')}`,
  trialLasting: (some: string, all: string) => `in ${some} von ${counted(all, 'Lauf', 'Läufen')}`,
  trialRest: 'ein Teil dieses Grundes bleibt',
  knockOut: {
    friction: 'Keine Begegnung mit dem Amt missglückt.',
    lostFreedom: 'Steuerung kostet keine Motivation.',
    noNeed: 'Niemand geht, weil dem Kreis die Aufgaben ausgehen.',
    idle: 'Wochen ohne Aufgabe führen in Kreisen nicht zum Austritt.',
    unclearRole:
      'Rollen wirken nicht auf Austritte: Unklare treiben niemanden fort, klare halten auch niemanden.',
    exhaustion: 'Belastung führt nicht zum Austritt und senkt die Motivation nicht.',
    noRecognition:
      'Jede Woche öffentlicher Dank, der wirkt und nicht verblasst, und kein Druck auf Helfende.',
    lifeEvent: 'Kein Lebensereignis beendet die Hilfe.',
  },
  officeWords:
    'Hinter jeder Stelle stehen Menschen mit begrenzter Zeit. Auslastung über 1 heißt: Es kommt mehr Arbeit, als ihre Stunden hergeben.',
  officeLoad: (load: string) => `Auslastung ${load}`,
  officePeak: (load: string, date: string) => `Höchste bisher: ${load} (${date})`,
  officeLine: 'Auslastung über die Zeit',
  officePosts: (count: string) => `${counted(count, 'Stelle', 'Stellen')} besetzt`,
  officeGone: (count: string) =>
    `Bisher ${count}-mal wechselte jemand die Stelle; Vertrautheit geht dann mit.`,
  officeFriction: (count: string) =>
    `Bisher ${isOne(count) ? 'missglückte' : 'missglückten'} ${counted(count, 'Begegnung', 'Begegnungen')} mit Helfenden.`,
  officials: 'Menschen im Amt',
  official: (number: string) => `Fachkraft ${number}`,
  officialRole: {
    leadership: 'Leitung',
    casework: 'Sachbearbeitung',
    integration: 'Integration',
    coordination: 'Koordination',
    social: 'Sozialarbeit',
  },
  officialSince: (date: string) => `seit ${date}`,
  officialSpan: (from: string, to: string) => `${from} bis ${to}`,
  officeCircles: 'Kreise mit Draht in dieses Amt',
  officeNoCircles: 'Zurzeit hat kein Kreis einen Draht in dieses Amt.',
  meeting: 'Eine Begegnung, drei Blicke',
  meetingWhat: (person: string, circle: string, office: string, date: string) =>
    `${date}: ${person} aus ${circle} und eine Fachkraft (${office}) kommen nicht zusammen.`,
  meetingWho: 'Wer dabei war',
  reading: {
    helper: 'Blick der Helfenden',
    official: 'Blick des Amtes',
    newcomer: 'Blick der Neuangekommenen',
  },
  readingsFrom:
    'Drei Lesarten, aus den Daten des Laufs gebaut. Niemand hat das so gesagt. Neuangekommene sind im Modell keine eigenen Personen; ihr Blick ist gedeutet.',
  helperReading: (circle: string, earlier: string, loaded: boolean) =>
    `Jemand braucht heute eine Lösung, und der Kreis (${circle}) hat Zeit und will handeln. Was auf dem Tisch liegt, soll gleich geklärt werden. ${earlier} ${loaded ? 'Warum es stockt, ist von außen nicht zu sehen.' : 'Dass ein Verfahren Schritte hat, wirkt wie ein Nein.'}`,
  helperFirst: 'Es ist das erste Mal, dass es schiefläuft.',
  helperAgain: (count: string) => `Schon ${count}-mal zuvor lief es schief.`,
  officialReading: (office: string, load: string, loaded: boolean, others: string) =>
    `Für alle müssen dieselben Regeln gelten, und jeder Schritt muss belegt sein (${office}). ${loaded ? `Die Auslastung liegt bei ${load}: Es kommt mehr Arbeit, als die Stunden hergeben.` : `Die Auslastung liegt bei ${load}: Die Zeit reicht, die Regeln lassen trotzdem nicht alles zu.`} ${others}`,
  officialAlone: 'In dieser Woche ist es die einzige Begegnung dieses Amtes, die missglückt.',
  officialOthers: (count: string) =>
    `In dieser Woche ${isOne(count) ? 'missglückt' : 'missglücken'} dem Amt ${counted(count, 'Begegnung', 'Begegnungen')}.`,
  newcomerReading: (loaded: boolean) =>
    `Gebraucht wird beides: jemand, der mitgeht, und ein Bescheid, der gilt. Wenn beide Seiten nicht zusammenkommen, heißt es warten${loaded ? ', und hinter dem Schalter warten viele andere Verfahren' : ''}.`,
  quoteMark: 'Wörtlich aus dem Artikel:',
  article: 'Artikel, Aussage',
  evidenceOf: (name: string) => `Belege zu „${name}“`,
  evidenceShort: 'Belege',
  evidenceHow:
    'Der Weg von der Zahl zum Beleg: was sie bewegt, die Regel, die Stellgrößen, die Aussage des Artikels, die Beschreibung des Modells.',
  evidenceRule: 'Regel',
  evidenceParameters: (count: string) => `Parameter (${count})`,
  evidenceValue: (value: string, low: string, high: string) =>
    `${value} (angenommen ${low} bis ${high})`,
  evidenceNoParameters: 'Ohne eigene Parameter; gesetzt durch Hebel und Ausgangslage.',
  evidenceLevers: (names: string) => `Hebel: ${names}`,
  evidenceClaims: 'Aussagen des Artikels',
  evidenceOdd: (heading: string) => `Modellbeschreibung (ODD), Abschnitt 7: ${heading}, englisch`,
}
