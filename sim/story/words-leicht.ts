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
import { MONTHS } from './words-de.ts'

const ENTRIES: Readonly<Record<EntryName, string>> = {
  attention: 'Der Grund: Die Nachrichten',
  need: 'Der Grund: Hilfe war nötig',
  contacts: 'Der Grund: Bekannte haben schon geholfen',
  stance: 'Der Grund: Die Leitung der Stadt hat darum gebeten',
  dormantTie: 'Der Grund: Bekannte waren in einer Gruppe',
  alliance: 'Der Grund: Das Bündnis von früher',
  recruited: 'Der Grund: Jemand hat gefragt',
}

const COMPANY: Readonly<Record<Company, string>> = {
  alone: 'allein',
  aroundCircle: 'zusammen mit den Gruppen',
  inAssociation: 'in einem anderen Verein',
}

const JOINS: Readonly<Record<JoinName, (fact: PersonFact) => string>> = {
  start: (f) =>
    f.before
      ? `${f.person} ist von Anfang an in ${f.circle}: ${f.when}.`
      : `${f.when}: ${f.person} kommt in ${f.circle}. Die Gruppe ist in der Nähe.`,
  founding: (f) => `${f.when}: ${f.person} gründet ${f.circle} mit anderen.`,
  contact: (f) => `${f.when}: ${f.person} kommt durch Bekannte in ${f.circle}.`,
  alliance: (f) => `${f.when}: ${f.person} kommt durch das Bündnis in ${f.circle}.`,
  recruited: (f) => `${f.when}: ${f.person} wird eingeladen und kommt in ${f.circle}.`,
  returned: (f) => `${f.when}: ${f.person} kommt wieder in ${f.circle}.`,
  split: (f) => `${f.when}: Die Gruppe teilt sich. ${f.person} geht mit in ${f.circle}.`,
  merger: (f) => `${f.when}: Zwei Gruppen werden eine. ${f.person} ist jetzt in ${f.circle}.`,
  newcomer: (f) => `${f.when}: ${f.person} macht mit in ${f.circle}.`,
}

const EXITS: Readonly<Record<ExitName, string>> = {
  lifeEvent: 'Das Leben hat sich geändert',
  doneTheirBit: 'Genug geholfen',
  briefHelp: 'Die Hilfe war nur für kurze Zeit geplant',
  friction: 'Streit mit dem Amt',
  lostFreedom: 'Man durfte zu wenig selbst bestimmen',
  noRecognition: 'Niemand hat Danke gesagt',
  exhaustion: 'Keine Kraft mehr',
  unclearRole: 'Es war nicht klar: Was soll ich tun?',
  idle: 'Keine passende Aufgabe gefunden',
  noNeed: 'Die Gruppe hatte kaum noch Aufgaben',
  lonely: 'Zu wenig Nähe in der Gruppe',
  noSupport: 'Niemand im Amt hat geholfen',
  circleDissolved: 'Die Gruppe hat aufgehört',
  shelterClosed: 'Das Haus für Geflüchtete hat zugemacht',
}

const ROUTES: Readonly<Record<RouteName, (person: string) => string>> = {
  out: () => '',
  mentor: () => ' Eine Familie wird weiter privat begleitet.',
  otherField: (person) => ` ${person} hilft jetzt an anderer Stelle.`,
  independent: (person) => ` ${person} hilft allein weiter.`,
}

const LEVELS = ['gering', 'mittel', 'gut', 'sehr gut']

function reason(fact: PersonFact): string {
  return `Der Grund: ${EXITS[fact.exit]}.${fact.exit2 ? ` Auch wichtig: ${EXITS[fact.exit2]}.` : ''}`
}

function lastYear({ last }: CircleFact): string {
  if (!last) return ''
  const second = last.exit2 ? ` Auch wichtig: ${EXITS[last.exit2]}.` : ''
  return ` Im letzten Jahr sind gegangen: ${people(last.count)}. ${last.count === 1 ? 'Der' : 'Der häufigste'} Grund: ${EXITS[last.exit]}.${second}`
}

function times(count: number): string {
  return count === 1 ? 'Ein Mal' : `${count} Mal`
}

function people(count: number): string {
  return count === 1 ? '1 Person' : `${count} Personen`
}

/** The sentences in plain German: short, one thought each. */
export const leicht: StoryWords = {
  date: (year, month, day) =>
    `${['Anfang', 'Mitte', 'Ende'][thirdOfMonth(day)]} ${MONTHS[month - 1]} ${year}`,
  person: (id) => `Person ${id}`,
  circle: (name) => `Gruppe ${name}`,
  span: (weeks) => {
    const months = Math.round(weeks / 4.348)
    if (months < 1) return 'wenige Wochen'
    if (months < 24) return months === 1 ? '1 Monat' : `${months} Monate`
    return `mehr als ${Math.floor(months / 12)} Jahre`
  },
  personSentence: {
    entered: (f) =>
      `${f.when}: ${f.person} hilft ${f.again ? 'wieder' : 'zum ersten Mal'}${f.company ? `, ${COMPANY[f.company]}` : ''}. ${ENTRIES[f.entry]}.`,
    joined: (f) => JOINS[f.join](f),
    leftCircle: (f) =>
      `${f.when}: ${f.person} verlässt ${f.circle}. ${reason(f)}${ROUTES[f.route](f.person)}`,
    stopped: (f) => `${f.when}: ${f.person} hört auf. ${reason(f)}`,
    tired: (f) =>
      f.count === 1
        ? `${f.when}: ${f.person} hat keine Kraft mehr.`
        : `${times(f.count)} hat ${f.person} keine Kraft: von ${f.when} bis ${f.until}.`,
    recovered: (f) =>
      f.count === 1
        ? `${f.when}: Die Kraft ist wieder da.`
        : `Die Kraft kommt immer wieder, das letzte Mal: ${f.until}.`,
    organiser: (f) => `${f.when}: ${f.person} leitet mit in ${f.circle}.`,
    friction: (f) =>
      f.count === 1
        ? `${f.when}: Ein Treffen mit dem Amt geht schlecht aus: ${f.office}.`
        : `${f.count} Treffen mit Ämtern gehen schlecht aus: von ${f.when} bis ${f.until}.`,
    linked: (f) =>
      f.count === 1
        ? `${f.when}: ${f.person} kennt jetzt jemanden im Amt: ${f.office}.`
        : `${times(f.count)} lernt ${f.person} jemanden im Amt gut kennen: von ${f.when} bis ${f.until}.`,
    founded: (f) =>
      f.before
        ? `${f.person} hat ${f.circle} gegründet. Das war vor ${f.when}.`
        : `${f.when}: ${f.person} gründet ${f.circle} mit anderen.`,
    newcomerJoined: (f) =>
      `${f.when}: ${f.person} hilft in ${f.circle}. Früher ist ${f.person} selbst geflüchtet.`,
  },
  ending: {
    circle: (f) =>
      `Am Ende, ${f.when}: ${f.person} ist in ${f.circle}. In Gruppen war ${f.person} ${f.span}.`,
    mentor: (f) => `Am Ende, ${f.when}: ${f.person} begleitet eine Familie privat.`,
    independent: (f) => `Am Ende, ${f.when}: ${f.person} hilft ${COMPANY[f.company]}.`,
    former: (f) => `So lange hat ${f.person} geholfen: ${f.span}.`,
  },
  moment: {
    founded: (f) =>
      f.before
        ? `${f.circle} gibt es schon am Anfang: ${f.when}. Die Aufgabe: ${FIELD_NAMES.leicht[f.field]}. Der Ort ist ${f.place}. Dabei: ${people(f.count)}.`
        : `${f.when}: ${f.circle} fängt an${f.founder ? ` mit ${f.founder}` : ''}. Die Aufgabe: ${FIELD_NAMES.leicht[f.field]}. Der Ort ist ${f.place}. Dabei: ${people(f.count)}.`,
    foundedBySplit: (f) =>
      `${f.when}: ${f.split === 'size' ? `${f.other} ist zu groß` : `In ${f.other} gibt es Streit`}. Darum entsteht ${f.circle}. Die Aufgabe: ${FIELD_NAMES.leicht[f.field]}. Der Ort ist ${f.place}. Dabei: ${people(f.count)}.`,
    dissolved: (f) =>
      `${f.when}: ${f.circle} hört auf.${f.exit === 'shelterClosed' ? ' Das Haus für Geflüchtete hat zugemacht.' : ''}${lastYear(f)} Die Menschen kennen sich noch.`,
    split: (f) =>
      `${f.when}: ${f.split === 'size' ? `${f.circle} ist groß` : `In ${f.circle} gibt es Streit`}. Daraus wird eine zweite Gruppe: ${f.other}.`,
    merged: (f) => `${f.when}: ${f.circle} und ${f.other} werden eine Gruppe.`,
    tookIn: (f) => `${f.when}: Die Menschen aus ${f.other} kommen dazu.`,
    alliance: (f) => `${f.when}: ${f.circle} geht in das Bündnis der Gruppen.`,
    association: (f) => `${f.when}: ${f.circle} gründet einen Verein.`,
    demanded: (f) => `${f.when}: ${f.circle} fordert${f.again ? ' wieder' : ''} bezahlte Hilfe.`,
    posts: (f) => `${f.when}: Die Stadt sagt Ja. Sie bezahlt Menschen, die beim Helfen helfen.`,
    refused: (f) =>
      `${f.when}: Die Stadt sagt Nein. ${f.answer === 'noMoney' ? 'Es ist kein Geld da' : 'Die Leitung will das nicht'}.`,
  },
  yearly: {
    joined: (f) => `Neu dabei: ${people(f.count)}`,
    newcomerJoined: (f) => `Früher Geflüchtete, die jetzt helfen: ${f.count}`,
    leftCircle: (f) =>
      `Gegangen: ${people(f.count)}${f.exit ? `, häufigster Grund: ${EXITS[f.exit]}` : ''}`,
    organiser: (f) => `Neu in der Leitung: ${people(f.count)}`,
    tired: (f) => `Ohne Kraft: ${people(f.count)}`,
    recovered: (f) => `Wieder mit Kraft: ${people(f.count)}`,
    friction: (f) => `${times(f.count)} Streit mit einem Amt`,
    linked: (f) => `${times(f.count)} ein guter Kontakt ins Amt`,
    workedThrough: (f) => `${times(f.count)} wird über Streit gesprochen`,
    bondingClass: (f) => `Zusammenhalt in der Gruppe: ${LEVELS[f.level]}`,
    bridgingClass: (f) =>
      `Kontakt zu anderen Gruppen: ${f.level === 0 ? 'keiner' : LEVELS[f.level]}`,
    linkingClass: (f) => `Kontakt zum Amt: ${f.level === 0 ? 'keiner' : LEVELS[f.level]}`,
  },
  year: (year, sentences) => `${year}: ${sentences.join('. ')}.`,
  circleEnding: (f) => `Am Ende, ${f.when}: In ${f.circle} sind ${people(f.count)}.`,
  nothing: (name) => `Über ${name} gibt es hier nichts zu erzählen.`,
}
