import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { type Driver, type OpenPage, pageOf, telling, WAIT_MS } from './open-page.ts'

/** Debian's Firefox. */
export const FIREFOX = '/usr/bin/firefox-esr'

/** A Firefox that was asked to end and has not by then is killed. */
const END_MS = 10_000

/** Sends whatever is not for this machine to a port where nobody listens, names not looked up. */
const NOTHING_OUTSIDE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.dns.disabled': true,
}

/** Files are saved there, and nobody is asked. */
const savingTo = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
})

/**
 * Starts Firefox without a window, driven over WebDriver BiDi, with profile and home in a folder of
 * its own. `page` is Puppeteer's, 1440 x 900, for what the rest does not offer; saved files go to
 * the folder `downloads`.
 */
export async function openFirefox(): Promise<
  OpenPage & { readonly page: Page; readonly downloads: string }
> {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'))
  const downloads = join(folder, 'downloads')
  mkdirSync(downloads)
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const launched = puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    args: ['--profile', join(folder, 'profile')],
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: { ...NOTHING_OUTSIDE, ...savingTo(downloads) },
    defaultViewport: { width: 1440, height: 900 },
    timeout: WAIT_MS,
    protocolTimeout: WAIT_MS,
  })
  const browser = await telling('Firefox did not start', launched).catch((error) => {
    remove()
    throw error
  })
  const close = async (): Promise<void> => {
    const late = new Promise((resolve) => {
      AbortSignal.timeout(END_MS).addEventListener('abort', resolve)
    })
    await Promise.race([browser.close(), late])
    kill(browser.process())
    remove()
  }
  const page = await telling('Firefox opened no page', browser.newPage()).catch(async (error) => {
    await close()
    throw error
  })
  return { ...pageOf(driverOf(page, close)), page, downloads }
}

/** Kills a Firefox that still runs, with the processes of its pages: they share its group. */
function kill(firefox: ChildProcess | null): void {
  if (firefox?.pid === undefined || firefox.exitCode !== null || firefox.signalCode !== null) return
  process.kill(-firefox.pid, 'SIGKILL')
}

function driverOf(page: Page, close: () => Promise<void>): Driver {
  return {
    name: 'Firefox',
    load: (address) => page.goto(address, { timeout: WAIT_MS }),
    wait: (condition) => page.waitForFunction(condition, { timeout: WAIT_MS }),
    evaluate: (ask, text = '') => page.evaluate(ask, text),
    onConsole: (listener) => page.on('console', listener),
    onError: (listener) => page.on('pageerror', listener),
    onRequest: (listener) => page.on('request', listener),
    close,
  }
}
