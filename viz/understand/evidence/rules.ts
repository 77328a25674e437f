import type { TextLanguage } from '../../words/index.ts'
import type { MechanismKey } from './mechanisms.ts'

/** Each mechanism as a name and its rule in words. */
export type Rule = { readonly name: string; readonly rule: string }

/** The rules in every language of the page. They are loaded with the evidence alone. */
export const RULES: Readonly<Record<TextLanguage, Readonly<Record<MechanismKey, Rule>>>> = {
  de: {
    policy: {
      name: 'Politik und Kosten',
      rule: 'Jeder Hebel wirkt von einem Datum oder einer Bedingung an bis zu einem anderen so stark, wie das Szenario sagt. Kosten sind Stärke mal Preis je Einwohnerzahl, dazu die Stellen.',
    },
    inflow: {
      name: 'Ankünfte und Bedarf',
      rule: 'Wer ankommt, braucht zuerst Soforthilfe, dann über Jahre abnehmende Hilfe im Alltag. Offene Verfahren brauchen Begleitung zu Ämtern.',
    },
    administration: {
      name: 'Verwaltung',
      rule: 'Offene Verfahren machen Arbeit. Was die Stunden einer Stelle nicht hergeben, bleibt liegen. Personal folgt der Arbeit mit Verzug; wer geht, nimmt Vertrautheit mit.',
    },
    provision: {
      name: 'Versorgung durch die Kommune',
      rule: 'Die Kommune deckt einen Zielanteil des Bedarfs, den ihr Hebel setzt und der nach und nach erreicht wird.',
    },
    mood: {
      name: 'Öffentliche Stimmung',
      rule: 'Die offene Haltung der Spitze hebt die Stimmung, Polarisierung senkt sie, wenn viel berichtet wird. Wo ein Bündnis steht, eint eine Bedrohung.',
    },
    mobilisation: {
      name: 'Anfangen zu helfen',
      rule: 'Menschen beginnen zu helfen, wenn der Aufruf ihre Schwelle übersteigt: Berichte, sichtbarer Bedarf, helfende Bekannte, Haltung der Spitze. Ein Teil sucht einen Kreis.',
    },
    newcomers: {
      name: 'Früher Geflüchtete helfen',
      rule: 'Von denen, die etwa ein Jahr hier sind, beginnt jedes Jahr ein kleiner Teil, in Kreisen mitzuhelfen.',
    },
    matching: {
      name: 'Zeit trifft Bedarf',
      rule: 'Angebotene Zeit deckt Bedarf, je klarer die Aufgaben, desto besser. Wer Aufgaben findet, erlebt, etwas zu bewirken.',
    },
    contact: {
      name: 'Begegnung mit dem Amt',
      rule: 'Behördengänge bringen Helfende und Amt zusammen. Zwei Handlungslogiken, Überlast und unklare Rollen lassen Begegnungen missglücken; Bindungen schützen.',
    },
    conflict: {
      name: 'Konflikt',
      rule: 'Missglückte Begegnungen sammeln sich im Kreis als Konflikt. Er lässt langsam nach, mit gutem Draht ins Amt schneller.',
    },
    forum: {
      name: 'Austauschforum',
      rule: 'Auf Augenhöhe wird Konflikt bearbeitet, beide Seiten lernen, Bindungen entstehen. Unterhalb der Augenhöhe verhärten dieselben Treffen die Fronten.',
    },
    appreciation: {
      name: 'Wertschätzung',
      rule: 'Öffentlicher Dank hebt die gefühlte Anerkennung und verblasst. Ohne Rückhalt durch Taten wirkt er hohl.',
    },
    coordination: {
      name: 'Koordination',
      rule: 'Orientierung, Stellen und Steuerung machen Rollen klar. Wie klar, entscheidet mit über Aufgaben und Begegnungen.',
    },
    motivation: {
      name: 'Motivation und Belastung',
      rule: 'Motivation folgt sinnvollen Aufgaben, Wirksamkeit, Anerkennung, Nähe und Rückhalt; Frust, verlorener Freiraum und Erschöpfung senken sie.',
    },
    leaving: {
      name: 'Gehen',
      rule: 'Mehrere Gründe konkurrieren jede Woche: getane Hilfe, Enttäuschung, Erschöpfung, keine Aufgabe, kein Bedarf, das eigene Leben. Der Hauptgrund wird nach seinem Anteil gezogen.',
    },
    voice: {
      name: 'Stimme erheben',
      rule: 'Sind viele Engagierte lange frustriert, fordern Kreise bezahlte Unterstützung. Die Antwort hängt von Offenheit und Bindungen ab.',
    },
    circles: {
      name: 'Leben der Kreise',
      rule: 'Kreise gehen Bündnisse ein, gründen Fördervereine, teilen sich, gehen zusammen und lösen sich auf, wenn sie zu klein sind.',
    },
    ties: {
      name: 'Bindungen',
      rule: 'Bindungen wachsen, wenn sie gebraucht werden, und verblassen sonst. Foren, Stellen und Bündnis pflegen die zum Amt.',
    },
  },
  en: {
    policy: {
      name: 'Policy and cost',
      rule: 'Every lever works from one date or condition until another, as hard as the scenario says. Cost is intensity times price by population, and the posts.',
    },
    inflow: {
      name: 'Arrivals and need',
      rule: 'Who arrives first needs emergency aid, then help in everyday life that fades over years. Pending cases need company to the offices.',
    },
    administration: {
      name: 'Administration',
      rule: 'Pending cases bring work. What the hours of a post cannot do is left over. Staff follows the work with a lag; who leaves takes familiarity along.',
    },
    provision: {
      name: 'Municipal provision',
      rule: 'The municipality meets a target share of need that its lever sets and that is reached step by step.',
    },
    mood: {
      name: 'Public mood',
      rule: 'An open stance of the leadership lifts the mood, polarisation lowers it when much is reported. Where an alliance stands, a threat unites.',
    },
    mobilisation: {
      name: 'Starting to help',
      rule: 'People start to help when the call passes their threshold: reports, visible need, helping contacts, the leadership’s stance. Some look for a circle.',
    },
    newcomers: {
      name: 'Former refugees help',
      rule: 'Of those who have been here for about a year, a small share begins to help in circles each year.',
    },
    matching: {
      name: 'Time meets need',
      rule: 'Offered time meets need, the better the clearer the tasks are. Who finds tasks feels that they make a difference.',
    },
    contact: {
      name: 'Meeting an office',
      rule: 'Casework brings helpers and offices together. Two logics of acting, overload and unclear roles make meetings go wrong; ties protect.',
    },
    conflict: {
      name: 'Conflict',
      rule: 'Meetings that went wrong gather in the circle as conflict. It fades slowly, faster with a good line to an office.',
    },
    forum: {
      name: 'Exchange forum',
      rule: 'At eye level conflict is worked through, both sides learn, ties form. Below eye level the same meetings harden the fronts.',
    },
    appreciation: {
      name: 'Appreciation',
      rule: 'Public thanks lift felt recognition and fade. Without support by deeds they ring hollow.',
    },
    coordination: {
      name: 'Coordination',
      rule: 'Orientation, posts and steering make roles clear. How clear has a part in tasks and meetings.',
    },
    motivation: {
      name: 'Motivation and strain',
      rule: 'Motivation follows meaningful tasks, efficacy, recognition, closeness and support; frustration, lost freedom and exhaustion lower it.',
    },
    leaving: {
      name: 'Leaving',
      rule: 'Several reasons compete each week: help done, disappointment, exhaustion, no task, no need, one’s own life. The main reason is drawn by its share.',
    },
    voice: {
      name: 'Voice',
      rule: 'Where many committed helpers are frustrated for long, circles demand paid support. The answer depends on openness and ties.',
    },
    circles: {
      name: 'Life of circles',
      rule: 'Circles enter alliances, found associations, split, merge, and dissolve when they are too small.',
    },
    ties: {
      name: 'Ties',
      rule: 'Ties grow when they are used and fade otherwise. Forums, posts and the alliance keep up those to offices.',
    },
  },
  leicht: {
    policy: {
      name: 'Politik und Geld',
      rule: 'Die Stadt tut etwas. Das kostet Geld. Stellen kosten auch Geld.',
    },
    inflow: {
      name: 'Menschen kommen an',
      rule: 'Zuerst brauchen sie schnelle Hilfe. Dann brauchen sie Hilfe im Alltag. Das wird mit den Jahren weniger.',
    },
    administration: {
      name: 'Die Ämter',
      rule: 'Anträge machen Arbeit. Die Menschen im Amt haben nur eine bestimmte Zeit. Manches bleibt liegen. Neue Mitarbeitende kommen erst später.',
    },
    provision: {
      name: 'Hilfe von der Stadt',
      rule: 'Die Stadt übernimmt einen Teil der Hilfe.',
    },
    mood: {
      name: 'Stimmung in der Stadt',
      rule: 'Spricht die Leitung offen, wird die Stimmung besser. Gibt es Streit in der Stadt, wird sie schlechter.',
    },
    mobilisation: {
      name: 'Mit dem Helfen anfangen',
      rule: 'Menschen fangen an, wenn vieles zusammenkommt: Nachrichten, Hilfe ist nötig, Bekannte helfen.',
    },
    newcomers: {
      name: 'Früher Geflüchtete helfen',
      rule: 'Manche sind seit 1 Jahr da. Einige von ihnen helfen jetzt selbst.',
    },
    matching: {
      name: 'Zeit und Aufgaben',
      rule: 'Wer hilft, braucht eine Aufgabe. Sind die Aufgaben klar, klappt es besser.',
    },
    contact: {
      name: 'Treffen mit dem Amt',
      rule: 'Helfende und Amt treffen sich. Beide denken anders. Das Amt hat viel Arbeit. Darum geht manches Treffen schlecht aus. Wer sich kennt, streitet weniger.',
    },
    conflict: {
      name: 'Streit',
      rule: 'Schlechte Treffen machen Streit. Der Streit wird langsam weniger.',
    },
    forum: {
      name: 'Miteinander sprechen',
      rule: 'Sprechen beide gleich-berechtigt, lernen beide. Sonst wird der Streit größer.',
    },
    appreciation: {
      name: 'Danke sagen',
      rule: 'Ein Danke tut gut. Das hält nicht lange. Ohne echte Hilfe hilft auch kein Danke.',
    },
    coordination: {
      name: 'Ordnung in der Hilfe',
      rule: 'Jemand sagt: Wer macht was? Dann ist die Aufgabe klar.',
    },
    motivation: {
      name: 'Lust und Kraft',
      rule: 'Gute Aufgaben, Dank und Nähe geben Lust zu helfen. Ärger und zu viel Arbeit nehmen sie.',
    },
    leaving: {
      name: 'Aufhören',
      rule: 'Es gibt viele Gründe zu gehen. Das Modell zählt jede Woche alle Gründe. Der stärkste Grund gewinnt am häufigsten.',
    },
    voice: {
      name: 'Etwas fordern',
      rule: 'Sind viele lange unzufrieden, fordern sie Hilfe durch bezahlte Menschen.',
    },
    circles: {
      name: 'Die Gruppen',
      rule: 'Gruppen arbeiten zusammen, gründen einen Verein, teilen sich oder hören auf.',
    },
    ties: {
      name: 'Sich kennen',
      rule: 'Wer sich oft trifft, kennt sich gut. Wer sich nicht trifft, verliert sich.',
    },
  },
}
