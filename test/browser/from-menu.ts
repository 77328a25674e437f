import type { Page } from 'playwright-core'

/** Asks for something that stands in the menu of the page, as a person would. */
export async function fromMenu(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('.open-menu').click()
  await page.locator('#menu').getByRole('button', { name }).click()
}
