import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OpenPage } from '../../browser/open-page.ts'
import { wordsOutside } from '../../browser/words-outside.ts'
import { violationsOf } from '../../viz/axe.ts'

/** How a report is looked at. */
export type Look = {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  readonly language: 'de' | 'en'
}

/** Opens a report and asks that it is as wide as the window, has room for its words, and can be read by everybody. */
export async function expectLegible(
  { page, visit }: Pick<OpenPage, 'visit'> & { readonly page: Page },
  file: string,
  { width, colorScheme, language }: Look,
): Promise<void> {
  await page.setViewportSize({ width, height: 720 })
  await page.emulateMedia({ colorScheme })
  await visit('about:blank')
  await visit(`${pathToFileURL(file).href}#${language}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBe(width)
  expect(await page.evaluate(wordsOutside), file).toEqual([])
  expect(await violationsOf(page), file).toEqual([])
}
