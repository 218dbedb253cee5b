import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Example } from '../config/rule-file.js';
import { isRuleFile } from '../config/types.js';
import { loadKnowledge } from '../knowledge.js';
import { lintText } from '../lint/engine.js';
import { rulesOf } from '../lint/plugin.js';
import type { Rule } from '../lint/types.js';
import { loadParser } from '../markdown/parse.js';
import { isDocumentError } from '../markdown/read.js';
import { safe } from '../reporters/text.js';
import { userError } from '../user-error.js';

export function addTestRules(program: Command): void {
  program
    .command('test-rules')
    .description("try a team's YAML rules with the examples in their files")
    .argument('<files...>', 'YAML files with rules')
    .action((files) => testRules(files));
}

/** What came of an example, or of a rule as a whole. */
interface Trial {
  line: number;
  ok: boolean;
  says: string;
}

async function testRules(files: readonly string[]): Promise<void> {
  const { readRuleFile } = await import('../config/rule-file.js');
  const tryExample = await examiner();
  let rules = 0;
  const trials: Trial[] = [];
  for (const path of files) {
    if (!isRuleFile(path)) throw userError(`"${path}" is no YAML file; rules that are programs have tests of their own.`);
    const file = resolve(path);
    const name = relative(process.cwd(), file).replaceAll('\\', '/');
    const { examples, ...plugin } = readRuleFile(file, name);
    console.log(name);
    for (const [index, rule] of rulesOf(plugin, name).entries()) {
      const { id, line, examples: own } = examples[index]!;
      const tried = [...own.map((example) => tryExample(rule, example)), ...unproven(own, line)];
      console.log(`  ${plugin.name}/${id}`);
      for (const { ok, line, says } of tried) console.log(safe(`    ${ok ? 'ok    ' : 'FAILED'}  line ${line}: ${says}`));
      rules += 1;
      trials.push(...tried);
    }
  }
  const failed = trials.filter(({ ok }) => !ok).length;
  console.log(
    `${count(rules, 'rule')}, ${count(trials.length, 'check')}: ${failed === 0 ? 'all are well' : `${failed} failed`}.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A rule that was never seen to fire may not be able to. */
function unproven(examples: readonly Example[], line: number): Trial[] {
  if (examples.some(({ fires }) => fires)) return [];
  return [{ line, ok: false, says: 'no example under "fires" shows that this rule can find anything.' }];
}

/** Loads what trying examples takes. An example is read as the first kind of document that its rule is for, unless its front matter says another. */
async function examiner(): Promise<(rule: Rule, example: Example) => Trial> {
  const [parser, knowledge] = [await loadParser(), loadKnowledge()];
  return (rule, { text, fires, line }) => {
    const trial = (ok: boolean, says: string): Trial => ({ line, ok, says });
    try {
      const { findings, judged } = lintText(text, [rule], {
        path: 'example.md',
        kind: rule.kinds[0]!,
        settings: { strict: true, rules: {} },
        parser,
        knowledge,
        today: '2000-01-01',
      });
      const found = findings.map(({ at, message }) => `line ${at.start.line} of the example: ${message}`).join(' ');
      const places = judged[rule.id] ?? 0;
      if (fires && places === 0) return trial(false, 'it should fire, but there is no place in it that the rule looks at.');
      if (fires) return found === '' ? trial(false, 'it should fire, but nothing is found.') : trial(true, `fires at ${found}`);
      if (found !== '') return trial(false, `it should be silent, but fires at ${found}`);
      return trial(true, places === 0 ? 'silent; there is no place in it that the rule looks at.' : 'silent.');
    } catch (error) {
      if (!isDocumentError(error)) throw error;
      return trial(false, `the example cannot be read: ${error.message}`);
    }
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
