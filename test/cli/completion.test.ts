import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { KINDS } from '../../src/plan/types.js';
import { FORMATS } from '../../src/reporters/index.js';
import { folder, outsideIn } from '../helpers/command.js';

const exists = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const script = (shell: string) => outsideIn(['completion', shell]).stdout;
const optionsOf = (...command: string[]) => [...new Set(outsideIn([...command, '--help']).stdout.match(/(?<=^ {2})--[a-z-]+/gm))];
const ids = rules.map(({ id }) => id).sort();

/** What bash offers at the end of a line. */
function offered(line: string, { cwd = folder(), setup = ':' } = {}): string[] {
  const file = join(folder({ completions: script('bash') }), 'completions');
  const harness = `source "$2"; ${setup}; COMP_LINE=$1 COMP_POINT=\${#1}; _outside_in; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', harness, 'bash', line, file], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean).sort();
}

describe.skipIf(!exists('bash'))('in bash', () => {
  it('commands are completed, and files beside them', () => {
    const cwd = folder({ 'roadmap.md': '', 'explanations/a plan.md': '' });
    expect(offered('outside-in ex', { cwd })).toEqual(['explain', 'explanations']);
    expect(offered('outside-in r', { cwd })).toEqual(['roadmap.md', 'rules']);
    expect(offered('outside-in --strict explanations/', { cwd })).toEqual(['explanations/a plan.md']);
    expect(offered('outside-in check ru', { cwd })).toEqual([]);
  });

  it.each([[[]], [['check']], [['baseline']], [['inspect']], [['rules']], [['explain']], [['test-rules']], [['completion']]])(
    'the options of %j are those of its help',
    (command) => {
      const own = optionsOf(...command);
      const all = new Set([...own, '--color', '--no-color', '--version']);
      expect(offered(['outside-in', ...command, '--'].join(' '))).toEqual([...all].sort());
    },
  );

  it('rules are completed after explain and --rule, there with severities', () => {
    expect(offered('outside-in explain ')).toEqual(ids);
    expect(offered('outside-in explain vague')).toEqual(['vague-outcome']);
    expect(offered('outside-in --rule vague')).toEqual(['vague-outcome=']);
    expect(offered('outside-in --rule vague-outcome=')).toEqual(['error', 'info', 'off', 'warning']);
    expect(offered('outside-in check --strict --rule=vague-outcome=o')).toEqual(['off']);
  });

  it('a bash that does not break words at "=" gets whole words', () => {
    const setup = "COMP_WORDBREAKS=$' \\t\\n'";
    expect(offered('outside-in --rule vague-outcome=o', { setup })).toEqual(['vague-outcome=off']);
    expect(offered('outside-in --kind=ok', { setup })).toEqual(['--kind=okr']);
  });

  it('what options can hold is completed', () => {
    expect(offered('outside-in --format ')).toEqual([...FORMATS].sort());
    expect(offered('outside-in rules --format ')).toEqual(['json', 'text']);
    expect(offered('outside-in inspect --kind ')).toEqual([...KINDS].sort());
    expect(offered('outside-in --fail-on=w')).toEqual(['warning']);
    expect(offered('outside-in --config po', { cwd: folder({ 'policy.yaml': '' }) })).toEqual(['policy.yaml']);
    expect(offered('outside-in completion ')).toEqual(['bash', 'fish', 'zsh']);
  });
});

describe('the script', () => {
  it.each(['zsh', 'fish'])('for %s holds every command, option and rule', (shell) => {
    const text = script(shell);
    const words = new Set(text.match(/[\w-]+/g));
    const flag = (option: string) => (shell === 'fish' ? option.slice(2) : option);
    const expected = [...ids, ...FORMATS, ...KINDS, 'explain', 'baseline', ...optionsOf().map(flag)];
    expect(expected.filter((word) => !words.has(word))).toEqual([]);
  });

  for (const shell of ['bash', 'zsh', 'fish'])
    it.skipIf(!exists(shell))(`for ${shell} is accepted by it`, () => {
      const file = join(folder({ script: script(shell) }), 'script');
      const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });

  it('for a shell that is not known is refused', () => {
    const { status, stderr } = outsideIn(['completion', 'tcsh']);
    expect(status).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});
