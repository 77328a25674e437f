import { spawnSync } from 'node:child_process'
import { PYTHON } from '../bridges/python.ts'
import { install } from './install.ts'

/** A language that calls the simulation: how to see that all it needs is there, and its packages. */
type Language = {
  readonly name: string
  readonly check: readonly [command: string, ...args: string[]]
  readonly packages: readonly string[]
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'Python',
    // setuptools comes first: it refuses to be imported after the distutils that others bring along.
    check: [
      PYTHON,
      '-c',
      'import setuptools, pandas, numpy, scipy, matplotlib, pip, wheel, nbconvert, ipykernel, sys; print("Python", sys.version.split()[0], "pandas", pandas.__version__)',
    ],
    packages:
      'python3-pandas python3-numpy python3-scipy python3-matplotlib python3-pip python3-setuptools python3-wheel python3-nbconvert python3-ipykernel'.split(
        ' ',
      ),
  },
  {
    name: 'R',
    check: [
      'Rscript',
      '-e',
      'for (package in c("jsonlite", "processx", "knitr")) library(package, character.only = TRUE); cat(R.version.string, "\n")',
    ],
    packages: 'r-base-core r-cran-jsonlite r-cran-processx r-cran-knitr'.split(' '),
  },
]

/**
 * Makes sure that Python and R are there as Debian packages them, with what the tests need of
 * each, as `provideBrowsers` does for browsers. True when all is there.
 */
export function provideLanguages(): boolean {
  const missing = LANGUAGES.filter((language) => !answerOf(language).fine)
  if (missing.length > 0) install(missing.flatMap(({ packages }) => packages))
  return LANGUAGES.map(tells).every(Boolean)
}

function tells(language: Language): boolean {
  const { fine, said } = answerOf(language)
  const packages = language.packages.join(' ')
  console.log(fine ? said : `${language.name} lacks something (packages ${packages}): ${said}`)
  return fine
}

/** Whether the check of a language succeeds, and the last line that it says. */
function answerOf({ check: [command, ...args] }: Language) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  const fine = status === 0
  const said = error?.message ?? (fine ? stdout : stderr).trim().split('\n').at(-1) ?? ''
  return { fine, said }
}
