import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outsideIn, ROOT } from './helpers/command.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows a finding as it is printed', () => {
    const sample = readme.match(/```text\n([^`]*)\n```/)![1]!;
    const [file, ...finding] = sample.split('\n');
    const { stdout, status } = outsideIn(['fixtures/plans']);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}\n`);
    expect(stdout).toContain(finding.join('\n').trim());
  });

  it('shows what the commands print; `npx vitest run test/readme.test.ts -u` writes it', async () => {
    const print = (command: string) => outsideIn(command.split(' ')).stdout.trimEnd();
    const written = readme
      .replace(
        /(```sh\nnpx outside-in (score .*)\n```\n\n```text\n)[^`]*(?=\n```)/,
        (_, before, command) => before + print(command),
      )
      .replace(/(`npx outside-in (decisions .*)` asks what was first in the room: )"[^"]*"/, (_, before, command) => {
        const sum = print(command).match(/^.* started inside\.$/m);
        return `${before}"${sum}"`;
      });
    expect(written.match(/started inside\.|C customers {2}W/g)).toHaveLength(2);
    await expect(written).toMatchFileSnapshot(join(ROOT, 'README.md'));
  });

  it('lists the options that the command has', () => {
    const listed = [...readme.matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell]) => cell!.match(/--[a-z-]+/g)!);
    const known = outsideIn(['--help'])
      .stdout.match(/^ {2}--[a-z-]+/gm)!
      .map((option) => option.trim());
    expect([...listed, '--help', '--version'].sort()).toEqual(known.sort());
  });
});
