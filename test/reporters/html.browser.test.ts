import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, outsideIn } from '../helpers/command.js';

/** A Chromium that is installed here, if any: named in CHROMIUM, or where systems put it. */
const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));
const axe: string = createRequire(import.meta.url)('axe-core').source;

describe.runIf(executablePath)('the HTML report in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)(
    'is %s with nothing that axe objects to, asks for nothing and fits a telephone',
    async (colorScheme) => {
      const cwd = folder();
      outsideIn(['fixtures/plans', '--format', `html=${join(cwd, 'report.html')}`]);
      const page = await browser.newPage({ colorScheme });
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).protocol));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(pathToFileURL(join(cwd, 'report.html')).href);
      expect(await page.locator('th button').count()).toBeGreaterThan(8);
      await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
      await page.evaluate(axe);
      const violations = await page.evaluate(
        'axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(violations).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect({ asked, said }).toEqual({ asked: ['file:'], said: [] });
      await page.close();
    },
  );

  it('opens a folded document when a link leads to it, also by keyboard', async () => {
    const cwd = folder();
    outsideIn(['fixtures/plans', '--format', `html=${join(cwd, 'report.html')}`]);
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(join(cwd, 'report.html')).href);
    const document = page.locator('#document-3');
    expect(await document.isVisible()).toBe(false);
    await page.locator('table a[href="#document-3"]').first().press('Enter');
    await document.waitFor({ state: 'visible' });
    await page.close();
  });
});
