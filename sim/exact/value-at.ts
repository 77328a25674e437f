/**
 * The value at a place of a list or column.
 *
 * @throws RangeError where there is none.
 *
 * @internal
 */
export function valueAt<T>(values: ArrayLike<T>, place: number): T {
  const value = values[place]
  if (value === undefined) throw new RangeError(`no value ${place} among ${values.length}`)
  return value
}
