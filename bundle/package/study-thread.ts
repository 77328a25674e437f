/** In the package the thread of a study is a module beside the others. */
export const THREAD = new URL('./study-thread.js', import.meta.url)
