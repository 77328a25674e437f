/** The module of a thread that makes chunks of a study: here as TypeScript. */
export const THREAD = new URL('./thread.ts', import.meta.url)
