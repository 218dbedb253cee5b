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

  it('lists the options that the command has', () => {
    const listed = [...readme.matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell]) => cell!.match(/--[a-z-]+/g)!);
    const known = outsideIn(['--help'])
      .stdout.match(/^ {2}--[a-z-]+/gm)!
      .map((option) => option.trim());
    expect([...listed, '--help', '--version'].sort()).toEqual(known.sort());
  });
});
