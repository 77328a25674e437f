import type { HeightMessage } from './tell-height.ts'

/** Attributes of the element and what they are called in the address of the page. */
const NAMES = {
  town: 'town',
  week: 't',
  scenario: 'scenario',
  run: 'run',
  lang: 'lang',
  theme: 'theme',
} as const
const ATTRIBUTES = Object.keys(NAMES) as (keyof typeof NAMES)[]

/** Heights that are taken from the page inside, in CSS pixels. */
const LOWEST = 120
const HIGHEST = 4000

const script = document.currentScript ?? document.querySelector('script[src$="embed.js"]')
/** The folder of the page: this script lies beside it. */
const page = new URL('./', (script as HTMLScriptElement).src)

/** What the host page says about itself loses against this: a shadow's `!important` is the stronger one. */
const STYLE = `
  :host { display: block !important; padding: 0 !important; border: 0 !important; }
  :host([hidden]) { display: none !important; }
  iframe { display: block; width: 100%; height: 640px; border: 0; }
`

/**
 * `<helferkreise-town town="1" week="90" scenario="observed" lang="de">`: the stage of a town,
 * or of all with `town="all"`, in a frame as high as what it shows. Attributes can be changed
 * at any time; what they leave open is as on the page.
 */
class HelferkreiseTown extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES

  #frame = document.createElement('iframe')
  #waiting = false

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
    this.#frame.loading = 'lazy'
    root.append(this.#frame)
  }

  connectedCallback(): void {
    this.#frame.src = this.#address
    this.#name()
    window.addEventListener('message', this.#hear)
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear)
  }

  /** Attributes that are changed together change the frame once. */
  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before === after || this.#waiting || !this.isConnected) return
    this.#waiting = true
    queueMicrotask(() => {
      this.#waiting = false
      this.#name()
      // Only what stands behind the # changes: the page inside stays, and so does the history.
      this.#frame.contentWindow?.location.replace(this.#address)
    })
  }

  /** The page comes with this script: its address needs no version. */
  get #address(): string {
    const parts = ATTRIBUTES.flatMap((name) => {
      const value = this.getAttribute(name)
      if (value === null) return []
      if (name === 'town' && value === 'all') return ['all=1']
      return [`${NAMES[name]}=${encodeURIComponent(value)}`]
    })
    return `${page}#/embed${parts.length > 0 ? `?${parts.join('&')}` : ''}`
  }

  #name(): void {
    this.#frame.title =
      this.getAttribute('lang') === 'en'
        ? 'Helper circles: a model, not a prediction'
        : 'Helferkreise: ein Modell, keine Vorhersage'
  }

  /** Only the page in this frame may say how high it is. */
  #hear = ({ source, origin, data }: MessageEvent<Partial<HeightMessage> | null>): void => {
    if (source !== this.#frame.contentWindow || origin !== page.origin) return
    if (data?.type !== 'helferkreise:height' || !Number.isFinite(data.height)) return
    this.#frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, data.height!))}px`
  }
}

if (!customElements.get('helferkreise-town'))
  customElements.define('helferkreise-town', HelferkreiseTown)
