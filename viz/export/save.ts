/** Hands a file to the browser, which saves it under the name. */
export function save(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the file up by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
