import { describe, expect, test } from 'vitest';
import { isDocumentError, loadParser, readDocument } from '../../src/markdown/read.js';

const parser = await loadParser('satteri');
const read = (text: string) => readDocument(text, parser);
/** The message and line of the refusal. */
const refusal = (text: string): { message: string; line: number } => {
  try {
    read(text);
  } catch (error) {
    if (isDocumentError(error)) return { message: error.message, line: error.line };
    throw error;
  }
  throw new Error('The front matter was not refused.');
};

describe('YAML front matter', () => {
  test('gives its data, dates as text, and its place; the blocks keep theirs', () => {
    const { frontMatter, blocks } = read(
      '---\ntitle: Ward plan\ndate: 2024-03-01\ncreated on: 2024-02-01\ntags: [a, b]\n---\n# Plan\n',
    );
    expect(frontMatter!.data).toEqual({ title: 'Ward plan', date: '2024-03-01', 'created on': '2024-02-01', tags: ['a', 'b'] });
    expect(frontMatter!.span).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 6, column: 4, offset: 77 } });
    expect(blocks.map(({ text, span }) => [text, span.start.line, span.start.column])).toEqual([['Plan', 7, 1]]);
  });

  test('counts after blank and &nbsp; lines, with CRLF, and behind a byte order mark', () => {
    const { frontMatter, blocks } = read('\ufeff\r\n&nbsp;\r\n---\r\nowner: Ines\r\n---\r\n\r\nwords');
    expect(frontMatter!.data).toEqual({ owner: 'Ines' });
    expect(frontMatter!.span.start.line).toBe(3);
    expect(blocks[0]!.span.start.line).toBe(7);
  });

  test('may be empty', () => {
    expect(read('---\n---\nwords').frontMatter!.data).toEqual({});
  });

  test('two documents with the same head do not share it', () => {
    const text = '---\ntitle: A\n---\n';
    read(text).frontMatter!.data.title = 'changed';
    expect(read(text).frontMatter!.data.title).toBe('A');
  });

  test('that is invalid is refused with its line in the file', () => {
    const { message, line } = refusal('\n---\ntitle: Plan\nowner: [Ines\n---\nwords');
    expect(message).toMatch(/^The front matter is not valid YAML: .*\. Mend it/);
    expect([4, 5]).toContain(line);
  });

  test('that names a key twice is refused at the second', () => {
    expect(refusal('---\ntitle: A\nowner: B\ntitle: C\n---\n')).toMatchObject({
      line: 4,
      message: expect.stringContaining('unique'),
    });
  });

  test('that unfolds without end is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
    ];
    expect(refusal(`---\n${bomb.join('\n')}\n---\n`).message).toContain('aliases');
  });
});

describe('JSON front matter', () => {
  test('stands after ---json', () => {
    expect(read('---json\n{ "title": "Plan", "date": "2024-03-01" }\n---\nwords').frontMatter!.data).toEqual({
      title: 'Plan',
      date: '2024-03-01',
    });
  });

  test('that is invalid is refused', () => {
    expect(refusal('---json\n{ title }\n---\n').message).toMatch(/^The front matter is not valid JSON/);
    expect(refusal('---json\n[1]\n---\n').message).toContain('one object in braces');
  });
});

describe('front matter in other languages', () => {
  test.each(['js', 'javascript', 'JS', ' js', 'coffee', 'cson', 'toml', 'constructor', 'ts'])(
    'is refused, not run: ---%s',
    (language) => {
      const name = language.trim().toLowerCase();
      const before = process.exitCode;
      const { message, line } = refusal(`\n---${language}\nprocess.exitCode = 3\n---\nwords`);
      expect(message).toContain(`"${name}"`);
      expect(message).toContain('YAML');
      expect(line).toBe(2);
      expect(process.exitCode).toBe(before);
    },
  );

  test('is refused without an end, too', () => {
    expect(refusal('---js\nprocess.exit(3)').line).toBe(1);
  });
});

describe('TOML front matter', () => {
  test('is read between +++, with its dates as they are written', () => {
    const document = read(
      '+++\r\n# of the site\r\ntitle = "Plan"\r\ndate = 2027-06-01\r\n[extra]\r\nsegments = ["night nurses"]\r\n+++\r\nwords\r\n',
    );
    expect(document.frontMatter!.data).toEqual({ title: 'Plan', date: '2027-06-01', extra: { segments: ['night nurses'] } });
    expect(document.blocks.map(({ text }) => text)).toEqual(['words']);
  });

  test('says what is wrong with it, and on which line', () => {
    const { message, line } = refusal('\n+++\ntitle = "Plan"\ndate = "2027\n+++\nwords');
    expect(message).toMatch(/^The front matter is not valid TOML: .* Mend it, or take the lines between \+\+\+ out\.$/);
    expect(line).toBe(4);
  });

  test('is not what a line of +++ over words opens', () => {
    expect(read('+++\nwords\n').blocks[0]!.text).toBe('+++ words');
  });
});

describe('a rule at the head of a document is no front matter', () => {
  test.each([
    ['prose between rules', '---\n\nWe start here.\n\n---\n\nMore.'],
    ['prose that YAML cannot read', '---\nWe say to all we meet: "this: that\n---\n'],
    ['a list between rules', '---\n- a\n- b\n---\n'],
    ['a rule that is never closed', '---\ntitle: Plan\n\nwords'],
    ['words after the rule', '--- our plan ---\n\nwords'],
    ['a longer rule', '-----\ntitle: x\n-----\n'],
  ])('%s', (_, text) => {
    const { frontMatter, blocks } = read(text);
    expect(frontMatter).toBeNull();
    expect(blocks.length).toBeGreaterThan(0);
  });
});
