declare module '*.md?html' {
  const html: string

  export { html as default }
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
