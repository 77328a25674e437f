/** Every text of a catalogue, those with values filled with letters and numbers. */
export function textsOf(branch: object): string[] {
  return Object.values(branch).flatMap((value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value(...Array(value.length).fill('2')))]
    return typeof value === 'object' && value !== null ? textsOf(value) : []
  })
}
