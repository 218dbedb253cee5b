import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, INSIDE_OUT, outsideIn } from '../helpers/command.js';

/** A Chromium that is installed here, if any: named in CHROMIUM, or where systems put it. */
const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));
const axe: string = createRequire(import.meta.url)('axe-core').source;

describe.runIf(executablePath)('a page in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const report = () => {
    const cwd = folder();
    outsideIn(['fixtures/plans', '--format', `html=${join(cwd, 'page.html')}`]);
    return cwd;
  };
  const history = () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd });
    git('init', '-q');
    for (const text of [INSIDE_OUT, `${INSIDE_OUT}\nIn 14 interviews in May, guests told us that they never find the door.\n`]) {
      writeFileSync(join(cwd, 'plan.md'), text);
      git('add', '.');
      git('commit', '-q', '-m', 'A plan');
    }
    outsideIn(['history', 'plan.md', '--format', 'html', '--output-file', 'page.html'], { cwd });
    return cwd;
  };

  it.each([
    ['report', 'light', report],
    ['report', 'dark', report],
    ['history', 'light', history],
    ['history', 'dark', history],
  ] as const)(
    'shows a %s, %s, with nothing that axe objects to, asks for nothing and fits a telephone',
    async (_what, colorScheme, make) => {
      const cwd = make();
      const page = await browser.newPage({ colorScheme });
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).protocol));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(pathToFileURL(join(cwd, 'page.html')).href);
      expect(await page.locator('th button').count()).toBeGreaterThan(4);
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
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(join(report(), 'page.html')).href);
    const document = page.locator('#document-3');
    expect(await document.isVisible()).toBe(false);
    await page.locator('table a[href="#document-3"]').first().press('Enter');
    await document.waitFor({ state: 'visible' });
    await page.close();
  });
});
