import { counted } from '../counted.ts'

/** German words of the agenda, of what the wall shows of a workshop, and of the table of plans. */
export const de = {
  agenda: {
    title: 'Ablauf',
    lengths: 'Dauer',
    length: (minutes: string) => `${minutes} Minuten`,
    intro:
      'Wählen Sie die Dauer. „Weiter“ schickt jeden Schritt auf die Leinwand; Sie können springen und anhalten. Ein neues Laden der Seite verliert nichts.',
    begin: 'Anfangen',
    next: 'Weiter',
    nextShows: (what: string) => `auf die Leinwand: ${what}`,
    ended: 'Der Ablauf ist zu Ende.',
    back: 'Zurück',
    pause: 'Uhr anhalten',
    resume: 'Uhr läuft weiter',
    reset: 'Ablauf zurücksetzen',
    print: 'Ablaufplan drucken',
    step: (step: string, all: string) => `Schritt ${step} von ${all}`,
    here: 'Dieser Schritt',
    whole: 'Gesamt',
    spent: (spent: string, minutes: string) => `${spent} von ${minutes} Minuten`,
    over: (minutes: string) =>
      `${counted(minutes, 'Minute', 'Minuten')} mehr als geplant. Das darf sein.`,
    say: 'Was Sie sagen',
    parts: {
      teams: 'Zu den Teams',
      results: 'Zum Rechnen und zur Tabelle',
      study: 'Zu den Plänen der Studie',
    },
    steps: 'Alle Schritte',
    jump: (title: string) => `Zu „${title}“ springen`,
    from: (minute: string) => `ab Minute ${minute}`,
    minutes: (minutes: string) => counted(minutes, 'Minute', 'Minuten'),
    sheet: (minutes: string) => `Ablaufplan, ${minutes} Minuten`,
    columns: { time: 'ab Minute', minutes: 'Minuten', what: 'Schritt', wall: 'Leinwand' },
    list: {
      welcome: {
        title: 'Ankommen',
        say: 'Willkommen. Wir sehen drei Städte, in denen 2015 viele halfen. Es ist ein Modell: Es sagt nichts voraus, es zeigt, was aus Annahmen folgt. Wer war 2015 dabei, auf welcher Seite des Schreibtischs?',
      },
      summer: {
        title: 'Drei Städte, ein Sommer',
        say: 'Erst beschreiben, dann deuten. Jeder Punkt ist ein Mensch. Was sehen Sie, noch bevor jemand es erklärt?',
      },
      handling: {
        title: 'Umgang mit Reibung, dann raten',
        say: 'Nicht ob es Streit gibt, zählt hier, sondern was man mit ihm macht. Danach zeichnet jede Gruppe ihre Linie und begründet sie. Erst dann wird aufgelöst.',
      },
      after: {
        title: 'Was blieb',
        say: 'Keine Rangliste der Städte. Was hat jede getan, und was davon gibt es bei Ihnen? Zum Schluss dieselbe Stadt ohne Einladung: Eine Zahl aus vielen Läufen, kein Beweis.',
      },
      pause: { title: 'Pause', say: 'Zehn Minuten. Auf der Leinwand läuft die Zeit.' },
      task: {
        title: 'Der Auftrag an die Teams',
        say: 'Jedes Team plant für dieselbe Stadt, mit demselben Budget. Die Preise sind geschätzt. Ein Hebel darf halb gezogen werden, ab einem Tag gelten, bis zu einem Tag, oder warten, bis etwas eintritt.',
      },
      planning: {
        title: 'Die Teams planen',
        say: 'Gehen Sie herum. Fragen Sie: Worauf hofft ihr, und woran würdet ihr merken, dass es nicht wirkt? Tragen Sie die Pläne ein; „Plan steht“ heißt, dass er gerechnet werden darf.',
      },
      hunches: {
        title: 'Erst vermuten',
        say: 'Jedes Team nennt eine Zahl: Wie viele Menschen sind Ende 2021 in Kreisen, wenn sein Plan gilt? Danach rechnet der Computer jeden Plan zwanzigmal.',
      },
      table: {
        title: 'Die Tabelle',
        say: 'Die Reihenfolge ist die der Eingabe. Fragen Sie nicht, wer gewonnen hat, sondern: Welchen Plan würden Sie wählen, wenn Sie nicht wissen, welcher Lauf kommt?',
      },
      stage: {
        title: 'Ein Plan neben der Stadt ohne Plan',
        say: 'Beide Seiten haben denselben Zufall. Wer bleibt hier und geht dort? Ein Lauf ist eine Geschichte, kein Ergebnis; das Ergebnis stand in der Tabelle.',
      },
      study: {
        title: 'Zum Vergleich: Pläne einer Studie',
        say: 'Diese Pläne wurden vorher in vielen Welten geprüft, für eine der drei Städte. Was ist ähnlich, was fehlt den eigenen Plänen, was fehlt der Studie?',
      },
      closing: {
        title: 'Was wir mitnehmen',
        say: 'Jede Person nennt einen Satz. Öffnen Sie danach das Protokoll, tragen Sie Datum und Ort ein und drucken Sie es, oder speichern Sie es als Datei.',
      },
    },
  },
  wall: {
    title: 'Leinwand',
    nothing: 'noch nichts',
    black: 'schwarz',
    at: (month: string) => `Stand ${month}`,
    step: (number: string) => `Schritt ${number}`,
    team: (name: string) => `Plan von ${name}`,
    other: 'eigener Plan',
    byHand: 'Anderes auf die Leinwand',
    stepBack: 'Einen Schritt zurück',
    stepOn: 'Einen Schritt weiter',
    timer: 'Uhr auf die Leinwand',
    timerOff: 'Uhr von der Leinwand nehmen',
  },
  boards: {
    task: 'Auftrag und Preise',
    hunches: 'Vermutungen',
    table: 'Tabelle der Pläne',
    pause: 'Pause',
    closing: 'Schlussfragen',
  },
  task: {
    title: (town: string) => `Ein Plan für ${town}`,
    budget: (euro: string, hours: string) =>
      `Jedes Team hat ${euro} EUR im Monat. Das reicht für ${counted(hours, 'Arbeitsstunde', 'Arbeitsstunden')}.`,
    column: 'ganz gezogen, im Monat',
    euro: (amount: string) => `${amount} EUR`,
    hours: (amount: string) => counted(amount, 'Stunde', 'Stunden'),
    half: 'Halb gezogen kostet die Hälfte. Preise sind geschätzt, für 100.000 Menschen am Ort.',
    times: 'Jeder Hebel darf ab einem Tag gelten, bis zu einem Tag, oder auf etwas warten.',
  },
  hunches: {
    title: 'Was vermuten Sie?',
    question: (town: string, day: string) =>
      `Wie viele Menschen sind im ${day} in ${town} in Helferkreisen, wenn Ihr Plan gilt?`,
    open: 'noch offen',
    people: (count: string) => counted(count, 'Mensch', 'Menschen'),
    noTeams: 'Noch gibt es kein Team.',
  },
  pause: { title: 'Pause', text: 'Gleich geht es weiter.' },
  closing: {
    title: 'Was nehmen Sie mit?',
    questions: [
      'Welche Annahme des Modells würden Sie anzweifeln?',
      'Was davon könnten Sie bei sich im nächsten Monat ausprobieren?',
      'Mit wem müssten Sie dafür reden?',
    ] as readonly string[],
  },
  results: {
    title: (town: string) => `Pläne für ${town}`,
    order: (runs: string) =>
      `Reihenfolge wie eingegeben. Jeder Plan lief ${runs}-mal, Lauf für Lauf mit demselben Zufall.`,
    plan: 'Plan',
    cost: 'Kosten im Monat',
    people: (month: string) => `Menschen in Kreisen, ${month}`,
    more: 'mehr als ohne Plan',
    best: 'am meisten von allen',
    regret: 'Bedauern',
    of: (count: string, runs: string) => `in ${count} von ${runs}`,
    range: (low: string, high: string) => `${low} bis ${high}`,
    middle: (value: string) => `Mitte ${value}`,
    mean: (value: string) => `im Mittel ${value}`,
    most: (value: string) => `höchstens ${value}`,
    without: 'Ohne Plan',
    nothing: 'nichts über das hinaus, was die Stadt von sich aus tut',
    guessed: 'vermutet',
    dots: 'ein Punkt, ein Lauf',
    line: 'Mitte ohne Plan',
    range80: 'Von – bis: 16 der 20 Läufe.',
    regretNote:
      'Bedauern: So viele Menschen fehlen in einem Lauf zu dem Plan, der dort am meisten hielt.',
    bestNote: 'Halten zwei gleich viele, zählt der Lauf bei beiden.',
    question: 'Welchen Plan würden Sie wählen, wenn Sie nicht wissen, welcher Lauf kommt?',
    compute: (runs: string) => `Pläne rechnen, je ${runs} Läufe`,
    computing: (share: string) => `Wird gerechnet: ${share}`,
    cancel: 'Anhalten',
    stopped: 'Angehalten. Was gerechnet ist, bleibt.',
    failed: (reason: string) => `Das Rechnen ist gescheitert. ${reason}`,
    none: 'Gerechnet wird, was steht: Setzen Sie bei einem Team „Plan steht“.',
    ready: 'Alle Pläne, die stehen, sind gerechnet.',
    waiting: 'Noch nicht gerechnet.',
    model: 'Modell, keine Vorhersage.',
    toWall: 'Tabelle auf die Leinwand',
    sentence: (told: {
      name: string
      low: string
      high: string
      middle: string
      best: string
      runs: string
      mean: string
      most: string
    }) =>
      `${told.name}: ${told.low} bis ${told.high} Menschen (Mitte ${told.middle}), am meisten von allen in ${told.best} von ${told.runs} Läufen, Bedauern im Mittel ${told.mean}, höchstens ${told.most}.`,
  },
  team: {
    final: 'Plan steht',
    over: (euro: string, hours: string) =>
      `${euro} EUR (${counted(hours, 'Stunde', 'Stunden')}) über dem Budget. Alles bleibt hier stehen; gerechnet wird der Plan, sobald er passt.`,
    left: (euro: string, hours: string) =>
      `${euro} EUR (${counted(hours, 'Stunde', 'Stunden')}) frei`,
    spent: (euro: string, hours: string) => `${euro} EUR, ${counted(hours, 'Stunde', 'Stunden')}`,
    guess: 'Vermutung, Menschen in Kreisen',
    guessOf: (team: string) => `Vermutung von ${team}`,
    finalOf: (team: string) => `Plan steht: ${team}`,
    when: 'Wann?',
    whenOf: (lever: string, team: string) => `Wann? ${lever}, ${team}`,
    from: 'Ab',
    to: 'Bis',
    done: 'Fertig',
    condition: 'Bedingung',
  },
  minutes: {
    results: (town: string) => `Was die Pläne der Teams in ${town} ergaben`,
    hunch: (people: string) => `Vermutet: ${counted(people, 'Mensch', 'Menschen')} in Kreisen.`,
    save: 'Protokoll als Datei speichern',
    file: 'Diese Seite liegt nur auf diesem Gerät; einen QR-Code, der überall hinführt, gibt es darum nicht. Geben Sie das Protokoll als Datei weiter: Sie enthält alles, was hier steht.',
    fileName: 'helferkreise-protokoll',
  },
} as const
