import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { type Problem, valueAt } from '../../sim/index.ts'
import { didYouMean } from '../../sim/input/problem.ts'

/** How two numbers go together: correlation of their scores, between -1 and 1. */
export type Correlation = { readonly of: readonly [string, string]; readonly rho: number }

/** Steps from 0 to 1 by which possible correlations are told. */
const STEPS = 100

/** The matrix of correlations by rows, in the order of the names; 0 where no pair is given. */
export function correlationMatrix(
  names: readonly string[],
  correlations: readonly Correlation[],
): number[][] {
  const matrix = Matrix.eye(names.length)
  for (const { of, rho } of correlations) {
    const [row, column] = placesOf(names, of)
    matrix.set(row, column, rho)
    matrix.set(column, row, rho)
  }
  return matrix.to2DArray()
}

/** Everything that keeps correlations from being used; `path` is where they stand in their file. */
export function correlationProblems(
  names: readonly string[],
  correlations: readonly Correlation[],
  path = 'correlations',
): Problem[] {
  const problems = correlations.flatMap(({ of, rho }, at) => {
    const found: Problem[] = []
    of.forEach((name, side) => {
      if (!names.includes(name))
        found.push({ path: `${path}[${at}].of[${side}]`, message: unknownName(name, names) })
    })
    if (of[0] === of[1])
      found.push({ path: `${path}[${at}].of`, message: `expected two names, got "${of[0]}" twice` })
    const earlier = correlations.findIndex((other) => isSamePair(of, other.of))
    if (earlier < at)
      found.push({ path: `${path}[${at}].of`, message: `is the pair of ${path}[${earlier}] again` })
    if (!(Math.abs(rho) < 1))
      found.push({
        path: `${path}[${at}].rho`,
        message: `expected a correlation between -1 and 1, got ${rho}`,
      })
    return found
  })
  return problems.length > 0 ? problems : contradiction(names, correlations, path)
}

function isSamePair([one, other]: readonly [string, string], pair: readonly [string, string]) {
  const same = pair[0] === one && pair[1] === other
  return same || (pair[0] === other && pair[1] === one)
}

function unknownName(name: string, names: readonly string[]): string {
  const near = didYouMean(name, names)
  return `unknown name "${name}"${near ? `; did you mean "${near}"?` : ''}`
}

function placesOf(names: readonly string[], of: readonly [string, string]): [number, number] {
  return [names.indexOf(of[0]), names.indexOf(of[1])]
}

/**
 * Correlations that no numbers can have together. The pair to lessen is the one that drags the
 * smallest eigenvalue down most: its share of it is 2 rho v_i v_j, with v the eigenvector.
 */
function contradiction(
  names: readonly string[],
  correlations: readonly Correlation[],
  path: string,
): Problem[] {
  if (isPossible(names, correlations)) return []
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(correlationMatrix(names, correlations)),
    { assumeSymmetric: true },
  )
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(Math.min(...realEigenvalues)))
  const drags = correlations.map(({ of, rho }) => {
    const [one, other] = placesOf(names, of)
    return rho * valueAt(vector, one) * valueAt(vector, other)
  })
  const worst = drags.indexOf(Math.min(...drags))
  const { of, rho } = valueAt(correlations, worst)
  const possible = possibleValues(names, correlations, worst)
  const remedy =
    possible.length === 0
      ? 'lessen this one first'
      : `lessen this one: while the others stay it can be ${possible[0]} to ${possible.at(-1)}`
  return [
    {
      path: `${path}[${worst}].rho`,
      message: `${of.join(' and ')}: no numbers have all these correlations together; ${remedy}, got ${rho}`,
    },
  ]
}

function isPossible(names: readonly string[], correlations: readonly Correlation[]): boolean {
  return new CholeskyDecomposition(
    new Matrix(correlationMatrix(names, correlations)),
  ).isPositiveDefinite()
}

/** The correlations of a pair, in steps, that go together with the others. */
function possibleValues(
  names: readonly string[],
  correlations: readonly Correlation[],
  at: number,
): number[] {
  const { of } = valueAt(correlations, at)
  const values = Array.from({ length: 2 * STEPS - 1 }, (_, step) => (step + 1 - STEPS) / STEPS)
  return values.filter((rho) => isPossible(names, correlations.with(at, { of, rho })))
}
