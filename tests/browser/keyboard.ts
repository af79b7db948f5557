import type { Page } from 'playwright-core';

/** Presses Tab, or another key, until the focus is on what is wanted, and fails when it never comes there. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`60 presses of ${key} never reached ${selector}`);
}
