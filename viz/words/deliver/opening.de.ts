/** German words of export, own files and offline use that the first screen and the frame around it say. */
export const opening = {
  offline: {
    ready: 'Offline bereit: Diese Seite öffnet sich auch ohne Netz.',
    single: 'Diese Datei braucht kein Netz.',
    update: 'Es gibt eine neue Fassung dieser Seite.',
    reload: 'Neu laden',
  },
  export: { title: 'Exportieren', plan: 'Plan' },
  files: {
    title: 'Eigene Dateien',
    missing: (names: string) =>
      `Dieser Link gehört zu einem eigenen Szenario (${names}). Bitte die Datei öffnen; bis dahin ist die Stadt wie beschrieben zu sehen.`,
  },
  feedback: { linkText: 'Barrierefreiheit und Rückmeldung' },
} as const
