/** How the commands are written in this repository. */
const SCRIPT = 'npm run sim --'

const { npm_package_name: owner, npm_lifecycle_event: script, INIT_CWD: stands } = process.env
const isScript = script !== undefined && owner === 'helferkreise'

/** How the program is called here: by the script of its repository, or by its name. */
export const PROGRAM = isScript ? SCRIPT : 'helferkreise'

/** A text with examples, as it has to be typed here. */
export function asTyped(text: string): string {
  return text.replaceAll(SCRIPT, PROGRAM)
}

/** npm starts scripts in the folder of the package: paths mean the one where the user stands. */
export function goWhereUserStands(): void {
  if (isScript && stands !== undefined) process.chdir(stands)
}
