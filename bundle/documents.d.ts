declare module '*.md?html' {
  const html: string

  export { html as default }
}

declare module 'virtual:packages' {
  export const PACKAGES: readonly import('./packages.ts').Package[]
}
