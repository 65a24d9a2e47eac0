/** What a visitor of the workbench does by keyboard, for tests, measurements and pictures. */
import type { Page } from 'playwright-core';

/** Selects a cell, of the present sheet or of another one (`'Rekap 2024'!B7`). */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.locator('input.address');
  await box.fill(address);
  await box.press('Enter');
}

/** Selects a cell and types into it; an entry that the workbook asks about is kept all the same. */
export async function typeIntoCell(page: Page, address: string, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  if (await isAsked(page)) await keepEntry(page);
}

/** Whether the workbook asks about the entry that was typed last. */
export async function isAsked(page: Page): Promise<boolean> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return page.getByRole('alertdialog').isVisible();
}

/** Answers the workbook's question about an entry with yes. */
export async function keepEntry(page: Page): Promise<void> {
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^(Ya|Yes)$/ })
    .click();
}
