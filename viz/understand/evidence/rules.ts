import type { TextLanguage } from '../../words/index.ts'
import type { MechanismKey } from './mechanisms.ts'

/** Each mechanism as a name and its rule in words. */
export type Rule = { readonly name: string; readonly rule: string }

/** The rules in every language of the page. They are loaded with the evidence alone. */
export const RULES: Readonly<Record<TextLanguage, Readonly<Record<MechanismKey, Rule>>>> = {
  de: {
    policy: {
      name: 'Erzwungene Hebel und Kosten',
      rule: 'Was die Spitze des Amtes entscheidet, gilt; ein Eintrag im Szenario erzwingt etwas anderes, von einem Datum oder einer Bedingung an, Stärke 0 schaltet aus. Kosten sind Stärke mal Preis je Einwohnerzahl, dazu die Stellen.',
    },
    leadership: {
      name: 'Die Spitze des Amtes',
      rule: 'Wer das Amt leitet, entscheidet überall nach denselben Regeln: aus Offenheit, Haltung, Dank, Kontrolle, Erfahrung und Geld. Offener Konflikt und viele Engagierte führen zu einem Forum; Erfahrung organisiert, Kontrolle steuert.',
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
      rule: 'Menschen beginnen zu helfen, wenn der Aufruf ihre Schwelle übersteigt: Nachrichten, die sich abnutzen, und Bedarf, der am Ort zu sehen ist, helfende Bekannte, Haltung der Spitze. Ein Teil sucht einen Kreis.',
    },
    newcomers: {
      name: 'Früher Geflüchtete helfen',
      rule: 'Von denen, die angekommen sind, beginnt jedes Jahr ein kleiner Teil, in Kreisen mitzuhelfen.',
    },
    matching: {
      name: 'Zeit trifft Bedarf',
      rule: 'Angebotene Zeit deckt Bedarf, besser, wo Rollen klar sind und Bindungen Wege kürzen. Jeder Kreis hat ein Arbeitsfeld; gehen dessen Aufgaben zurück, merkt er es, bis er sich daran gewöhnt hat.',
    },
    settling: {
      name: 'Ankommen',
      rule: 'Wer kam, findet Sprache, Wohnung, Arbeit und Bekannte, schneller, wo der Bedarf gedeckt ist, wo Helfende begleiten und wo es Brücken zwischen den Kreisen gibt.',
    },
    contact: {
      name: 'Begegnung mit dem Amt',
      rule: 'Behördengänge bringen Helfende und Amt zusammen. Zwei Handlungslogiken, Überlast und unklare Rollen lassen Begegnungen missglücken; Bindungen und Vertrauen schützen. Vertrauen öffnet Türen und geht schneller verloren, als es wächst.',
    },
    conflict: {
      name: 'Konflikt',
      rule: 'Missglückte Begegnungen sammeln sich im Kreis als Konflikt. Er lässt langsam nach, mit gutem Draht ins Amt schneller. Auch was gemeinsam bearbeitet wurde, verblasst mit den Jahren.',
    },
    forum: {
      name: 'Austauschforum',
      rule: 'Die Augenhöhe folgt aus denen, die am Tisch sitzen: offene Spitze ohne Kontrolle, Einsicht in gegenseitige Abhängigkeit, Vertrauen, Verständnis. Auf Augenhöhe wird Konflikt bearbeitet, beide Seiten lernen, Bindungen entstehen. Darunter verhärten dieselben Treffen die Fronten.',
    },
    appreciation: {
      name: 'Wertschätzung',
      rule: 'Öffentlicher Dank hebt die gefühlte Anerkennung und verblasst. Ohne Rückhalt durch Taten wirkt er hohl.',
    },
    coordination: {
      name: 'Koordination',
      rule: 'Orientierung, Stellen und Steuerung machen Rollen klar. Wie klar, entscheidet mit über Aufgaben und Begegnungen. Stellen in einer steuernden Verwaltung ordnen, geben aber keinen Freiraum.',
    },
    motivation: {
      name: 'Motivation und Belastung',
      rule: 'Motivation folgt Wirksamkeit, Anerkennung, Nähe und Rückhalt; Frust, ungelöster Konflikt, verlorener Freiraum, Druck in einer gespaltenen Stadt und Erschöpfung senken sie.',
    },
    experience: {
      name: 'Helfen außerhalb der Kreise',
      rule: 'Wer außerhalb von Kreisen hilft, ist zufriedener mit Aufgaben und in Gemeinschaft, weniger nach missglückten Begegnungen, unter Druck oder mit zu vielen Stunden. Unzufriedene hören eher auf.',
    },
    leaving: {
      name: 'Gehen',
      rule: 'Mehrere Gründe konkurrieren jede Woche: getane Hilfe, Enttäuschung, Erschöpfung, keine Aufgabe, ausgehende Aufgaben des Kreises, das eigene Leben. Bindungen zum Amt, gemeinsam bearbeiteter Konflikt, Stellen, Vereine und Jahre unter Freunden halten.',
    },
    voice: {
      name: 'Stimme erheben',
      rule: 'Kreise mit Organisierenden und einer Beschwernis aus Frust, Belastung und Konflikt fordern bezahlte Unterstützung. Offenheit, Vertrauen, Bindungen und Geld entscheiden über die Antwort; eine Ablehnung enttäuscht. Wer erfahren ist, schafft Stellen ungefragt.',
    },
    circles: {
      name: 'Leben der Kreise',
      rule: 'Kreise, die sich kennen und einen Anlass haben, verbünden sich. Vereine entstehen, wo Organisierende, Bindungen zum Amt und bearbeiteter Konflikt zusammenkommen. Kreise teilen sich, gehen zusammen und lösen sich auf, wenn sie zu klein sind.',
    },
    ties: {
      name: 'Bindungen',
      rule: 'Bindungen wachsen, wenn sie gebraucht werden, und verblassen sonst. Ein Forum auf Augenhöhe, Stellen, ein altes Bündnis, ein gemeinsames Konzept und Vertrauen pflegen die zum Amt.',
    },
    concept: {
      name: 'Gemeinsames Konzept',
      rule: 'Wo beide Seiten sich auf Augenhöhe treffen und verstehen, entsteht langsam ein gemeinsames Integrationskonzept. Ist es beschlossen, pflegt es die Bindungen.',
    },
  },
  en: {
    policy: {
      name: 'Forced levers and cost',
      rule: 'What the head of the administration decides holds; an entry of the scenario forces something else, from a date or condition on, and intensity 0 switches off. Cost is intensity times price by population, and the posts.',
    },
    leadership: {
      name: 'Head of the administration',
      rule: 'Who heads the administration decides by the same rules everywhere: by openness, stance, thanks, control, experience and money. Open conflict and many helpers lead to a forum; experience organises, control steers.',
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
      rule: 'People start to help when the call passes their threshold: news that wear off, need that can be seen in town, helping contacts, the leadership’s stance. Some look for a circle.',
    },
    newcomers: {
      name: 'Former refugees help',
      rule: 'Of those who have settled, a small share begins to help in circles each year.',
    },
    matching: {
      name: 'Time meets need',
      rule: 'Offered time meets need, better where roles are clear and ties shorten ways. Every circle has a field of work; when its tasks get fewer the circle feels it, until it is used to that.',
    },
    settling: {
      name: 'Settling',
      rule: 'Those who came find language, dwelling, work and people to call, sooner where need is met, where helpers accompany them and where bridges between circles stand.',
    },
    contact: {
      name: 'Meeting an office',
      rule: 'Casework brings helpers and offices together. Two logics of acting, overload and unclear roles make meetings go wrong; ties and trust protect. Trust opens doors and is lost faster than it grows.',
    },
    conflict: {
      name: 'Conflict',
      rule: 'Meetings that went wrong gather in the circle as conflict. It fades slowly, faster with a good line to an office. What was worked through together fades with the years, too.',
    },
    forum: {
      name: 'Exchange forum',
      rule: 'Eye level follows from those who sit there: an open head without control, the insight of mutual dependence, trust, understanding. At eye level conflict is worked through, both sides learn, ties form. Below it the same meetings harden the fronts.',
    },
    appreciation: {
      name: 'Appreciation',
      rule: 'Public thanks lift felt recognition and fade. Without support by deeds they ring hollow.',
    },
    coordination: {
      name: 'Coordination',
      rule: 'Orientation, posts and steering make roles clear. How clear has a part in tasks and meetings. Posts inside a steering administration bring order, but no freedom.',
    },
    motivation: {
      name: 'Motivation and strain',
      rule: 'Motivation follows efficacy, recognition, closeness and support; frustration, unresolved conflict, lost freedom, pressure in a divided town and exhaustion lower it.',
    },
    experience: {
      name: 'Helping outside circles',
      rule: 'Who helps outside circles is more content with tasks and in company, less so after meetings that went wrong, under pressure or with too many hours. The less content stop sooner.',
    },
    leaving: {
      name: 'Leaving',
      rule: 'Several reasons compete each week: help done, disappointment, exhaustion, no task, tasks of the circle running out, one’s own life. Ties to offices, conflict worked through, posts, associations and years among friends hold people.',
    },
    voice: {
      name: 'Voice',
      rule: 'Circles with organisers and a grievance of frustration, strain and conflict demand paid support. Openness, trust, ties and money decide the answer; a refusal disappoints. Who is experienced creates posts unasked.',
    },
    circles: {
      name: 'Life of circles',
      rule: 'Circles that know one another and have a cause ally. Associations arise where organisers, ties to offices and conflict worked through come together. Circles split, merge, and dissolve when they are too small.',
    },
    ties: {
      name: 'Ties',
      rule: 'Ties grow when they are used and fade otherwise. A forum at eye level, posts, an old alliance, a joint concept and trust keep up those to offices.',
    },
    concept: {
      name: 'Joint concept',
      rule: 'Where both sides meet at eye level and understand each other, a joint integration concept is slowly written. Once adopted, it cares for the ties.',
    },
  },
  leicht: {
    policy: {
      name: 'Feste Vorgaben und Geld',
      rule: 'Die Leitung der Stadt entscheidet selbst. Sie können etwas anderes vorgeben. Manches kostet Geld. Stellen kosten auch Geld.',
    },
    leadership: {
      name: 'Die Leitung der Stadt',
      rule: 'Menschen leiten die Stadt. Manche sind offen, manche wollen alles bestimmen. Manche haben Erfahrung und Geld. Danach entscheiden sie. Gibt es viel Streit, laden sie vielleicht zum Gespräch ein.',
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
      rule: 'Menschen fangen an, wenn vieles zusammenkommt: Nachrichten, Hilfe ist nötig, Bekannte helfen. Sie müssen am Ort sehen: Hier brauchen Menschen Hilfe.',
    },
    newcomers: {
      name: 'Früher Geflüchtete helfen',
      rule: 'Manche sind gut angekommen. Einige von ihnen helfen jetzt selbst.',
    },
    matching: {
      name: 'Zeit und Aufgaben',
      rule: 'Jede Gruppe hat eine Aufgabe. Sind die Aufgaben klar, klappt es besser. Gibt es weniger Aufgaben, merkt die Gruppe das.',
    },
    settling: {
      name: 'Ankommen',
      rule: 'Menschen lernen Deutsch, finden eine Wohnung und Arbeit. Mit Hilfe geht das schneller.',
    },
    contact: {
      name: 'Treffen mit dem Amt',
      rule: 'Helfende und Amt treffen sich. Beide denken anders. Das Amt hat viel Arbeit. Darum geht manches Treffen schlecht aus. Wer sich kennt und vertraut, streitet weniger.',
    },
    conflict: {
      name: 'Streit',
      rule: 'Schlechte Treffen machen Streit. Der Streit wird langsam weniger.',
    },
    forum: {
      name: 'Miteinander sprechen',
      rule: 'Ist die Leitung offen, sprechen beide gleich-berechtigt. Dann lernen beide. Will die Leitung alles bestimmen, wird der Streit größer.',
    },
    appreciation: {
      name: 'Danke sagen',
      rule: 'Ein Danke tut gut. Das hält nicht lange. Ohne echte Hilfe hilft auch kein Danke.',
    },
    coordination: {
      name: 'Ordnung in der Hilfe',
      rule: 'Jemand sagt: Wer macht was? Dann ist die Aufgabe klar. Bestimmt das Amt alles, haben die Gruppen wenig Freiheit.',
    },
    motivation: {
      name: 'Lust und Kraft',
      rule: 'Gute Aufgaben, Dank und Nähe geben Lust zu helfen. Ärger, Streit, Druck und zu viel Arbeit nehmen sie.',
    },
    experience: {
      name: 'Helfen ohne Gruppe',
      rule: 'Viele helfen ohne Gruppe. Mit Aufgabe und Gemeinschaft sind sie zufrieden. Wer unzufrieden ist, hört früher auf.',
    },
    leaving: {
      name: 'Aufhören',
      rule: 'Es gibt viele Gründe zu gehen. Freunde, ein Verein und guter Kontakt zum Amt halten Menschen in der Gruppe. Auch Streit, den alle zusammen gelöst haben, hält sie.',
    },
    voice: {
      name: 'Etwas fordern',
      rule: 'Sind Menschen in einer Gruppe lange unzufrieden, fordert die Gruppe bezahlte Hilfe. Die Stadt sagt Ja oder Nein. Ein Nein enttäuscht.',
    },
    circles: {
      name: 'Die Gruppen',
      rule: 'Gruppen arbeiten zusammen, gründen einen Verein, teilen sich oder hören auf. Für einen Verein braucht es Menschen, die organisieren, und guten Kontakt zum Amt.',
    },
    ties: {
      name: 'Sich kennen',
      rule: 'Wer sich oft trifft, kennt sich gut. Wer sich nicht trifft, kennt sich bald nicht mehr. Vertrauen hilft dabei.',
    },
    concept: {
      name: 'Gemeinsamer Plan',
      rule: 'Verstehen sich Helfende und Amt gut, schreiben sie zusammen einen Plan. Das dauert lange.',
    },
  },
}
