import { thirdOfMonth } from '../exact/calendar.ts'
import { FIELD_NAMES } from './field-names.ts'
import type {
  CircleFact,
  Company,
  EntryName,
  ExitName,
  JoinName,
  PersonFact,
  RouteName,
  StoryWords,
} from './words.ts'

/** Names of the months. */
export const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

const ENTRIES: Readonly<Record<EntryName, string>> = {
  attention: 'weil die Nachrichten alle bewegten',
  need: 'weil zu sehen war, dass Hilfe gebraucht wurde',
  contacts: 'weil Menschen aus dem eigenen Umfeld schon halfen',
  stance: 'weil die Stadtspitze offen dazu einlud',
  dormantTie: 'weil Bekannte in einem Helferkreis waren',
  alliance: 'wie schon im früheren Bündnis',
  recruited: 'nach einer persönlichen Anfrage',
}

const COMPANY: Readonly<Record<Company, string>> = {
  alone: 'auf eigene Faust',
  aroundCircle: 'im Umfeld der Helferkreise',
  inAssociation: 'in einem anderen Verein',
}

const JOINS: Readonly<Record<JoinName, (fact: PersonFact) => string>> = {
  start: (f) =>
    f.before
      ? `${f.person} gehört schon zu Beginn, ${f.when}, zu ${f.circle}.`
      : `${f.when} kam ${f.person} zu ${f.circle} in der Nähe.`,
  founding: (f) => `${f.when} gehörte ${f.person} zu denen, die ${f.circle} gründeten.`,
  contact: (f) => `${f.when} kam ${f.person} über Bekannte zu ${f.circle}.`,
  alliance: (f) => `${f.when} kam ${f.person} über das Bündnis zu ${f.circle}.`,
  recruited: (f) => `${f.when} folgte ${f.person} einer Einladung und kam zu ${f.circle}.`,
  returned: (f) => `${f.when} kehrte ${f.person} zu ${f.circle} zurück.`,
  split: (f) => `${f.when} teilte sich der Kreis, und ${f.person} ging mit zu ${f.circle}.`,
  merger: (f) =>
    `${f.when} schlossen sich zwei Kreise zusammen; ${f.person} gehörte nun zu ${f.circle}.`,
  newcomer: (f) => `${f.when} schloss sich ${f.person} ${f.circle} an.`,
}

const EXITS: Readonly<Record<ExitName, string>> = {
  lifeEvent: 'das eigene Leben brauchte die Zeit',
  doneTheirBit: 'der eigene Beitrag war geleistet',
  briefHelp: 'die Hilfe war für kurze Zeit gedacht',
  friction: 'mit dem Amt lief es gegeneinander',
  lostFreedom: 'für eigene Entscheidungen blieb zu wenig Raum',
  noRecognition: 'Anerkennung blieb aus',
  exhaustion: 'die Kraft war aufgebraucht',
  unclearRole: 'die eigene Rolle blieb unklar',
  idle: 'es fand sich keine passende Aufgabe',
  noNeed: 'dem Kreis gingen die Aufgaben aus',
  lonely: 'es fehlte an Nähe zu den anderen',
  noSupport: 'es fehlte an Rückhalt',
  circleDissolved: 'der Kreis löste sich auf',
  shelterClosed: 'die Unterkunft am Ort schloss',
}

const ROUTES: Readonly<Record<RouteName, (person: string) => string>> = {
  out: () => '',
  mentor: () => ' Eine private Patenschaft blieb.',
  otherField: (person) => ` In einem anderen Feld engagierte sich ${person} weiter.`,
  independent: (person) => ` Auf eigene Faust half ${person} weiter.`,
}

const LEVELS = ['lose', 'spürbar', 'eng', 'sehr eng']

function reason(fact: PersonFact): string {
  return `${EXITS[fact.exit]}.${fact.exit2 ? ` Mit im Spiel war: ${EXITS[fact.exit2]}.` : ''}`
}

function lastYear({ last }: CircleFact): string {
  if (!last) return ''
  const often = last.count === 1 ? '' : ', am häufigsten'
  const second = last.exit2 ? `; auch: ${EXITS[last.exit2]}` : ''
  return ` In seinem letzten Jahr ${last.count === 1 ? 'ging' : 'gingen'} ${people(last.count)}${often}: ${EXITS[last.exit]}${second}.`
}

function times(count: number): string {
  return ['', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal'][count] ?? `${count}-mal`
}

function people(count: number): string {
  return count === 1 ? 'eine Person' : `${count} Personen`
}

/** The German sentences. */
export const de: StoryWords = {
  date: (year, month, day) =>
    `${['Anfang', 'Mitte', 'Ende'][thirdOfMonth(day)]} ${MONTHS[month - 1]} ${year}`,
  person: (id) => `Person ${id}`,
  circle: (name) => `Kreis ${name}`,
  span: (weeks) => {
    const months = Math.round(weeks / 4.348)
    if (months < 1) return 'wenige Wochen'
    if (months < 24) return months === 1 ? 'einen Monat' : `${months} Monate`
    return `gut ${Math.floor(months / 12)} Jahre`
  },
  personSentence: {
    entered: (f) =>
      `${f.when} begann ${f.person} ${f.again ? 'wieder ' : ''}${f.company ? `${COMPANY[f.company]} ` : ''}zu helfen, ${ENTRIES[f.entry]}.`,
    joined: (f) => JOINS[f.join](f),
    leftCircle: (f) =>
      `${f.when} verließ ${f.person} ${f.circle}: ${reason(f)}${ROUTES[f.route](f.person)}`,
    stopped: (f) => `${f.when} hörte ${f.person} auf zu helfen: ${reason(f)}`,
    tired: (f) =>
      f.count === 1
        ? `${f.when} war ${f.person} erschöpft.`
        : `Zwischen ${f.when} und ${f.until} war ${f.person} ${times(f.count)} erschöpft.`,
    recovered: (f) =>
      f.count === 1
        ? `${f.when} war die Kraft zurück.`
        : `Die Kraft kam jedes Mal wieder, zuletzt ${f.until}.`,
    organiser: (f) => `${f.when} übernahm ${f.person} in ${f.circle} die Organisation.`,
    friction: (f) =>
      f.count === 1
        ? `${f.when} lief eine Begegnung mit dem Amt (${f.office}) schief.`
        : `Von ${f.when} bis ${f.until} liefen ${f.count} Begegnungen mit Ämtern schief, zuerst: ${f.office}.`,
    linked: (f) =>
      f.count === 1
        ? `${f.when} entstand ein guter Draht ins Amt (${f.office}).`
        : `Von ${f.when} bis ${f.until} entstand ${times(f.count)} ein guter Draht in ein Amt, zuerst: ${f.office}.`,
    founded: (f) =>
      f.before
        ? `${f.person} hatte ${f.circle} schon vor Beginn, ${f.when}, mit ins Leben gerufen.`
        : `${f.when} gab ${f.person} den Anstoß und gründete mit anderen ${f.circle}.`,
    newcomerJoined: (f) =>
      `${f.when} begann ${f.person}, früher selbst geflüchtet, in ${f.circle} mitzuhelfen.`,
  },
  ending: {
    circle: (f) =>
      `Am Ende, ${f.when}, ist ${f.person} in ${f.circle} dabei; zusammen ${f.span} in Helferkreisen.`,
    mentor: (f) => `Am Ende, ${f.when}, führt ${f.person} eine private Patenschaft weiter.`,
    independent: (f) => `Am Ende, ${f.when}, hilft ${f.person} ${COMPANY[f.company]}.`,
    former: (f) => `Zusammen half ${f.person} ${f.span}.`,
  },
  moment: {
    founded: (f) =>
      f.before
        ? `${f.circle} (Ort ${f.place}), ein Kreis für ${FIELD_NAMES.de[f.field]}, ist schon zu Beginn, ${f.when}, da; ${people(f.count)} ${f.count === 1 ? 'gehört' : 'gehören'} dazu.`
        : `${f.when} gründete sich ${f.circle} (Ort ${f.place}), ein Kreis für ${FIELD_NAMES.de[f.field]}${f.founder ? `, auf Anstoß von ${f.founder}` : ''}; von Anfang an dabei: ${people(f.count)}.`,
    foundedBySplit: (f) =>
      `${f.when} entstand ${f.circle} (Ort ${f.place}), ein Kreis für ${FIELD_NAMES.de[f.field]}, als ${f.other} ${f.split === 'size' ? 'für eine Gruppe zu groß wurde' : 'sich im Streit teilte'}; mit dabei: ${people(f.count)}.`,
    dissolved: (f) =>
      `${f.when} hörte ${f.circle} auf${f.exit === 'shelterClosed' ? ': die Unterkunft am Ort schloss' : ''}.${lastYear(f)} Was gewachsen war, ruht und kann wieder tragen.`,
    split: (f) =>
      f.split === 'size'
        ? `${f.when} war ${f.circle} so groß, dass ein zweiter Kreis daraus wurde: ${f.other}.`
        : `${f.when} trennte sich ein Teil von ${f.circle} im Streit; es entstand ${f.other}.`,
    merged: (f) => `${f.when} schloss sich ${f.circle} mit ${f.other} zusammen.`,
    tookIn: (f) => `${f.when} kamen die Mitglieder von ${f.other} dazu.`,
    alliance: (f) => `${f.when} trat ${f.circle} dem Bündnis der Helferkreise bei.`,
    association: (f) => `${f.when} gründete ${f.circle} einen Förderverein.`,
    demanded: (f) =>
      `${f.when} forderte ${f.circle} ${f.again ? 'erneut ' : ''}bezahlte Unterstützung.`,
    posts: (f) =>
      `${f.when} schuf die Verwaltung bezahlte Koordination, wie ${f.circle} sie gefordert hatte.`,
    refused: (f) =>
      `${f.when} lehnte die Verwaltung das ab, ${f.answer === 'noMoney' ? 'weil kein Geld dafür da war' : 'weil die Spitze dafür nicht offen war'}.`,
  },
  yearly: {
    joined: (f) => `${people(f.count)} ${f.count === 1 ? 'kam' : 'kamen'} dazu`,
    newcomerJoined: (f) =>
      `${f.count === 1 ? 'eine früher geflüchtete Person half' : `${f.count} früher Geflüchtete halfen`} neu mit`,
    leftCircle: (f) =>
      `${people(f.count)} ${f.count === 1 ? 'ging' : 'gingen'}${f.exit ? `${f.count === 1 ? '' : ', am häufigsten'}: ${EXITS[f.exit]}` : ''}`,
    organiser: (f) =>
      `${people(f.count)} ${f.count === 1 ? 'übernahm' : 'übernahmen'} Organisation`,
    tired: (f) => `${people(f.count)} ${f.count === 1 ? 'war' : 'waren'} erschöpft`,
    recovered: (f) => `${people(f.count)} ${f.count === 1 ? 'kam' : 'kamen'} wieder zu Kräften`,
    friction: (f) => `${times(f.count)} lief es mit einem Amt schief`,
    linked: (f) => `${times(f.count)} entstand ein guter Draht in ein Amt`,
    workedThrough: (f) =>
      `${times(f.count)} wurde Streit im Austauschforum gemeinsam aufgearbeitet`,
    bondingClass: (f) => `das Miteinander im Kreis war am Jahresende ${LEVELS[f.level]}`,
    bridgingClass: (f) =>
      f.level === 0
        ? 'Verbindungen zu anderen Kreisen gab es am Jahresende keine'
        : `die Verbindungen zu anderen Kreisen waren am Jahresende ${LEVELS[f.level]}`,
    linkingClass: (f) =>
      f.level === 0
        ? 'ein Draht ins Amt fehlte am Jahresende'
        : `der Draht ins Amt war am Jahresende ${LEVELS[f.level]}`,
  },
  year: (year, sentences) => `${year}: ${sentences.join('; ')}.`,
  circleEnding: (f) =>
    `Am Ende, ${f.when}, ${f.count === 1 ? 'gehört' : 'gehören'} ${people(f.count)} zu ${f.circle}.`,
  nothing: (name) => `Von ${name} erzählt dieser Lauf nichts.`,
}
