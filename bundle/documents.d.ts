declare module '*.md?html' {
  const html: string

  export { html as default }
}

declare module 'virtual:engine' {
  /** The model as a WebAssembly module, in base 64. */
  export const MODULE: string
}
declare module 'virtual:opening' {
  export const OPENING: import('../viz/opening/record.ts').OpeningRecord
}

declare module 'virtual:packages' {
  export const PACKAGES: readonly import('./packages.ts').Package[]
}

declare module 'virtual:scenarios' {
  /** Towns I to III. */
  export const SCENARIOS: readonly import('../sim/index.ts').Scenario[]
}
