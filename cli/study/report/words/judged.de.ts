/** What patterns and effects ask of one run, in German, by what the model calls it. */
export const judgedDe: Readonly<Record<string, string>> = {
  'active Nov 2015': 'Engagierte im November 2015',
  'active May 2016': 'Engagierte im Mai 2016',
  'active Apr 2017 / peak': 'Engagierte im April 2017 im Vergleich zum Höchststand',
  'members Apr 2017 / peak': 'Mitglieder im April 2017 im Vergleich zum Höchststand',
  'active / ever active, Apr 2017': 'Engagierte je jemals Engagierten, April 2017',
  'members at peak / inhabitants': 'Mitglieder zum Höchststand je Einwohner',
  'mean circle size': 'mittlere Größe der Kreise',
  'refugees per member at peak': 'Geflüchtete je Mitglied zum Höchststand',
  'refugees per member 2019': 'Geflüchtete je Mitglied 2019',
  'hours per week of the active': 'Stunden der Engagierten je Woche',
  'in or around circles / active (survey: 43 %)':
    'Anteil der Engagierten in oder um Kreise (Umfrage: 43 %)',
  'in other associations / active (survey: 27 %)':
    'Anteil der Engagierten in anderen Vereinen (Umfrage: 27 %)',
  'alone / active (survey: 29 %)': 'Anteil der Engagierten, die allein helfen (Umfrage: 29 %)',
  'decline begins Jun 2016 to Mar 2017': 'Rückgang beginnt Juni 2016 bis März 2017',
  'circles fall less than heads': 'Kreise schwinden weniger als Köpfe',
  'open conflict peaks in 2016': 'offener Konflikt am größten 2016',
  'after the peak of arrivals': 'nach dem Höchststand der Ankünfte',
  'open conflict 2021 / peak': 'offener Konflikt 2021 im Vergleich zum Höchststand',
  "gain of officials' understanding": 'Zuwachs des Verständnisses im Amt',
  'core 2019 / peak': 'Kern 2019 im Vergleich zum Höchststand',
  'lowest linking to 2021 / 2014': 'schwächste Beziehungen zum Amt bis 2021 im Vergleich zu 2014',
  persistence: 'Beständigkeit',
  'never engaged before / ever active': 'Anteil der jemals Engagierten, die es vorher nie waren',
  'first forum within 2016': 'erstes Forum im Jahr 2016',
  'demand after the first friction peak, 2016 to 2017':
    'Forderung nach der ersten Spitze der Reibung, 2016 bis 2017',
  'posts within a year of the demand': 'Stellen binnen eines Jahres nach der Forderung',
  'alliance 2015 to 2017': 'Bündnis 2015 bis 2017',
  'first association after the alliance, 2016 to 2018':
    'erster Verein nach dem Bündnis, 2016 bis 2018',
  'concept 2019 to 2022': 'Konzept 2019 bis 2022',
  'friction peak, year': 'Spitze der Reibung, Jahr',
  'first forum, year': 'erstes Forum, Jahr',
  'first demand, year': 'erste Forderung, Jahr',
  'first posts, year': 'erste Stellen, Jahr',
  'first of an alliance, year': 'erstes Bündnis, Jahr',
  'first association, year': 'erster Verein, Jahr',
  'concept, year': 'Konzept, Jahr',
  "casework in members' time 2015": 'Anteil der Einzelfallhilfe an der Zeit der Mitglieder 2015',
  "casework in members' time 2018": 'Anteil der Einzelfallhilfe an der Zeit der Mitglieder 2018',
  'weeks that language and accompaniment last longer than arrival and things':
    'Wochen, die Sprache und Begleitung länger dauern als Ankommen und Sachspenden',
  'meetings with offices per member, accompaniment / meeting and sport':
    'Treffen mit dem Amt je Mitglied, Begleitung im Vergleich zu Begegnung und Sport',
}
