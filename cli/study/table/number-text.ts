/** A finite number as `numpy.savetxt` writes it: `%.18e`, with two digits of the exponent or more. */
export function savetxtNumber(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(18).split('e')
  const sign = exponent.startsWith('-') ? '-' : '+'
  const minus = Object.is(value, -0) ? '-' : ''
  return `${minus}${mantissa}e${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`
}

/** Rows of finite numbers as `numpy.savetxt` writes them and `numpy.loadtxt` reads them. */
export function savetxt(rows: Iterable<ArrayLike<number>>): string {
  let text = ''
  for (const row of rows) text += `${Array.from(row, savetxtNumber).join(' ')}\n`
  return text
}
