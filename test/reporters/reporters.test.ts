import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { report } from '../../src/lint/report.js';
import type { Finding, Report, Suppressed } from '../../src/lint/types.js';
import { FORMATS, loadReporter } from '../../src/reporters/index.js';
import { json } from '../../src/reporters/json.js';
import { markdown } from '../../src/reporters/markdown.js';
import { parser } from '../helpers/lint.js';
import { at, fileReport, finding, reportOn } from '../helpers/report.js';

const options = { colour: false, width: 100, all: false, quiet: false, rules, page: (id: string) => `# ${id}\n` };
const PLAN = '# Goals\n\n- Ship the new portal\n- Publish 12 guides\n';

const kept: Suppressed = {
  ...finding(PLAN, 'Publish'),
  by: 'comment',
  reason: 'The guides are owed by law',
  until: '2027-01-31',
};
const full = report(
  [
    fileReport(PLAN, [finding(PLAN, 'Ship the new portal'), finding(PLAN, 'Publish')], { suppressed: [kept] }),
    fileReport(PLAN, [], { path: 'a.md', judged: { 'vague-outcome': 2 } }),
  ],
  [{ path: 'broken.md', line: 3, message: 'It is broken.' }],
);
const empty = report([], []);

/** A finding whose every word tries to be something else. */
const HOSTILE = `<script>alert(1)</script> & "quotes" 'single' ]]> ::error::boom %0A @everyone [x](javascript:0) =1+1 \u001b[31m \u202e \0 \ud800 | \`code\` é 😀`;
const hostile = report(
  [
    fileReport(
      PLAN,
      [
        finding(PLAN, 'Ship', {
          message: HOSTILE,
          evidence: `=${HOSTILE}`,
          advice: HOSTILE,
          related: [{ at: at(PLAN, 'Publish'), note: HOSTILE, evidence: HOSTILE }],
        }),
      ],
      {
        path: '<a>"&b,::%\n.md',
        lines: { 3: HOSTILE },
      },
    ),
  ],
  [{ path: HOSTILE, line: null, message: HOSTILE }],
);

const sarifSchema = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(sarifSchema);
const isSarif = sarifSchema.compile(createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** Reads a report as what it claims to be; throws where it is something else. */
const readers: Partial<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  gitlab: JSON.parse,
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  sarif: (text) => {
    const log = JSON.parse(text);
    if (!isSarif(log)) throw new Error(sarifSchema.errorsText(isSarif.errors));
    return log;
  },
  junit: xml,
  checkstyle: xml,
  csv: (text) => parseCsv(text, { columns: true }),
  html: elements,
};

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

function everyNode(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function xml(text: string) {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(valid.err.msg);
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text);
}

/** The elements of a page with their attributes; throws where one is left open or closed that was not open. */
function elements(text: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push({ name, attributes }),
    onclosetag: (name, implied) => {
      if (implied && !['meta', 'rect', 'line'].includes(name)) throw new Error(`<${name}> is left open.`);
    },
  });
  parser.end(text);
  return found;
}

describe.each(FORMATS)('the reporter %s', async (name) => {
  const render = await loadReporter(name);

  it('gives text that ends with a line break, and the same text for the same report', () => {
    const frozen = structuredClone(full);
    const text = render(full, options);
    expect(text.endsWith('\n')).toBe(true);
    expect(render(frozen, options)).toBe(text);
    expect(full).toEqual(frozen);
  });

  it('names the file, the place and the rule of a finding', () => {
    const text = render(full, options);
    for (const word of ['plan.md', 'output-as-goal', 'Ship the new portal']) expect(text).toContain(word);
    expect(text).toMatch(/\b3\b/);
  });

  it('is what it claims to be, with findings, without, and with hostile words', () => {
    const read = readers[name] ?? ((text: string) => text);
    for (const one of [full, empty, hostile]) expect(() => read(render(one, options)), name).not.toThrow();
  });

  it('lets no hostile words out as commands, colours, markup or formulas', () => {
    const text = render(hostile, options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text).not.toMatch(/[\x00\x1b]/);
    expect(text).not.toMatch(/^::error::boom/m);
    if (['junit', 'checkstyle'].includes(name)) expect(text).not.toContain('<script');
    if (name === 'html') {
      const found = elements(text);
      expect(found.filter((element) => element.name === 'script')).toHaveLength(1);
      expect(found.filter(({ attributes }) => Object.keys(attributes).some((key) => key.startsWith('on')))).toEqual([]);
      expect(found.filter(({ attributes: { href } }) => href !== undefined && !/^#[\w-]+$/.test(href))).toEqual([]);
      expect(text).not.toMatch(/\u202e/);
    }
    if (name === 'csv') expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
    if (name === 'markdown') {
      const nodes = everyNode(parser(text));
      expect(nodes.filter(({ type }) => type === 'html' || type === 'link')).toEqual([]);
      expect(nodes.filter(({ type, value }) => type === 'text' && value?.includes('@everyone'))).toEqual([]);
    }
  });

  it('has no colour when told so', () => {
    expect(render(full, { ...options, colour: false })).not.toContain('\u001b[');
  });
});

const rendered = async (name: (typeof FORMATS)[number], one: Report): Promise<string> => (await loadReporter(name))(one, options);

describe('the SARIF report', () => {
  const logOf = async (one: Report) => JSON.parse(await rendered('sarif', one)).runs[0];

  it('describes the rules, and tells findings kept back from the others', async () => {
    const run = await logOf(full);
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map(({ id }) => id));
    expect(run.tool.driver.rules[0].help.markdown).toBe(`# ${rules[0]!.id}\n`);
    expect(run.results.map((result: { suppressions?: unknown }) => result.suppressions ?? null)).toEqual([
      null,
      null,
      [{ kind: 'inSource', justification: 'The guides are owed by law', properties: { by: 'comment', until: '2027-01-31' } }],
    ]);
    expect(run.invocations[0].executionSuccessful).toBe(false);
  });

  it('keeps two findings with the same words apart', async () => {
    const same = [finding(PLAN, 'Ship'), finding(PLAN, 'Ship')];
    const prints = (await logOf(reportOn(PLAN, same))).results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(2);
  });

  it('says what is new, and what is gone', async () => {
    const since = { ref: 'main', fixed: [{ path: 'old.md', finding: finding(PLAN, 'Publish') }] };
    const run = await logOf({ ...reportOn(PLAN, [finding(PLAN, 'Ship', { status: 'new' })]), since });
    expect(run.results.map((result: { baselineState: string }) => result.baselineState)).toEqual(['new', 'absent']);
  });
});

describe('the report for GitHub', () => {
  it('shows the surest ten of each severity, and says how many there is no room for', async () => {
    const many = Array.from(
      { length: 23 },
      (_, index): Finding => finding(PLAN, 'Ship', { confidence: index === 22 ? 'high' : 'low', message: `Number ${index}.` }),
    );
    const lines = (await rendered('github', reportOn(PLAN, many))).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toContain('Number 22.');
    expect(lines.at(-1)).toContain('13 more warnings');
  });

  it('keeps what would end a command inside it', async () => {
    const text = await rendered('github', reportOn(PLAN, [finding(PLAN, 'Ship', { message: '100 % done\n::error::boom' })]));
    expect(text).toBe(
      '::warning file=plan.md,line=3,endLine=3,col=3,endColumn=7,title=output-as-goal::100 %25 done%0A::error::boom%0AWhat will customers do differently?\n',
    );
  });
});

describe('the report for a pull request', () => {
  it('sums up, and says what is not shown', () => {
    const lots = Array.from({ length: 12 }, () => finding(PLAN, 'Ship'));
    const text = markdown(report([fileReport(PLAN, lots, { suppressed: [{ ...kept, by: 'baseline' }] })], []), options);
    expect(text).toContain('### outside-in: 12 warnings in 1 planning document');
    expect(text).toContain('1 known finding not shown');
    expect(text).toContain('and 2 more');
  });
});

describe('the JSON report', () => {
  it('holds all there is to know of a finding', () => {
    const related = [{ at: at(PLAN, 'Publish 12 guides'), note: 'output', evidence: 'Publish 12 guides' }];
    const data = JSON.parse(json(reportOn(PLAN, [finding(PLAN, 'Ship the new portal', { related })]), options));
    expect(data.version).toBe(1);
    expect(data.summary).toEqual({ files: 1, judged: 1, errors: 0, warnings: 1, infos: 0, suppressed: 0, known: 0 });
    expect(data.files[0]).toMatchObject({ path: 'plan.md', kind: 'okr' });
    expect(data.files[0].findings).toEqual([
      {
        rule: 'output-as-goal',
        line: 3,
        column: 3,
        offset: PLAN.indexOf('Ship the new portal'),
        endLine: 3,
        endColumn: 22,
        endOffset: PLAN.indexOf('Ship the new portal') + 'Ship the new portal'.length,
        severity: 'warning',
        confidence: 'high',
        message: '"Ship the new portal" is something to deliver.',
        evidence: 'Ship the new portal',
        why: 'A deliverable is met on the day it ships.',
        advice: 'What will customers do differently?',
        related: [
          {
            line: 4,
            column: 3,
            offset: 33,
            endLine: 4,
            endColumn: 20,
            endOffset: 50,
            note: 'output',
            evidence: 'Publish 12 guides',
          },
        ],
        section: [],
        fingerprint: '0123456789abcdef',
        docs: 'rules/output-as-goal.md',
      },
    ]);
  });

  it('holds every finding, also without --all', () => {
    const data = JSON.parse(
      json(
        reportOn(
          PLAN,
          Array.from({ length: 9 }, () => finding(PLAN, 'Ship')),
        ),
        options,
      ),
    );
    expect(data.files[0].findings).toHaveLength(9);
  });
});
