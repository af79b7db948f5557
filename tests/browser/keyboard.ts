import type { Page } from 'playwright-core';
import { drawn } from './served.ts';

/** Presses Tab, or another key, once what is wanted is there, until the focus is on it, and fails when it never comes there. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  await page.waitForSelector(selector, { state: 'attached' });
  await drawn(page);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`60 presses of ${key} never reached ${selector}`);
}
