/** What a text looks like, and how it is said in German; the parts in brackets are given in German. */
export type Rule = readonly [pattern: RegExp, told: (...parts: string[]) => string]

/** What else is said of a word that is not known. */
const HINT = /(?:; (.+))?$/

/** Every sentence in which the model tells what is wrong with a file. A test finds those that are missing. */
export const GERMAN_FAULTS: readonly Rule[] = [
  [/^missing; expected one beside (\w+)$/, (beside) => `fehlt; neben ${beside} muss er stehen`],
  [/^missing; expected (.+)$/, (what) => `fehlt; erwartet wird ${what}`],
  rule(/^unknown key "(.*?)"/, (key) => `den Schlüssel „${key}“ gibt es hier nicht`),
  rule(/^unknown value "(.*?)"/, (value) => `den Wert „${value}“ gibt es hier nicht`),
  rule(/^unknown column "(.*?)"/, (name) => `die Spalte „${name}“ gibt es hier nicht`),
  rule(
    /^unknown setting of lever "(.*?)" "(.*?)"/,
    (lever, name) => `der Hebel „${lever}“ hat keine Einstellung „${name}“`,
  ),
  rule(/^unknown (\S+(?: \S+)?) "(.*?)"/, (what, name) => `${what} „${name}“ gibt es hier nicht`),
  rule(/^no inflow table "(.*?)"/, (name) => `es gibt keine Tabelle der Ankünfte „${name}“`),
  [
    /^the table "(.*?)" cannot be read: (.+)$/,
    (name, why) => `die Tabelle „${name}“ lässt sich nicht lesen: ${why}`,
  ],
  [/^column "(.+)" stands there twice$/, (name) => `die Spalte „${name}“ steht zweimal da`],
  [
    /^expected (.+) \(months follow each other\), got (.+)$/,
    (month, got) => `erwartet wird ${month} (die Monate folgen aufeinander), da steht ${got}`,
  ],
  [
    /^expected at least one of (.+) inhabitants of 14 and older, got a share of (.+)$/,
    (all, share) =>
      `mindestens ein Mensch von ${all} muss 14 oder älter sein, der Anteil ist ${share}`,
  ],
  [
    /^expected a background or shocks, since inflow is "(.+)"$/,
    (none) =>
      `erwartet wird background oder shocks, denn inflow ist „${none}“ und es gibt keine Tabelle`,
  ],
  [
    /^expected (.+), got (.+): "(.+)" has the months (.+); or add months, or give arrivals\.background: persons per week where the table has no month$/,
    (what, got, name, months) =>
      `erwartet wird ${what}, da steht ${got}: „${name}“ hat die Monate ${months}; oder ergänzen Sie Monate, oder geben Sie arrivals.background an: Personen je Woche, wo die Tabelle keinen Monat hat`,
  ],
  [
    /^expected (.+), got (.+): (.+); (.+)$/s,
    (what, got, why, help) => `erwartet wird ${what}, da steht ${got}: ${why}; ${help}`,
  ],
  [
    /^expected (.+), as "(.+)" says, got (.+)$/,
    (what, name, got) => `erwartet wird ${what}, wie „${name}“ sagt, da steht ${got}`,
  ],
  [/^expected (.+), got (.+)$/s, (what, got) => `erwartet wird ${what}, da steht ${got}`],
  [
    /^expected keys at (.+), so that "(.+)" can be one of them$/,
    (at, key) => `bei ${at} werden Schlüssel erwartet, damit „${key}“ einer davon sein kann`,
  ],
  [/^expected a list at (.+)$/, (at) => `bei ${at} wird eine Liste erwartet`],
  [
    /^does "(.+)" count those who come to the country or to the town\? (.+)$/,
    (name) =>
      `zählt „${name}“, wer ins Land kommt oder wer in die Stadt kommt? Schreiben Sie die Zeile „# scope: national“ oder „# scope: local“ in die Tabelle, oder sagen Sie es hier`,
  ],
  [
    /^"(.+)" can be read in two ways(?: \(and (\d+) more like it\))?; say how (.+)$/,
    (text, more) =>
      `„${text}“ lässt sich auf zwei Arten lesen${more ? ` (und ${more} weitere)` : ''}; sagen Sie, wie Zahlen geschrieben sind: mit der Zeile „# numbers: de“ für 10.500,5 oder „# numbers: en“ für 10,500.5`,
  ],
  [
    /^the (\S+) is (.+) and (.+)$/,
    (what, one, other) => `${what} ist zugleich ${one} und ${other}`,
  ],
  [
    /^the months run backwards, from (.+) to (.+); put the earliest first$/,
    (from, to) =>
      `die Monate laufen rückwärts, von ${from} bis ${to}; der früheste gehört nach oben`,
  ],
  [
    /^(.+), none of them in the run \((.+)\); name another table(.+)$/,
    (has, days) =>
      `${has}, keiner davon liegt im Lauf (${days}); nennen Sie eine andere Tabelle, oder lassen Sie Ankünfte erzeugen: inflow none und arrivals.background`,
  ],
  [
    /^there is no start value of this name that is a number$/,
    () => 'es gibt keinen Startwert dieses Namens, der eine Zahl ist',
  ],
  [
    /^(\d+) more, which are told when these are mended$/,
    (count) => `${count} weitere; sie werden genannt, wenn diese behoben sind`,
  ],
  [
    /^(.+) is outside of what is plausible \((.+) in \[(.+), (.+)\]\)$/,
    (value, unit, low, high) =>
      `${value} liegt außerhalb dessen, was plausibel ist (${unit}: ${low} bis ${high})`,
  ],
  [
    /^(.+) officials for (.+) inhabitants are (.+) per 100,000; (.+) to (.+) are usual$/,
    (officials, people, share, low, high) =>
      `${officials} Beschäftigte für ${people} Menschen sind ${share} je 100.000; üblich sind ${low} bis ${high}`,
  ],
  [
    /^(.+) municipalities for (.+) inhabitants are less than (.+) people each$/,
    (places, people, least) =>
      `${places} Gemeinden für ${people} Menschen haben je weniger als ${least}`,
  ],
  [
    /^(.+) first members and (.+) of an earlier alliance are more than the (.+) inhabitants of 14 and older$/,
    (first, resting, adults) =>
      `${first} erste Mitglieder und ${resting} aus einem früheren Bündnis sind mehr als die ${adults} Menschen ab 14`,
  ],
  [
    /^no week lies between (.+) and (.+): it never acts$/,
    (from, to) => `zwischen ${from} und ${to} liegt keine Woche: Der Eintrag wirkt nie`,
  ],
  [
    /^(.+) is before the run, which starts on (.+)$/,
    (to, start) => `${to} liegt vor dem Lauf, der am ${start} beginnt`,
  ],
  [
    /^(.+) is after the run, which ends on (.+)$/,
    (from, end) => `${from} liegt nach dem Lauf, der am ${end} endet`,
  ],
  [
    /^the run ends on (.+), before the shock does$/,
    (end) => `der Lauf endet am ${end}, vor dem Schock`,
  ],
  [
    /^ends the entry by the same as starts it$/,
    () => 'beendet den Eintrag mit derselben Bedingung, die ihn beginnt',
  ],
  [/^without effect at intensity 0$/, () => 'ohne Wirkung bei Stärke 0'],
  [
    /^without effect where parity is forced$/,
    () => 'ohne Wirkung, wo die Augenhöhe (parity) erzwungen ist',
  ],
  [
    /^without effect: posts are paid by the post \(parameters\.postCost\)$/,
    () => 'ohne Wirkung: Stellen werden je Stelle bezahlt (parameters.postCost)',
  ],
  [/^never spent: the entry costs nothing$/, () => 'nie ausgegeben: Der Eintrag kostet nichts'],
  [
    /^never spent: no entry without a grant costs anything$/,
    () => 'nie ausgegeben: Kein Eintrag ohne Förderung kostet etwas',
  ],
  [
    /^neither above nor below: every value meets it$/,
    () => 'weder above noch below: Jeder Wert erfüllt es',
  ],
  [
    /^no value is above (.+) and below (.+): it is never met$/,
    (above, below) => `kein Wert liegt über ${above} und unter ${below}: Das ist nie erfüllt`,
  ],
  [
    /^never counts: (.+) pulls (.+) at least as hard all the while$/,
    (entry, lever) => `zählt nie: ${entry} setzt ${lever} die ganze Zeit mindestens so stark`,
  ],
  [
    /^at most (.+) persons in one month, for the whole country; does "(.+)" count those who come to the town\?$/,
    (most, name) =>
      `höchstens ${most} Personen in einem Monat für das ganze Land; zählt „${name}“ vielleicht, wer in die Stadt kommt?`,
  ],
  [
    /^(.+) persons in one month, for (.+) inhabitants; does "(.+)" count those who come to the country\?$/,
    (most, people, name) =>
      `${most} Personen in einem Monat bei ${people} Menschen am Ort; zählt „${name}“ vielleicht, wer ins Land kommt?`,
  ],
  [
    /^"(.+)" begins less than half a year before; (.+)$/,
    (name) =>
      `„${name}“ beginnt weniger als ein halbes Jahr davor; wie viele am Anfang da sind, wird aus dem ersten halben Jahr des Laufs geschätzt`,
  ],
  [
    /^nothing tells how full the news are in (.+); they follow the own arrivals(.+)$/,
    (months) =>
      `nichts sagt, wie voll die Nachrichten sind (${months}); sie folgen den eigenen Ankünften, wobei 1 ist, was der November 2015 in diese Stadt gebracht hätte, oder der eigene Höchststand, wo der höher ist; eine Spalte „attention“ würde es sagen`,
  ],
  [
    /^nothing tells how many cases are open in (.+); the arrivals(.+)$/,
    (months) =>
      `nichts sagt, wie viele Verfahren offen sind (${months}); dafür stehen die Ankünfte eines halben Jahres; eine Spalte „pending“ würde es sagen`,
  ],
  [/^the key "(.+)" stands here twice$/, (key) => `der Schlüssel „${key}“ steht hier zweimal`],
  [
    /^no value is called "(.+)" before this line$/,
    (name) => `vor dieser Zeile heißt kein Wert „${name}“`,
  ],
  [/^Map keys must be unique/, () => 'ein Schlüssel steht zweimal da'],
  [/\bend with an? (.)$/, (end) => `hier fehlt das schließende „${end}“`],
  [/^Missing closing (.+) ?quote/, () => 'hier fehlt ein schließendes Anführungszeichen'],
  [
    /^(?:Nested mappings|Implicit (?:map )?keys?|Implicit keys|Block collections|A block (?:sequence|collection)|All (?:mapping|sequence) items|Map(?:ping)? items)/,
    () => 'Einrückung oder Doppelpunkt stimmen hier nicht',
  ],
  [
    /^Plain value cannot start with (.+)$/,
    (sign) => `ein Wert ohne Anführungszeichen darf nicht mit ${sign} beginnen`,
  ],
  [/^Unresolved alias/, () => 'dieser Verweis (*) führt zu nichts'],
  [
    /^(.+) has no value; there are (\d+)$/,
    (place, all) => `${place} hat keinen Wert; es gibt ${all}`,
  ],
  [/^expected (.+)$/s, (what) => `erwartet wird ${what}`],
]

/** What is expected, or is there instead. */
export const GERMAN_PHRASES: readonly Rule[] = [
  [/^string$|^a text$/, () => 'ein Text'],
  [/^number$|^a number$/, () => 'eine Zahl'],
  [/^boolean$/, () => 'true oder false'],
  [/^object$|^record$|^an object$/, () => 'eine Gruppe von Schlüsseln'],
  [/^array$/, () => 'eine Liste'],
  [/^a value$/, () => 'ein Wert'],
  [/^a word as key$/, () => 'ein Wort als Schlüssel'],
  [/^a whole number$/, () => 'eine ganze Zahl'],
  [/^nothing$/, () => 'nichts'],
  [/^(\d+) entries$/, (count) => `eine Liste mit ${count} Einträgen`],
  [/^one of (.+)$/s, (all) => `eines von ${all}`],
  [/^at most those of the state \((.+)\)$/, (all) => `höchstens so viele wie im Land (${all})`],
  [/^at most delayMax \((.+)\)$/, (most) => `höchstens delayMax (${most})`],
  [/^at least one month below the header$/, () => 'mindestens ein Monat unter der Kopfzeile'],
  [/^at least (.+?)( entries| characters)?$/, (least, what) => `mindestens ${least}${what}`],
  [/^at most (.+?)( entries| characters)?$/, (most, what) => `höchstens ${most}${what}`],
  [/^more than (.+)$/, (bound) => `mehr als ${bound}`],
  [/^less than (.+)$/, (bound) => `weniger als ${bound}`],
  [/^ entries$/, () => ' Einträge'],
  [/^ characters$/, () => ' Zeichen'],
  [
    /^a date YYYY-MM-DD from (\d+) to (\d+)$/,
    (from, to) => `ein Datum als JJJJ-MM-TT von ${from} bis ${to}`,
  ],
  [/^a date in the run \((.+)\)$/, (days) => `ein Datum im Lauf (${days})`],
  [/^a month as YYYY-MM$/, () => 'ein Monat als JJJJ-MM'],
  [/^a month from (\d+) to (\d+)$/, (from, to) => `ein Monat von ${from} bis ${to}`],
  [/^(.+) or later$/, (day) => `${day} oder später`],
  [/^lower-case letters, digits and hyphens$/, () => 'kleine Buchstaben, Ziffern und Bindestriche'],
  [
    /^a number of persons, 0 or more(.*), without separators$/,
    (limit) => `eine Zahl von Personen, 0 oder mehr${limit}, ohne Trennzeichen`,
  ],
  [
    /^a number, 0 or more(.*), without separators$/,
    (limit) => `eine Zahl, 0 oder mehr${limit}, ohne Trennzeichen`,
  ],
  [/^ and at most (\d+)$/, (most) => ` und höchstens ${most}`],
  [/^a number in \[(.+)\]$/, (bounds) => `eine Zahl in [${bounds}]`],
  [/^(.+) in \[(.+)\]$/, (unit, bounds) => `${unit} in [${bounds}]`],
  [/^share$/, () => 'ein Anteil'],
  [/^the lower end first$/, () => 'zuerst das untere Ende'],
  [/^ends that may stand there$/, () => 'Enden, die dort stehen dürfen'],
  [/^a column "(.+)"$/, (name) => `eine Spalte „${name}“`],
  [
    /^a header with columns month and arrivals$/,
    () => 'eine Kopfzeile mit den Spalten month und arrivals',
  ],
  [/^none$/, () => 'keiner'],
  [/^(\d+) cells$/, (count) => `${count} Zellen`],
  [/^(\w+) national or local$/, (name) => `${name} national oder local`],
  [/^(\w+) de or en$/, (name) => `${name} de oder en`],
  [/^spaces at the beginning of the line$/, () => 'Leerzeichen am Anfang der Zeile'],
  [/^a tab(.*)$/, () => 'ein Tabulator'],
  [/^a place up to (.+) in (.+)$/, (count, name) => `eine Stelle bis ${count} in ${name}`],
  [/^the name of the language$/, () => 'der Name der Sprache'],
  [/^a language tag as pl-PL$/, () => 'ein Sprachkürzel wie pl-PL'],
  [/^"de" or "en"$/, () => '„de“ oder „en“'],
  [/^did you mean "(.+)"\?$/, (name) => `gemeint ist vielleicht „${name}“`],
  [/^known: (.+)$/s, (all) => `bekannt sind ${all}`],
  [/^key$/, () => 'den Schlüssel'],
  [/^lever$/, () => 'den Hebel'],
]

/** A rule for a word that is not known, with what is said of those that are. */
function rule(begin: RegExp, told: (...parts: string[]) => string): Rule {
  const pattern = new RegExp(begin.source + HINT.source, 's')
  return [
    pattern,
    (...parts) => {
      const hint = parts.at(-1)!
      return `${told(...parts.slice(0, -1))}${hint === '' ? '' : `; ${hint}`}`
    },
  ]
}
