import type { WhatifWords } from './index.ts'

/** The words for contested assumptions, and for what would have to be true, in plain German. */
export const leicht: WhatifWords = {
  contest: {
    intro: (draws) =>
      `Ein Modell hat Regeln. Manche Regeln stimmen vielleicht nicht. Hier können Sie eine Regel umdrehen. Dann wird ${draws}-mal gerechnet. Stimmt die Geschichte dann noch?`,
    meaning:
      'Stimmt ein Satz nicht mehr? Dann braucht er diese Regel. Stimmt der Satz noch? Das ist kein Beweis. Es gibt ja noch andere Regeln.',
    all: (runs) => `Alle Regeln prüfen (${runs}-mal rechnen)`,
    one: 'Diese Regel umdrehen',
    asItIs: 'So ist das Modell jetzt',
    opposite: 'Das Gegenteil',
    count: (count, all) => `stimmt ${count} von ${all} Mal`,
    was: (count) => `sonst ${count} Mal`,
    topples: 'stimmt nicht mehr',
  },
  claims: {
    net: 'Stadt I: Ende 2021 gibt es noch viele Gruppen von 2016. Es sind mindestens 60 von 100.',
    core: 'Stadt II: 2019 ist noch eine kleine Gruppe da. Es sind 5 bis 20 von 100 Menschen.',
    little:
      'Stadt III: Ende 2021 gibt es nur noch wenige Gruppen von 2016. Es sind höchstens 35 von 100.',
    conflict: 'Stadt I: 2016 ist der Streit am größten.',
    understanding: 'Stadt I: 2021 verstehen die Ämter die Helfer besser als am Anfang.',
    forum: 'Stadt I: Es gab Treffen mit dem Amt. Darum sind 2021 mehr Menschen in Gruppen.',
  },
  assumptions: {
    disappointment: {
      assumed: 'Streit mit dem Amt macht traurig. Dann helfen Menschen nicht mehr gern.',
      opposite: 'Streit mit dem Amt macht nichts aus.',
    },
    appreciation: {
      assumed: 'Ein Danke hilft nur, wenn das Amt auch etwas tut.',
      opposite: 'Ein Danke hilft immer.',
    },
    crowdingNeed: {
      assumed: 'Helfer gehen, wenn es nichts zu tun gibt. Oder wenn das Amt alles bestimmt.',
      opposite: 'Helfer gehen nur, wenn es nichts zu tun gibt.',
    },
    crowdingAutonomy: {
      assumed: 'Helfer gehen auch, wenn es nichts mehr zu tun gibt.',
      opposite: 'Helfer gehen nur, wenn das Amt alles bestimmt.',
    },
    entry: {
      assumed: 'Viele warten erst. Sie helfen, wenn andere schon helfen.',
      opposite: 'Niemand wartet auf andere.',
    },
    network: {
      assumed: 'Freunde sind wichtig. Freunde bringen Freunde mit.',
      opposite: 'Freunde sind nicht wichtig.',
    },
    trust: {
      assumed: 'Vertrauen ist wichtig. Dann gelingen Treffen besser.',
      opposite: 'Vertrauen ändert nichts.',
    },
    workedThrough: {
      assumed: 'Menschen reden über einen Streit. Danach verstehen sie sich besser.',
      opposite: 'Nach dem Reden ist der Streit vorbei. Mehr nicht.',
    },
    visibility: {
      assumed: 'Menschen helfen, wenn sie Not bei sich am Ort sehen.',
      opposite: 'Menschen helfen, wenn es in den Nachrichten kommt.',
    },
    asking: {
      assumed: 'Die Gruppen fragen andere Menschen: Helfen Sie mit?',
      opposite: 'Die Gruppen fragen niemanden.',
    },
    pressure: {
      assumed: 'Manche Menschen sind gegen Hilfe. Das ist schwer für die Helfer.',
      opposite: 'Das macht den Helfern nichts aus.',
    },
    fields: {
      assumed: 'Die Gruppen machen verschiedene Dinge. Zum Beispiel: Sprache oder Wohnen.',
      opposite: 'Alle Gruppen machen das Gleiche.',
    },
  },
  backwards: {
    intro:
      'Wie bleiben bis Ende 2021 so viele Menschen in den Gruppen? Was muss dafür anders sein? Der Computer rechnet viele Pläne. Er rät nicht.',
    number: 'So viele Menschen sollen Ende 2021 noch da sein',
    compute: (plans, runs) => `${plans} Pläne rechnen (${runs}-mal rechnen)`,
    seen: (plans, runs) => `${plans} Pläne sind gerechnet. Das war ${runs}-mal rechnen.`,
    none: (number, town, most) =>
      `Kein Plan schafft in ${town} meistens ${number} Menschen. Die größte Zahl war ${most}.`,
    some: (plans, number, town) =>
      `So viele Pläne schaffen in ${town} meistens ${number} Menschen oder mehr: ${plans}.`,
    count: (count, all, number, low, high) =>
      `${count} von ${all} Mal sind es mindestens ${number}. Die kleinste Zahl ist ${low}. Die größte Zahl ist ${high}.`,
    open: 'Plan ansehen',
    honest:
      'In jedem Plan ist nur eine Sache anders. Mehr wurde nicht gerechnet. Vielleicht gibt es noch andere gute Pläne.',
  },
}
