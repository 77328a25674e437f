/** What the model uses of WebAssembly; TypeScript declares it together with the page. */
// biome-ignore lint/style/noNamespace: engines call it so.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>)
  }
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    )
    readonly exports: unknown
  }
  class Memory {
    readonly buffer: ArrayBuffer
    /** Adds pages of 65,536 bytes; throws where there is no room for them. */
    grow(pages: number): number
  }
  class Global {
    readonly value: number
  }
}
