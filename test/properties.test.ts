import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { report } from '../src/lint/report.js';
import type { FileReport, Finding } from '../src/lint/types.js';
import { isDocumentError } from '../src/markdown/read.js';
import type { Point } from '../src/markdown/types.js';
import { KINDS, type Kind } from '../src/plan/types.js';
import { json } from '../src/reporters/json.js';
import { lint, plans } from './helpers/lint.js';

/** The same texts in every run. */
const SEED = 20270;

const parts = (line: string) => line.split('¦');
const MARKS = [
  ...parts('# ¦## ¦### ¦- ¦* ¦1. ¦- [ ] ¦- [x] ¦> ¦  ¦    ¦\t¦```\n¦| Goal | Measure |\n|---|---|\n¦| ¦ | ¦---\n¦---js\n¦===\n'),
  ...parts(
    '**¦*¦_¦~~¦`¦[¦](u)¦![¦[a]: b\n¦[^1]¦[^1]: ¦<!-- ¦ -->¦<br>¦<h2>¦</h2>¦<ul><li>¦</li></ul>¦<table><tr><td>¦</td></tr></table>',
  ),
  ...parts('\n¦\n¦\n\n¦\n\n¦  \n¦\\\n¦ ¦.¦: ¦, ¦ – ¦(¦)¦"¦&amp;¦&nbsp;¦\\¦title: x\n¦planning-kind: okr\n¦TBD¦<name>¦…'),
  ...parts('😀¦漢字¦\u00a0¦\ufeff¦\u2028¦\0¦\ud800'),
];
const WORDS = [
  ...parts(
    'Objective 1: Grow the business\n¦KR1: Revenue from €2.1m to €3.0m\n¦Launch the portal¦NPS from 31 to 40¦Delight our customers',
  ),
  ...parts(
    'Goals\n¦Options\n¦Decision\n¦Problem\n¦Roadmap\n¦Now\n¦Our customers\n¦Customer research\n¦Success measures\n¦Q3 2027\n',
  ),
  ...parts('We chose Lanely over Swimdesk.¦We recommend option B.¦Migrate to the new platform¦Last year we had a record budget.'),
  ...parts(
    'Customers want to pay by card.¦Fourteen parents told us that they book the wrong level.¦Users struggle with the form.',
  ),
  ...parts(
    'We take Lanely because our team already knows it.¦The board wants the portal first.¦We keep the portal because 400,000 euros have gone into it.¦We build it because 214 users voted for it.',
  ),
  ...parts(
    'Sales tells us that customers want darker pages.¦A survey from spring 2021 showed that callers wait too long.¦The complaints come from a vocal minority.¦We assume that parents will book on the phone.',
  ),
  ...parts(
    'We put customers first.¦Every decision starts with the customer.¦Bonuses depend on features shipped.¦We must choose between the business and our users.¦The portal launches on 3 May.¦Why now\n¦The licence of our platform ends in June.',
  ),
  ...parts(
    'Of the budget, 300,000 euros go to engineers and 100,000 to servers.¦Background\n¦Solution\n¦Findings\n¦Target customers\n¦Sales\n¦Product\n',
  ),
  ...parts('Most nurses, ¦shop owners ¦everyone ¦the team ¦from 18% to 30%¦3 March 2026¦Owner: Ida'),
];

const inline = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const markdown = fc.array(inline, { maxLength: 60 }).map((all) => all.join(''));
const planLike = fc.array(
  fc.tuple(fc.constantFrom('# ', '## ', '- ', '  - ', '1. ', '> ', '**', '| ', ''), fc.constantFrom(...WORDS)),
  { maxLength: 30 },
);
const lines = planLike.map((all) => all.map(([mark, words]) => `${mark}${words}\n\n`).join(''));
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const written = fc.oneof(
  { weight: 4, arbitrary: markdown },
  { weight: 4, arbitrary: lines },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const text = fc.tuple(written, lineEnds).map(([words, end]) => words.replaceAll('\n', end));
const kind = fc.constantFrom(...KINDS);

/** The report, or null for front matter that is refused. */
function lintAny(source: string, as: Kind): FileReport | null {
  try {
    return lint(source, { kind: as });
  } catch (error) {
    if (!isDocumentError(error)) throw error;
    return null;
  }
}

/** The line and column of every place of a text, as an editor shows them; the last one is that of its end. */
function editorPlaces(source: string): Point[] {
  const places: Point[] = [];
  let [line, column] = [1, 1];
  for (let offset = 0; offset <= source.length; offset++) {
    places.push({ line, column, offset });
    const ends = source[offset] === '\n' || (source[offset] === '\r' && source[offset + 1] !== '\n');
    [line, column] = ends ? [line + 1, 1] : [line, column + 1];
  }
  return places;
}

/** Fails unless each finding has words, and a place for them in the file. */
function checkPlaces(source: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const places = editorPlaces(source.replace(/^\ufeff/, ''));
  for (const { at, evidence } of findings.flatMap((finding) => [finding, ...finding.related])) {
    expect(at.start).toEqual(places[at.start.offset]);
    expect(at.end).toEqual(places[at.end.offset]);
    expect(at.start.offset).toBeLessThan(at.end.offset);
    expect(evidence.trim()).not.toBe('');
  }
}

/** What a reader of the report sees: all but the offsets. */
/** The report of a file, with offsets as they would be if each line ended in one character. */
const seen = (file: FileReport, lineEnd: '\n' | '\r\n' = '\n') =>
  JSON.parse(
    json(report([file], []), { colour: false, width: 100, all: true, quiet: false, rules: [], page: () => null }),
    (_key, value) => {
      if (typeof value?.offset !== 'number') return value;
      const more = lineEnd.length - 1;
      const { offset, line, endOffset, endLine } = value;
      return { ...value, offset: offset - more * (line - 1), endOffset: endOffset - more * (endLine - 1) };
    },
  );

describe('any text at all', () => {
  it('is linted, and every finding shows words that stand in the file at that line and column', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(text, kind, (source, as) => {
        const findings = lintAny(source, as)?.findings ?? [];
        checkPlaces(source, findings);
        for (const { rule } of findings) found.add(rule);
      }),
      {
        seed: SEED,
        numRuns: 1000,
        examples: [
          ['', 'okr'],
          ['\u2028\nObjective 1: Grow the business\n', 'okr'],
        ],
      },
    );
    // Texts in which nothing is ever found would prove nothing.
    expect(found.size).toBeGreaterThanOrEqual(rules.length / 2);
  });

  it.each([
    'a ',
    'x',
    '漢',
    '😀',
    '> ',
    '- ',
    '[',
    '![',
    '*',
    '_a',
    '`',
    '<b>',
    '&amp;',
    '| ',
    '.',
    '"',
    'We chose it. ',
    'Parents want lessons ',
  ])('is linted where one line repeats %j for 40,000 characters', (part) => {
    const source = `# Brief\n\n${part.repeat(40_000 / part.length)}\n`;
    checkPlaces(source, lintAny(source, 'brief')?.findings ?? []);
  });

  it.each(['> ', '- ', '1. ', '> - ', '<ul><li>', '*', '['])('is linted where %j nests a hundred levels deep', (mark) => {
    const tower = Array.from({ length: 100 }, (_, level) => `${mark.repeat(level + 1)}Parents want lessons`).join('\n');
    const stairs = Array.from({ length: 100 }, (_, level) => `${' '.repeat(level * 2)}${mark}Parents want lessons`).join('\n');
    for (const source of [tower, stairs].map((items) => `# Brief\n\n${items}\n`))
      checkPlaces(source, lintAny(source, 'brief')?.findings ?? []);
  });

  it('gets the same report each time, whatever was linted in between', () => {
    fc.assert(
      fc.property(text, text, kind, (source, other, as) => {
        const first = JSON.stringify(lintAny(source, as));
        lintAny(other, as);
        expect(JSON.stringify(lintAny(source, as))).toBe(first);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('gets the same report with the line ends of Windows', () => {
    fc.assert(
      fc.property(written, kind, (source, as) => {
        fc.pre(!source.includes('\r'));
        const [unix, windows] = [source, source.replaceAll('\n', '\r\n')].map((words) => lintAny(words, as));
        expect(windows && seen(windows, '\r\n')).toEqual(unix && seen(unix));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** Other ways to write the same lines in Markdown. */
const WRITINGS: Record<string, (line: string, heading: number) => string> = {
  'its headings numbered': (line, heading) => line.replace(/^##(?= \D)/, `## ${heading}.`),
  'bare numbers before its headings': (line, heading) => line.replace(/^##(?= \D)/, `## ${heading}`),
  'pictures before its headings': (line) => line.replace(/^(##+) /, '$1 📌 '),
  'its headings in bold': (line) => line.replace(/^(##+) ([^*]+)$/, '$1 **$2**'),
  'its headings one level down': (line) => line.replace(/^(##+) /, '$1# '),
  'colons after its headings': (line) => line.replace(/^(##+ .*[\p{L}\d])$/u, '$1:'),
  'stars for dashes': (line) => line.replace(/^( *)- /, '$1* '),
  'typeset apostrophes': (line) => line.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'),
  'its paragraphs wrapped': (line) => (/^[\p{L}*“"(].{72}/u.test(line) ? line.replace(/(.{1,72}) /g, '$1\n') : line),
};

/** A plan with each line outside front matter and code written otherwise. */
function rewritten(source: string, write: (line: string, heading: number) => string): string {
  let heading = 0;
  let verbatim = false;
  return source
    .split('\n')
    .map((line, index) => {
      if (/^```/.test(line) || (line === '---' && (index === 0 || verbatim))) verbatim = !verbatim;
      if (verbatim) return line;
      if (/^## /.test(line)) heading += 1;
      return write(line, heading);
    })
    .join('\n');
}

describe.each(plans)('$name', ({ path, text: source }) => {
  const whole = lint(source, { path });

  it('gets the same report with the line ends of Windows', () => {
    expect(seen(lint(source.replaceAll('\n', '\r\n'), { path }), '\r\n')).toEqual(seen(whole));
  });

  it.each(Object.entries(WRITINGS))('has the same findings with %s', (_name, write) => {
    const found = ({ kind, findings }: FileReport) => ({ kind, rules: findings.map(({ rule }) => rule).sort() });
    expect(found(lint(rewritten(source, write), { path }))).toEqual(found(whole));
  });

  it('keeps its findings on goals and sentences when a section about something else is added', () => {
    const small = ({ findings }: FileReport): Finding[] =>
      findings.filter(({ rule }) => rules.find(({ id }) => id === rule)?.unit !== 'document');
    fc.assert(
      fc.property(appendix, (words) => {
        const longer = lint(`${source.trimEnd()}\n\n## Appendix\n\n${words}\n`, { path });
        expect(longer.kind).toBe(whole.kind);
        expect(small(longer)).toEqual(small(whole));
      }),
      { seed: SEED, numRuns: 4 },
    );
  });
});

const appendix = fc
  .subarray(
    [
      'This document was typeset in Source Serif.',
      'The file is kept in the shared folder, under "Planning".',
      'Pages are numbered from 1.',
      'Dates are written as day, month and year.',
      '| Abbreviation | Meaning |\n|---|---|\n| p. | page |\n| no. | number |',
      '- Version 1: first draft\n- Version 2: typing errors corrected',
      '```text\nplan.md\nplan.pdf\n```',
    ],
    { minLength: 1 },
  )
  .map((all) => all.join('\n\n'));
