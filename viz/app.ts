import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { OWN_TOWN } from '../sim/index.ts'
import type { Pool } from '../workers/api.ts'
import { createPool } from '../workers/browser.ts'
import { appStyles } from './app-styles.ts'
import { freshReload } from './element/fresh-reload.ts'
import type { Page } from './element/page.ts'
import { shared } from './element/styles.ts'
import { shownPlans } from './export/shown-plan.ts'
import { loadFace } from './face.ts'
import { blankCover } from './facilitate/blank-cover.ts'
import { deskStrip } from './facilitate/desk-strip.ts'
import type { OwnFiles } from './files/own-files.ts'
import { isTaken, keyOf } from './keys/key-of.ts'
import { LIST_KEY, shortcutOf } from './keys/shortcuts.ts'
import { Offline } from './offline/offline.ts'
import { offlineMark, updateNotice } from './offline/offline-mark.ts'
import { missingFiles, notice } from './parts/notice.ts'
import type { PageDialog } from './parts/page-dialog.ts'
import { accessLink, pageFooter } from './parts/page-footer.ts'
import { seminarStrip } from './parts/seminar-strip.ts'
import { leaveWall, topBar } from './parts/top-bar.ts'
import { Player } from './replay/player.ts'
import { openScreen } from './routes/index.ts'
import type { Screen } from './routes/screen.ts'
import { SeminarProgress } from './seminar/progress.ts'
import { runs, SCENARIOS } from './session/first.ts'
import { Session } from './session/session.ts'
import { encodeState } from './state/address.ts'
import { Bookmarks } from './state/bookmarks.ts'
import { createBrowserBar } from './state/browser-bar.ts'
import { BROWSER, Desk } from './state/desk.ts'
import { isSheet, type RouteName } from './state/state.ts'
import { createKeeper } from './state/storage.ts'
import { Store } from './state/store.ts'
import {
  hasWords,
  type Language,
  languages,
  loadWords,
  nameTowns,
  speech,
  type Words,
} from './words/index.ts'

/** Dialogs that are loaded late. */
const PANELS = {
  'export-panel': () => import('./export/export-panel.ts'),
  'history-panel': () => import('./parts/history-panel.ts'),
  'own-files': () => import('./files/own-files.ts'),
  'shortcut-list': () => import('./keys/shortcut-list.ts'),
} as const

let crowdWorkers: Pool | undefined
/** Workers for ensembles, one per core, made when they are first needed. */
async function crowdPool(): Promise<Pool> {
  crowdWorkers ??= createPool(navigator.hardwareConcurrency || 2)
  return crowdWorkers
}

/** The page: one state, one clock, one session; around them the bar, the screen and the dialogs. */
export class HelperCircles extends LitElement {
  static override properties = {
    screen: { state: true },
    failed: { state: true },
    broken: { state: true },
  }
  static override styles = [shared, appStyles]

  /** The element of the route that is shown; undefined until its module is there. */
  declare screen: Screen | undefined
  /** Why the last screen could not be loaded. */
  declare failed: string | undefined
  /** Why a part of the page could not be loaded; it stays missing until that is loaded anew. */
  declare broken: string | undefined

  #calm = matchMedia('(prefers-reduced-motion: reduce)')
  #dark = matchMedia('(prefers-color-scheme: dark)')
  #paper = matchMedia('print')
  #store = new Store(createBrowserBar())
  #session = new Session(SCENARIOS, runs, crowdPool)
  #keeper = createKeeper()
  #bookmarks = new Bookmarks(this.#keeper)
  #desk = new Desk(this.#store, BROWSER)
  #seminar = new SeminarProgress(this.#keeper, () => this.requestUpdate())
  #player = new Player(
    this.#store,
    () => this.#session.a.towns ?? this.#session.a.early?.towns,
    () => this.#session.a.towns !== undefined,
    () => this.#still,
  )
  #offline = new Offline(() => this.requestUpdate())
  #kept = false
  /** The town of the reader is being made anew of its answers; undefined before a link asked for it. */
  #remaking: boolean | undefined
  #screens = new Map<RouteName, Screen>()
  #changed = (): void => this.requestUpdate()

  constructor() {
    super()
    this.screen = undefined
    this.failed = undefined
    this.broken = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#store.subscribe(this.#changed)
    this.#session.subscribe(this.#changed)
    this.#desk.subscribe(this.#changed)
    window.addEventListener('keydown', this.#key)
    window.addEventListener('pagehide', this.#gone)
    window.addEventListener('dragover', this.#drag)
    window.addEventListener('drop', this.#drop)
    window.addEventListener('unhandledrejection', this.#missed)
    this.#dark.addEventListener('change', this.#changed)
    this.#paper.addEventListener('change', this.#changed)
    this.#calm.addEventListener('change', this.#changed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#store.close()
    this.#desk.close()
    window.removeEventListener('keydown', this.#key)
    window.removeEventListener('pagehide', this.#gone)
    window.removeEventListener('dragover', this.#drag)
    window.removeEventListener('drop', this.#drop)
    window.removeEventListener('unhandledrejection', this.#missed)
    this.#dark.removeEventListener('change', this.#changed)
    this.#paper.removeEventListener('change', this.#changed)
    this.#calm.removeEventListener('change', this.#changed)
    this.#player.pause()
  }

  get #still(): boolean {
    const { motion } = this.#store.state
    return motion === 'still' || (motion === 'system' && this.#calm.matches)
  }

  override updated(changed: PropertyValues): void {
    this.#keep()
    // A screen that was gone to begins at its top, wherever the one before it was left.
    if (changed.get('screen') !== undefined) scrollTo(0, 0)
  }

  /** The page is kept for offline use once it can be used: that takes the line and the processor. */
  #keep(): void {
    if (!this.#session.a.towns || this.#kept) return
    this.#kept = true
    void this.#offline.start()
    void import('./export/paper-line.ts').then(({ printLine }) => printLine(() => this.#page))
    // Who reads the first screen goes on soon; without a line it stays as it is.
    loadWords(this.#store.state.language).then(this.#changed, () => undefined)
  }

  /** What is shown stays as it is until the words of another language are there. */
  override shouldUpdate(_changed: PropertyValues): boolean {
    const { language, route } = this.#store.state
    // The first screen, and that another one is to come or is missing, is said in few words.
    const few = route === 'start' || !this.screen || this.failed !== undefined
    if (hasWords(language) || hasWords(language, few ? 'start' : this.#wanted)) return true
    void this.#read(language)
    return false
  }

  /** The stage opens with few words: until its runs are there, or somebody has asked for more than it and its clock. */
  get #wanted(): 'stage' | 'all' {
    const asked = encodeState({ ...this.#store.state, week: undefined })
    return asked === '#/stage' && !this.#session.a.towns ? 'stage' : 'all'
  }

  async #read(language: Language): Promise<void> {
    try {
      await loadWords(language)
    } catch (error) {
      if (hasWords(language, 'start')) this.failed = String(error)
      else {
        this.#store.change({ language: 'de' }, { quiet: true })
        this.#store.ignore('language')
      }
    }
    this.requestUpdate()
  }

  override willUpdate(_changed: PropertyValues): void {
    const { state } = this.#store
    this.#session.follow(state)
    if (this.#remaking === undefined && this.#session.missing.some(({ id }) => id === OWN_TOWN))
      void this.#remake()
    this.#player.follow()
    nameTowns(this.#session.ownTitles)
    const say = speech(state.language)
    const root = document.documentElement
    root.lang = say.names
    document.title = `${say.words.route[state.route]} · ${say.words.title}`
    const theme = isSheet(state.route) ? 'light' : state.theme
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    root.toggleAttribute('data-projector', state.projector)
    root.dataset.paper = state.route === 'handout' ? state.paper : 'A4'
    this.toggleAttribute('data-embed', state.route === 'embed')
    this.#desk.follow(state)
    // What a browser keeps is slow to read for the first time: nothing waits for it.
    const { a, b, baseline } = this.#session
    const [towns, other] = [a, b].map((live) => (live.settled ? live.towns : undefined))
    if (towns)
      this.#seminar.follow({ state, towns, baseline: baseline.towns, other }, this.#player.playing)
    this.#checkWeek()
    this.#checkLanguage()
    void this.#open(state.route)
    if (state.evidence !== undefined) void import('./understand/evidence-dialog.ts')
  }

  /** A link to the town of the reader has its answers, of which its scenario is made anew. */
  async #remake(): Promise<void> {
    this.#remaking = true
    try {
      const { ownScenario } = await import('./own/own-scenario.ts')
      const { ours } = this.#store.state
      for (const { id, town } of this.#session.missing)
        if (id === OWN_TOWN) this.#session.keep(ownScenario(ours), town)
    } finally {
      this.#remaking = false
      this.requestUpdate()
    }
  }

  /** A link may name a week beyond the run. */
  #checkWeek(): void {
    const { week, route } = this.#store.state
    const { towns } = this.#session.a
    if (week === undefined || !towns || week < towns.weeks) return
    this.#store.change({ week: towns.weeks - 1 }, { quiet: true })
    // A story goes to weeks of the towns it tells of, and says that another file stands there.
    if (route !== 'story' || this.#session.own.length === 0) this.#store.ignore('week')
  }

  /** A link may ask for a language pack that is not loaded here. */
  #checkLanguage(): void {
    if (this.#store.state.language !== 'pack') return
    if (languages().some(({ key }) => key === 'pack')) return
    this.#store.change({ language: 'de' }, { quiet: true })
    this.#store.ignore('language')
  }

  async #open(route: RouteName): Promise<void> {
    try {
      const { language } = this.#store.state
      // They are there, unless they could not be had before.
      if (route !== 'start' && !hasWords(language)) await loadWords(language, this.#wanted)
      const screen = this.#screens.get(route) ?? (await this.#made(route))
      if (this.#store.state.route !== route) return
      this.screen = screen
      this.failed = undefined
    } catch (error) {
      if (this.#store.state.route !== route) return
      // What was shown before belongs to another address.
      this.screen = undefined
      this.failed = error instanceof Error ? error.message : String(error)
    }
  }

  /** Who asks while it is being loaded gets the same. */
  async #made(route: RouteName): Promise<Screen> {
    const loaded = await openScreen(route).finally(() => {
      // What the stage says when its runs are there, or more is asked for, is on its way when it is painted.
      if (route !== 'start') loadWords(this.#store.state.language).catch(() => undefined)
      // Nobody waits for letters.
      void loadFace()
    })
    const screen = this.#screens.get(route) ?? loaded
    this.#screens.set(route, screen)
    if (screen === loaded && screen.opening) this.#session.a.offer(screen.opening)
    return screen
  }

  get #page(): Page {
    const { state } = this.#store
    return {
      state,
      week: this.#player.week,
      say: speech(state.language),
      playing: this.#player.playing,
      still: this.#still,
      colours: `${state.theme} ${this.#dark.matches} ${this.#paper.matches}`,
      store: this.#store,
      session: this.#session,
      player: this.#player,
      bookmarks: this.#bookmarks,
      desk: this.#desk,
      keeper: this.#keeper,
      seminar: this.#seminar,
    }
  }

  override render(): TemplateResult {
    const page = this.#page
    const { state, session, say } = page
    const { words } = say
    const { towns } = session.a
    const told = hasWords(state.language)
    if (this.screen) this.screen.page = page
    this.toggleAttribute('data-ready', towns !== undefined)
    const main = html`<main @own-files=${this.#showFiles}>
      ${this.#failure(words)}
      ${this.screen ?? (this.failed === undefined ? html`<p class="coming" role="status"><strong>${words.route[state.route]}</strong> ${words.modelOnly} <small>${words.title}</small></p>` : nothing)}
    </main>`
    const missing = this.#remaking ? nothing : missingFiles(page)
    if (state.route === 'embed') return html`${notice(page)}${missing}${main}`
    return html`
      ${
        state.projector
          ? (this.#timed(page) ?? leaveWall(page))
          : topBar(page, {
              showHistory: this.#showHistory,
              showKeys: this.#showKeys,
              showExport: this.#showExport,
              showFiles: this.#showFiles,
            })
      }
      ${notice(page)}${missing}${updateNotice(this.#offline, say)}
      ${towns && told ? seminarStrip(page) : nothing}${told ? deskStrip(page) : nothing}
      ${main}
      ${towns && told && !state.projector && !isSheet(state.route) ? pageFooter(towns, shownPlans(page), say, offlineMark(this.#offline, say), accessLink(page), state.route === 'start') : nothing}
      ${state.evidence === undefined && !customElements.get('evidence-dialog') ? nothing : html`<evidence-dialog .page=${page}></evidence-dialog>`}
      <history-panel .page=${page}></history-panel>
      <export-panel .page=${page}></export-panel>
      <own-files .page=${page}></own-files>
      <shortcut-list .page=${page}></shortcut-list>
      ${told ? blankCover(page) : nothing}`
  }

  /** The clock that the desk has sent, where other windows have the way out of large text. */
  #timed(page: Page): TemplateResult | undefined {
    if (!page.desk.timerShown || page.desk.role !== 'screen') return undefined
    void import('./facilitate/wall-clock.ts')
    return html`<wall-clock ?low=${page.state.route === 'story'} .page=${page}></wall-clock>`
  }

  /** Says that a screen or a part of one could not be loaded, and offers to load the page again. */
  #failure({ route, screenFailed, partFailed, deliver }: Words): TemplateResult | typeof nothing {
    const why = this.failed ?? this.broken
    if (why === undefined) return nothing
    const heading = this.screen
      ? nothing
      : html`<h1 class="hidden">${route[this.#store.state.route]}</h1>`
    return html`${heading}<div class="notice error" role="alert"><span>${this.failed === undefined ? partFailed : screenFailed} ${why}</span>
      <button type="button" @click=${() => void freshReload()}>${deliver.offline.reload}</button></div>`
  }

  /** Parts are loaded by the elements that need them; nobody waits for one that is missing or cut. */
  #missed = ({ reason }: PromiseRejectionEvent): void => {
    if (reason instanceof SyntaxError || /\bmodule\b/i.test(String(reason)))
      this.broken = String(reason)
  }

  #gone = (): void => this.#desk.leave()

  #showHistory = (): void => void this.#panel('history-panel')

  #showExport = (): void => void this.#panel('export-panel')

  #showFiles = (): void => void this.#panel('own-files')

  /** Opens a dialog whose code is loaded when it is first asked for. */
  async #panel(name: keyof typeof PANELS): Promise<void> {
    try {
      await Promise.all([PANELS[name](), loadWords(this.#store.state.language)])
      this.requestUpdate()
      const dialog = this.renderRoot.querySelector<PageDialog>(name)!
      await dialog.updateComplete
      dialog.open()
    } catch (error) {
      this.broken = error instanceof Error ? error.message : String(error)
    }
  }

  #showKeys = (): void => void this.#panel('shortcut-list')

  #drag = (event: DragEvent): void => event.preventDefault()

  #drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    await this.#panel('own-files')
    await this.renderRoot.querySelector<OwnFiles>('own-files')?.take(files)
  }

  #key = (event: KeyboardEvent): void => {
    if (isTaken(event)) return
    const key = keyOf(event)
    if (key === LIST_KEY && this.#store.state.route !== 'embed') {
      event.preventDefault()
      this.#showKeys()
      return
    }
    const shortcut = shortcutOf(key, this.#store.state.route)
    if (!shortcut) return
    event.preventDefault()
    shortcut.run(this.#page)
  }
}

customElements.define('helper-circles', HelperCircles)
