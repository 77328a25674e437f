/** Whether a name means a target: in full, `town outcome`, or its outcome alone, then of every town. */
export function isTarget(own: string, name: string): boolean {
  return own === name || own.endsWith(` ${name}`)
}
