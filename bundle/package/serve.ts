/** The page is built from the sources: the package has no command that shows it. */
export function registerServe(): void {}
