declare module 'virtual:engine' {
  /** The model as a WebAssembly module, in base 64. */
  export const MODULE: string
}
