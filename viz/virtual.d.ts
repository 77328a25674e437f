declare module '*.md?html' {
  const html: string

  export { html as default }
}

declare module '*.woff2?url' {
  const address: string

  export { address as default }
}

declare module 'virtual:opening' {
  export const OPENING: import('./opening/record.ts').OpeningRecord
}

declare module 'virtual:packages' {
  /** A package inside the page, with the text its licence asks to be kept. */
  export type Package = {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }
  export const PACKAGES: readonly Package[]
}

declare module 'virtual:scenarios' {
  /** Towns I to III. */
  export const SCENARIOS: readonly import('../sim/index.ts').Scenario[]
}
