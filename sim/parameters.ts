/** How well a value is founded: read in a source, read in a secondary text, or judged. */
export type EvidenceStatus = 'read' | 'secondary' | 'judged'

/** One row of the parameter table: the single source for schema, docs, forms and calibration. */
export type ParameterDefinition = {
  readonly key: string
  readonly unit: string
  readonly default: number
  /** Prior: uniform over this range. */
  readonly prior: readonly [number, number]
  /** What the schema accepts. */
  readonly bounds: readonly [number, number]
  readonly source: string
  readonly status: EvidenceStatus
  readonly de: string
  readonly en: string
}

function parameter<const K extends string>(
  key: K,
  unit: string,
  value: number,
  prior: readonly [number, number],
  bounds: readonly [number, number],
  source: string,
  status: EvidenceStatus,
  de: string,
  en: string,
) {
  return { key, unit, default: value, prior, bounds, source, status, de, en } as const
}

const share = [0, 1] as const
const trial = 'rough trial; no direct evidence'

/** Every parameter of the model. Scenarios may override any of them, towns do not. */
export const PARAMETERS = [
  // inflow and need
  parameter('delayMin', 'weeks', 4, [4, 8], [0, 26], 'evidence 2: 1-3 months', 'judged', 'Kürzeste Zeit von der Ankunft in Deutschland bis in die Stadt', 'Shortest delay from arrival in Germany to the town'),
  parameter('delayMax', 'weeks', 9, [8, 13], [0, 52], 'evidence 2: 1-3 months', 'judged', 'Längste Zeit von der Ankunft in Deutschland bis in die Stadt', 'Longest delay from arrival in Germany to the town'),
  parameter('departureRate', 'per year', 0.08, [0.05, 0.2], share, 'no evidence found', 'judged', 'Anteil der Geflüchteten, der je Jahr wegzieht', 'Share of refugees who move away per year'),
  parameter('emergencyHours', 'hours', 30, [20, 40], [0, 200], trial, 'judged', 'Soforthilfe je angekommener Person', 'Emergency aid per person arrived'),
  parameter('emergencyTime', 'weeks', 6, [3, 8], [1, 52], trial, 'judged', 'Zeitkonstante der Soforthilfe', 'Time constant of emergency aid'),
  parameter('everydayHours', 'hours/week', 6, [3, 9], [0, 50], trial, 'judged', 'Alltagshilfe je Person bei der Ankunft', 'Everyday help per person on arrival'),
  parameter('everydayHalfLife', 'weeks', 52, [52, 104], [4, 520], 'evidence 2: halves in 12-24 months', 'read', 'Halbwertszeit des Alltagsbedarfs', 'Half-life of everyday need'),
  parameter('everydayFloor', 'share', 0.219, [0.2, 0.3], share, 'evidence 2: tail 0.2-0.3', 'read', 'Bleibender Anteil des Alltagsbedarfs', 'Share of everyday need that stays'),
  parameter('caseworkHours', 'hours/week', 1.6, [0.8, 3], [0, 20], trial, 'judged', 'Hilfe bei Behördengängen je offenem Verfahren', 'Help with casework per pending case'),
  parameter('needScale', 'hours/week per 1,000', 52.9, [20, 60], [1, 500], trial, 'judged', 'Bedarf, bei dem der Bedarfsindex halb so groß wie möglich ist', 'Need at which the need index is half of its maximum'),
  parameter('mediaExponent', 'exponent', 0.645, [0.4, 0.9], [0.1, 2], 'trial; entry elasticity 0.8-1.6 (evidence 2)', 'judged', 'Wie die Aufmerksamkeit mit den Ankünften steigt', 'How attention rises with arrivals'),
  parameter('mediaTime', 'weeks', 5.3, [3, 10], [1, 52], trial, 'judged', 'Zeitkonstante der Aufmerksamkeit', 'Time constant of attention'),
  // administration
  parameter('staffLag', 'weeks', 38, [26, 52], [1, 208], 'evidence C28, C29: 6-12 months', 'read', 'Verzug, mit dem Personal dem Bedarf folgt', 'Lag with which staff follows need'),
  parameter('baseLoad', 'index', 1.3, [1.1, 1.5], [0.2, 5], trial, 'judged', 'Auslastung, auf die das Personal zustrebt, bei steigenden Zahlen', 'Load of the administration while cases rise'),
  parameter('horizontalSpeed', 'share', 0.35, [0.1, 0.6], share, 'seed III6; Eckhard 2021', 'judged', 'Wie sehr dichte Ämternetze die Arbeit beschleunigen', 'How much dense office networks speed up work'),
  parameter('horizontalDecay', 'per month', 0.06, [0.02, 0.12], share, 'no evidence found', 'judged', 'Verfall ungenutzter Bindungen zwischen Ämtern', 'Decay of unused ties between offices'),
  // mobilisation
  parameter('certainShare', 'share', 0.015, [0.01, 0.03], share, 'Wiedermann 2020', 'secondary', 'Anteil, der in jedem Fall hilft', 'Share who act in any case'),
  parameter('latentShare', 'share', 0.52, [0.45, 0.65], share, 'evidence 2: 51-66 % stated', 'read', 'Anteil möglicher Helfender', 'Share of possible helpers'),
  parameter('engagedBeforeShare', 'share', 0.4, [0.36, 0.44], share, 'C13: 39.7 %', 'read', 'Anteil, der sich früher schon engagiert hat', 'Share engaged in some field before'),
  parameter('experienceBonus', 'share', 0.25, [0, 0.3], share, trial, 'judged', 'Wie viel häufiger früher Engagierte zu möglichen Helfenden gehören', 'How much more often the formerly engaged are possible helpers'),
  parameter('thresholdMean', 'index', 0.34, [0.2, 0.5], [-1, 2], 'Granovetter 1978; trial', 'judged', 'Mittlere Schwelle', 'Mean threshold'),
  parameter('thresholdSpread', 'index', 0.2, [0.12, 0.3], [0.01, 1], 'Granovetter 1978; trial', 'judged', 'Streuung der Schwellen', 'Spread of thresholds'),
  parameter('callWindow', 'index', 0.37, [0.2, 0.6], [0.01, 2], trial, 'judged', 'Abstand über der Schwelle, bei dem die Bereitschaft voll ist', 'Distance above the threshold at which readiness is full'),
  parameter('entryHazard', 'per week', 0.00756, [0.003, 0.015], [0, 0.2], 'P1, P3; trial', 'judged', 'Höchste Wahrscheinlichkeit je Woche, zu beginnen', 'Highest probability per week to start'),
  parameter('callMedia', 'index', 1, [0.5, 1.2], [0, 3], 'EFA 2: media move newcomers', 'secondary', 'Gewicht der Aufmerksamkeit im Aufruf', 'Weight of attention in the call'),
  parameter('callNeed', 'index', 0.135, [0.05, 0.3], [0, 2], 'evidence 2', 'judged', 'Gewicht des sichtbaren ungedeckten Bedarfs', 'Weight of visible unmet need'),
  parameter('callContacts', 'index', 0.1, [0.03, 0.2], [0, 1], 'EFA 2: community; trial', 'judged', 'Gewicht helfender Bekannter', 'Weight of acquaintances who help'),
  parameter('callStance', 'index', 0.04, [0, 0.1], [0, 1], 'seed II10', 'judged', 'Gewicht der öffentlichen Haltung der Spitze', "Weight of the leadership's public stance"),
  parameter('callProvision', 'index', 0.08, [0, 0.2], [0, 1], 'YouGov 2015: 31 % say the state does enough', 'read', 'Wie sehr öffentliche Versorgung den Aufruf mindert', 'How much provision lowers the call'),
  parameter('callOrientation', 'index', 0.074, [0, 0.12], [0, 1], 'YouGov 2015: 12 % do not know how', 'read', 'Wie sehr Orientierung den Aufruf stärkt', 'How much orientation raises the call'),
  parameter('callMood', 'index', 0.05, [0, 0.15], [0, 1], 'no evidence found', 'judged', 'Gewicht der öffentlichen Stimmung', 'Weight of public mood'),
  parameter('joinShare', 'share', 0.0798, [0.02, 0.1], share, 'P4; trial', 'judged', 'Anteil der Beginnenden, der in einen Kreis will', 'Share of entrants who want to join a circle'),
  parameter('joinNeed', 'index', 0.548, [0.4, 0.8], share, 'no evidence found', 'judged', 'Bedarfsindex, ab dem Kreise alle aufnehmen, die kommen wollen', 'Need index from which circles take in all who want to come'),
  parameter('dormantJoin', 'share', 0.4, [0.3, 0.8], share, 'evidence 2: reactivation 0.3-0.8', 'judged', 'Anteil, mit dem eine ruhende Bindung in den Kreis führt', 'Chance that a dormant tie leads into the circle'),
  parameter('returnBonus', 'index', 0.12, [0, 0.3], [0, 1], 'evidence 2: reactivation', 'judged', 'Um wie viel früher Aktive ihre Schwelle senken', 'How much former helpers lower their threshold'),
  // hours and matching
  parameter('hoursMean', 'hours/week', 5.5, [4.5, 6.5], [0.5, 40], 'C15', 'read', 'Stunden je Woche der Aktiven', 'Hours per week of active helpers'),
  parameter('hoursSpread', 'log units', 0.6, [0.4, 0.8], [0, 2], 'C15, C16', 'judged', 'Streuung der Stunden (Logarithmus)', 'Spread of hours (logarithm)'),
  parameter('relevantIndependent', 'share', 0.17, [0.1, 0.3], share, 'definition; see odd', 'judged', 'Bedarfsnaher Anteil der Zeit unabhängiger Helfender', 'Need-relevant share of independents\' time'),
  parameter('relevantMember', 'share', 0.75, [0.5, 0.9], share, 'definition; see odd', 'judged', 'Bedarfsnaher Anteil der Zeit von Mitgliedern', "Need-relevant share of members' time"),
  parameter('matchBase', 'share', 0.44, [0.3, 0.6], share, trial, 'judged', 'Wirksamkeit der Zeit ohne Orientierung', 'Effect of time without orientation'),
  parameter('matchOrientation', 'share', 0.36, [0.2, 0.5], share, 'Hager & Brudney; trial', 'judged', 'Zusätzliche Wirksamkeit durch Orientierung', 'Extra effect of time through orientation'),
  // leaving
  parameter('exitIndependent', 'per month', 0.035, [0.015, 0.04], share, 'evidence 2: 0.015-0.04', 'read', 'Austritt unabhängiger Helfender', 'Exit of independents'),
  parameter('exitImmediacy', 'factor', 7.6, [3, 9], [0, 30], 'evidence 2: early 1.5-4 (mean of the factor)', 'secondary', 'Wie viel schneller ungeduldige Helfende im ersten Halbjahr gehen', 'How much faster impatient helpers leave in the first half year'),
  parameter('exitMember', 'per month', 0.02, [0.015, 0.04], share, 'evidence 2: 0.015-0.04', 'read', 'Austritt von Mitgliedern', 'Exit of members'),
  parameter('exitEarly', 'factor', 1.5, [1.5, 4], [1, 10], 'evidence 2', 'secondary', 'Faktor im ersten Halbjahr', 'Factor in the first half year'),
  parameter('exitMotivation', 'log-odds per unit', 3.03, [2, 6.5], [0, 15], 'Forner: 0.4-1.3 per SD (SD near 0.2)', 'read', 'Wirkung der Motivation auf den Austritt', 'Effect of motivation on exit'),
  parameter('motivationAnchor', 'share', 0.643, [0.5, 0.8], share, trial, 'judged', 'Motivation, bei der niemand deshalb eher geht', 'Motivation at which nobody leaves sooner for it'),
  parameter('exitStrain', 'log-odds per unit', 1, [0.5, 2], [0, 8], 'Allen & Mueller', 'judged', 'Wirkung der Erschöpfung auf den Austritt', 'Effect of strain on exit'),
  parameter('exitRole', 'log-odds per unit', 0.8, [0.4, 1.3], [0, 8], 'Allen & Mueller', 'judged', 'Wirkung unklarer Rollen auf den Austritt', 'Effect of unclear roles on exit'),
  parameter('exitIdle', 'per month', 0.11, [0.05, 0.25], share, 'evidence 2: 0.05-0.25', 'read', 'Austritt, wenn Zeit keine Aufgabe findet', 'Exit when time finds no task'),
  parameter('exitNeed', 'per month', 0.5, [0.1, 0.8], share, 'Bad Tölz 2019; size judged', 'judged', 'Austritt, wenn der Bedarf schwindet', 'Exit when need fades'),
  parameter('needMemory', 'years', 10, [4, 20], [0.5, 100], 'no evidence found', 'judged', 'Halbwertszeit, mit der die Erinnerung an den größten Bedarf verblasst', 'Half-life with which the memory of the greatest need fades'),
  parameter('associationShield', 'share', 0.21, [0.1, 0.5], share, 'seed I10; size judged', 'judged', 'Rest des Bedarfs-Austritts in Fördervereinen', 'What is left of need exits in associations'),
  parameter('associationExit', 'share', 0.507, [0.35, 0.65], share, 'model: halves exits', 'judged', 'Rest der Austritte in Fördervereinen', 'What is left of exits in associations'),
  parameter('exitLife', 'per month', 0.006, [0.004, 0.01], share, 'NCVO: 33 % changed circumstances', 'secondary', 'Austritt durch Lebensereignisse', 'Exit by life events'),
  parameter('exitMentor', 'per month', 0.012, [0.005, 0.025], share, 'no evidence found', 'judged', 'Ende privater Patenschaften', 'End of private mentoring'),
  parameter('mentorShare', 'share', 0.35, [0.2, 0.5], share, 'Würmtal; evidence 2', 'judged', 'Anteil, der nach dem Kreis eine Familie weiter begleitet', 'Share of leavers who become private mentors'),
  parameter('otherFieldShare', 'share', 0.2, [0.1, 0.3], share, 'evidence 2', 'judged', 'Anteil, der in ein anderes Feld wechselt', 'Share of leavers who go to another field'),
  // motivation and strain
  parameter('motivationBase', 'share', 0.26, [0.1, 0.4], share, trial, 'judged', 'Grundmotivation', 'Base motivation'),
  parameter('motivationNeed', 'share', 0.19, [0.05, 0.3], share, trial, 'judged', 'Gewicht sinnvoller Aufgaben', 'Weight of meaningful need'),
  parameter('motivationEfficacy', 'share', 0.1, [0.05, 0.2], share, 'seed A7', 'judged', 'Gewicht der Wirksamkeit', 'Weight of efficacy'),
  parameter('motivationRecognition', 'share', 0.11, [0.05, 0.2], share, 'Gallus; size judged', 'judged', 'Gewicht der Anerkennung', 'Weight of recognition'),
  parameter('motivationBonding', 'share', 0.15, [0.05, 0.25], share, 'EFA 2: community', 'judged', 'Gewicht der Bindungen im Kreis', 'Weight of bonding ties'),
  parameter('motivationLinking', 'share', 0.17, [0.05, 0.25], share, 'Forner: support', 'judged', 'Gewicht des Rückhalts durch das Amt', 'Weight of support by officials'),
  parameter('motivationFrustration', 'share', 0.336, [0.2, 0.8], [0, 2], trial, 'judged', 'Gewicht der Frustration', 'Weight of frustration'),
  parameter('motivationFreedom', 'share', 0.81, [0.3, 1.2], [0, 3], 'Oostlander; seed III11', 'judged', 'Gewicht verlorenen Freiraums', 'Weight of lost freedom'),
  parameter('motivationStrain', 'share', 0.6, [0.2, 0.8], [0, 2], trial, 'judged', 'Gewicht der Belastung', 'Weight of strain'),
  parameter('motivationSpeed', 'per week', 0.12, [0.05, 0.25], share, trial, 'judged', 'Wie schnell Motivation folgt', 'How fast motivation follows'),
  parameter('strainHours', 'hours/week', 10, [8, 12], [1, 60], 'evidence 2: 8-12 h', 'read', 'Stunden, ab denen Belastung wächst', 'Hours from which strain builds'),
  parameter('strainBuild', 'per week', 0.004, [0.001, 0.01], share, trial, 'judged', 'Belastung je Woche und Stunde über der Grenze', 'Strain per week and hour above the limit'),
  parameter('strainCasework', 'per week', 0.006, [0.002, 0.015], share, trial, 'judged', 'Belastung durch Behördengänge', 'Strain from casework'),
  parameter('strainHalfLife', 'weeks', 9, [4, 17], [1, 104], 'evidence 2: 1-4 months', 'judged', 'Halbwertszeit der Erholung', 'Half-life of recovery'),
  // contact and conflict
  parameter('contactRate', 'per week', 1.1, [0.4, 1.6], [0, 5], trial, 'judged', 'Begegnungen mit dem Amt je Helfender bei vollem Anteil', 'Meetings with officials per helper at full share'),
  parameter('caseworkShareStart', 'share', 0.15, [0.1, 0.2], share, 'evidence 2: 0.1-0.2 in 2015', 'read', 'Anteil der Behördengänge an der Zeit ohne offene Verfahren', 'Casework share of time without backlog'),
  parameter('caseworkShareFull', 'share', 0.55, [0.4, 0.7], share, 'evidence 2: 0.4-0.7 later', 'read', 'Anteil der Behördengänge bei höchstem Rückstand', 'Casework share of time at the highest backlog'),
  parameter('wrongBase', 'share', 0.06, [0, 0.15], share, 'evidence 2: 0.1-0.5 in total', 'judged', 'Grundwahrscheinlichkeit einer missglückten Begegnung', 'Base probability that a meeting goes wrong'),
  parameter('wrongLogics', 'share', 0.65, [0.3, 1], [0, 2], 'seed A17', 'judged', 'Gewicht des Gegensatzes der Handlungslogiken', 'Weight of the clash of logics'),
  parameter('wrongLoad', 'share', 0.2, [0.05, 0.4], [0, 2], trial, 'judged', 'Gewicht der Überlast', 'Weight of load above one'),
  parameter('wrongRole', 'share', 0.1, [0, 0.2], [0, 1], trial, 'judged', 'Gewicht unklarer Rollen', 'Weight of unclear roles'),
  parameter('wrongTie', 'share', 0.25, [0.1, 0.5], [0, 1], trial, 'judged', 'Wie sehr eine Bindung schützt', 'How much a tie protects'),
  parameter('trustAsymmetry', 'factor', 1.6, [1, 3], [0.2, 10], 'Slovic 1993; contested', 'secondary', 'Gewicht schlechter gegen gute Erfahrung', 'Weight of bad against good experience'),
  parameter('trustStep', 'share', 0.03, [0.01, 0.06], share, trial, 'judged', 'Vertrauen je guter Begegnung', 'Trust per good meeting'),
  parameter('frustrationStep', 'share', 0.18, [0.1, 0.4], share, trial, 'judged', 'Frustration je missglückter Begegnung', 'Frustration per wrong meeting'),
  parameter('frustrationFade', 'per week', 0.04, [0.02, 0.1], share, trial, 'judged', 'Nachlassen der Frustration', 'Fading of frustration'),
  parameter('conflictStep', 'share', 0.22, [0.2, 0.7], [0, 3], trial, 'judged', 'Konflikt je missglückter Begegnung und Mitglied', 'Conflict per wrong meeting and member'),
  parameter('conflictRepair', 'per week', 0.04, [0.01, 0.05], share, trial, 'judged', 'Wie schnell Konflikt von selbst nachlässt', 'How fast conflict fades by itself'),
  parameter('repairLinking', 'factor', 1.7, [0.5, 3], [0, 20], trial, 'judged', 'Wie sehr Bindungen zum Amt dabei helfen', 'How much linking ties help repair'),
  parameter('hiddenConflict', 'share', 0.06, [0.02, 0.12], share, trial, 'judged', 'Konflikt, der unausgesprochen bleibt', 'Conflict that stays unspoken'),
  // forum, learning
  parameter('forumRepair', 'share', 0.3, [0.1, 0.5], share, trial, 'judged', 'Anteil des Konflikts, den ein Treffen auf Augenhöhe bearbeitet', 'Share of conflict one meeting at eye level works through'),
  parameter('learning', 'share of gap', 0.02, [0.01, 0.08], share, 'evidence 2: 0.01-0.08', 'judged', 'Verständnis je gemeinsamem Nachdenken', 'Understanding gained per reflective meeting'),
  parameter('learningConflict', 'factor', 3, [1, 6], [0, 20], 'seed I12', 'judged', 'Wie sehr bearbeiteter Konflikt das Lernen verstärkt', 'How much worked-through conflict strengthens learning'),
  parameter('learningContact', 'share of gap', 0.002, [0, 0.01], share, trial, 'judged', 'Verständnis je guter Begegnung', 'Understanding gained per good meeting'),
  parameter('forumLinking', 'share', 0.25, [0.1, 0.5], share, trial, 'judged', 'Chance einer neuen Bindung je Teilnahme auf Augenhöhe', 'Chance of a new linking tie per attendance at eye level'),
  // appreciation
  parameter('recognitionFade', 'per week', 0.05, [0.03, 0.1], share, 'Gallus: fades over about 4 quarters', 'secondary', 'Verblassen der Anerkennung', 'Fading of recognition'),
  parameter('recognitionStep', 'share', 0.25, [0.1, 0.4], share, 'Gallus; size judged', 'judged', 'Anerkennung je öffentlichem Dank', 'Recognition per public thanks'),
  parameter('hollowHarm', 'share', 0.06, [0.02, 0.12], share, 'boycott 2016; size judged', 'judged', 'Schaden durch hohlen Dank', 'Harm of hollow praise'),
  parameter('supportNeeded', 'share', 0.4, [0.2, 0.6], share, 'no evidence found', 'judged', 'Rückhalt, den Dank braucht, um zu wirken', 'Support that praise needs to count'),
  // coordination
  parameter('steeringClarity', 'share', 0.4, [0.2, 0.6], share, trial, 'judged', 'Orientierung durch Steuerung', 'Orientation gained by steering'),
  parameter('postsClarity', 'share', 0.3, [0.1, 0.5], share, trial, 'judged', 'Orientierung durch Koordinationsstellen', 'Orientation gained by posts'),
  parameter('steeringDistance', 'share', 0.7, [0.4, 0.9], share, 'seed III8', 'judged', 'Wie sehr Steuerung direkte Begegnungen mindert', 'How much steering lowers direct meetings'),
  parameter('helpersPerPost', 'people', 71, [50, 100], [10, 500], 'Esslingen: 71', 'read', 'Helfende je Koordinationsstelle', 'Helpers per coordination post'),
  // ties
  parameter('bondingDecay', 'per month', 0.03, [0.01, 0.05], share, 'evidence 2', 'judged', 'Verfall ungenutzter bindender Bindungen', 'Decay of unused bonding ties'),
  parameter('bridgingDecay', 'per month', 0.1, [0.05, 0.19], share, 'Burt 2002: upper bound 0.19', 'read', 'Verfall ungenutzter brückenbildender Bindungen', 'Decay of unused bridging ties'),
  parameter('linkingDecay', 'per month', 0.068, [0.04, 0.12], share, 'evidence 2', 'judged', 'Verfall verbindender Bindungen ohne Pflege', 'Decay of linking ties without care'),
  parameter('linkingDecayForum', 'per month', 0.015, [0.005, 0.03], share, 'evidence 2', 'judged', 'Verfall verbindender Bindungen mit Forum oder Stelle', 'Decay of linking ties with forum or post'),
  parameter('linkingChance', 'share', 0.04, [0.02, 0.1], share, 'evidence 2: 0.02-0.1', 'judged', 'Chance einer neuen Bindung je guter Begegnung', 'Chance of a new linking tie per good meeting'),
  parameter('tieStep', 'share', 0.18, [0.05, 0.2], share, trial, 'judged', 'Stärkung einer Bindung je Nutzung', 'Growth of a tie per use'),
  // voice and institutions
  parameter('voiceFrustration', 'share', 0.05, [0.02, 0.15], share, trial, 'judged', 'Frustration, ab der Kreise ihre Stimme erheben', 'Frustration from which circles speak up'),
  parameter('voiceAnswer', 'per week', 0.06, [0.02, 0.15], share, trial, 'judged', 'Wie schnell die Verwaltung antwortet', 'How fast the administration answers'),
  parameter('associationRate', 'per week', 0.03, [0.01, 0.06], share, trial, 'judged', 'Gründung eines Fördervereins mit Koordination', 'Founding of an association with paid coordination'),
  parameter('associationAlone', 'factor', 0.006, [0, 0.01], share, trial, 'judged', 'Derselbe Schritt ohne Koordination', 'The same step without paid coordination'),
  parameter('associationRecruits', 'per month', 0.0184, [0.01, 0.05], share, trial, 'judged', 'Werbung neuer Mitglieder durch Fördervereine', 'Recruitment by associations'),
  parameter('associationTarget', 'people', 9, [8, 18], [1, 60], trial, 'judged', 'Größe, bis zu der Fördervereine werben', 'Size up to which associations recruit'),
  parameter('turnoverRate', 'per year', 0.15, [0.1, 0.2], share, 'evidence 2: 10-20 %', 'read', 'Personalwechsel in der Verwaltung', 'Turnover of officials'),
  // circles
  parameter('foundingSize', 'people', 7, [5, 10], [2, 30], trial, 'judged', 'Wartende, die einen Kreis gründen', 'Waiting people who found a circle'),
  parameter('circleCapacity', 'people', 45, [35, 50], [5, 200], 'C21: 30 +- 15', 'judged', 'Größe, bis zu der ein Kreis aufnimmt', 'Size up to which a circle takes people in'),
  parameter('circleMinimum', 'people', 3, [2, 4], [1, 10], 'judgement', 'judged', 'Größe, unter der ein Kreis zerfällt', 'Size below which a circle dissolves'),
  parameter('newcomerRate', 'per year', 0.006, [0.002, 0.02], share, 'Hamann 2016; size judged', 'judged', 'Anteil der länger Angekommenen, der je Jahr mithilft', 'Share of earlier arrivals who start to help per year'),
] as const satisfies readonly ParameterDefinition[]

export type ParameterKey = (typeof PARAMETERS)[number]['key']
/** One value per parameter. */
export type Parameters = Readonly<Record<ParameterKey, number>>

/** The defaults of the table. */
export const DEFAULT_PARAMETERS = Object.fromEntries(
  PARAMETERS.map((row) => [row.key, row.default]),
) as Parameters
