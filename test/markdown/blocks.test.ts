import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/markdown/lines.js';
import { loadParser, readDocument } from '../../src/markdown/read.js';
import type { Block } from '../../src/markdown/types.js';

const parser = await loadParser('satteri');
const blocks = (...lines: string[]): Block[] => readDocument(lines.join('\n'), parser).blocks;
/** The blocks in short: `kind text`. */
const short = (...lines: string[]): string[] => blocks(...lines).map(({ kind, text }) => `${kind} ${text}`);
const words = (block: Block, mark: 'strong' | 'emphasis' | 'struck' | 'code' | 'links' | 'cells'): string[] =>
  block[mark].map(({ start, end }) => block.text.slice(start, end));

describe('headings', () => {
  test('a number sign in an item that counts something is none', () => {
    expect(short('- # of reports read', '- # Reports')).toEqual(['item of reports read', 'heading Reports']);
  });

  test('ATX, setext and raw HTML headings have the level they are written with', () => {
    const found = blocks('# One', '', 'Two', '---', '', '<div markdown>', '<h3>Three</h3>', '</div>', '', '#### Four ####');
    expect(found.map(({ kind, text, level, bold }) => [kind, text, level, bold])).toEqual([
      ['heading', 'One', 1, false],
      ['heading', 'Two', 2, false],
      ['heading', 'Three', 3, false],
      ['heading', 'Four', 4, false],
    ]);
  });

  test('a line bold from end to end is a heading one below the last written one', () => {
    const found = blocks('**Why**', '', '## Goals', '', '**First goal:**', '', '**Second goal**:', '', '__Third__ __goal__');
    expect(found.map(({ kind, text, level, bold }) => [kind, text, level, bold])).toEqual([
      ['heading', 'Why', 1, true],
      ['heading', 'Goals', 2, false],
      ['heading', 'First goal:', 3, true],
      ['heading', 'Second goal:', 3, true],
      ['heading', 'Third goal', 3, true],
    ]);
  });

  test('a bold first line heads the lines that follow it', () => {
    expect(short('**Objective 1**', 'Nurses hand over without paper.')).toEqual([
      'heading Objective 1',
      'paragraph Nurses hand over without paper.',
    ]);
    expect(short('**Objective 1**<br>Nurses hand over without paper.')).toEqual([
      'heading Objective 1',
      'paragraph Nurses hand over without paper.',
    ]);
  });

  test('bold words within a line, over two lines or in an item make no heading', () => {
    expect(short('**Owner:** Ines', '', '**a long', 'claim**', '', '- **Owner**')).toEqual([
      'paragraph Owner: Ines',
      'paragraph a long claim',
      'item Owner',
    ]);
  });

  test('a heading attribute is no part of its words', () => {
    expect(short('## Goals {#goals .wide}')).toEqual(['heading Goals']);
  });

  test('sentences in bold make no heading', () => {
    const loud = 'What follows is all that the harbour will build. It may be that not everything is there by the spring.';
    expect(blocks(`**${loud}**\n`).map(({ kind, text }) => [kind, text])).toEqual([['paragraph', loud]]);
  });

  test('a heading in a list item, and one with the level 6, keep bold lines within 7', () => {
    const found = blocks('- ## In an item', '', '###### Six', '', '**Seven**');
    expect(found.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 6],
      ['heading', 7],
    ]);
  });
});

describe('lists', () => {
  test('items know the item they stand in, their list and how deep they are', () => {
    const found = blocks('- one', '  - two', '', '    more of two', '- three', '', '1. four');
    expect(found.map(({ kind, text, level, parent }) => [kind, text, level, parent])).toEqual([
      ['item', 'one', 0, -1],
      ['item', 'two', 1, 0],
      ['paragraph', 'more of two', 0, 1],
      ['item', 'three', 0, -1],
      ['item', 'four', 0, -1],
    ]);
    expect(found[0]!.list!.id).toBe(found[3]!.list!.id);
    expect(found[4]!.list!.id).not.toBe(found[0]!.list!.id);
    expect([found[0]!.list!.ordered, found[4]!.list!.ordered]).toEqual([false, true]);
  });

  test('task boxes are read, and are no words', () => {
    const found = blocks('- [ ] open', '- [x] done', '- neither');
    expect(found.map(({ text, list }) => [text, list!.checked])).toEqual([
      ['open', false],
      ['done', true],
      ['neither', null],
    ]);
    expect(found[0]!.span.start.column).toBe(7);
  });

  test('bullets that Markdown does not know make items', () => {
    expect(short('Goals:', '▪ fewer calls', '  to the desk', '● shorter queues', '• one form')).toEqual([
      'paragraph Goals:',
      'item fewer calls to the desk',
      'item shorter queues',
      'item one form',
    ]);
    expect(short('-Ship the form', '-Hire two people')).toEqual(['item Ship the form', 'item Hire two people']);
    expect(short('-[ ] open', '-[x] done')).toEqual(['item open', 'item done']);
  });

  test('a dash within wrapped prose makes no item', () => {
    expect(short('We sell a self', '-service kiosk.')).toEqual(['paragraph We sell a self -service kiosk.']);
    expect(short('Growth was', '-5 per cent.')).toEqual(['paragraph Growth was -5 per cent.']);
  });

  test('a list that is indented so far that Markdown takes it for code is a list', () => {
    const found = blocks('Aims', '', '        - fewer **calls**', '            - by half', '        - one form');
    expect(found.map(({ kind, text, level, span }) => [kind, text, level, span.start.line, span.start.column])).toEqual([
      ['paragraph', 'Aims', 0, 1, 1],
      ['item', 'fewer calls', 0, 3, 11],
      ['item', 'by half', 1, 4, 15],
      ['item', 'one form', 0, 5, 11],
    ]);
    expect(words(found[1]!, 'strong')).toEqual(['calls']);
    expect(short('    make install', '    - not all lines are items')[0]).toMatch(/^code /);
  });

  test('an item without words leaves no block', () => {
    expect(short('-', '- a', '- ')).toEqual(['item a']);
  });
});

describe('tables', () => {
  test('body rows carry the headers and the range of each cell', () => {
    const [row, ...others] = blocks('| Goal | KPI |', '|---|:-:|', '| Fewer **calls** | a \\| b |', '| --- | --- |', '| | |');
    expect(others).toEqual([]);
    expect(row!.text).toBe('Fewer calls | a | b');
    expect(words(row!, 'cells')).toEqual(['Fewer calls', 'a | b']);
    expect(words(row!, 'strong')).toEqual(['calls']);
    expect(row!.table!.headers).toEqual(['Goal', 'KPI']);
    expect(row!.table!.headerSpan.start.line).toBe(1);
    expect(row!.span.start.line).toBe(3);
  });

  test('lines and lists within a cell stand on lines of their own', () => {
    expect(blocks('| Outcome |', '|---|', '| one<br>two<ul><li>three</li><li>four</li></ul> |')[0]!.text).toBe(
      'one\ntwo\nthree\nfour',
    );
  });

  test('an empty cell keeps its column', () => {
    expect(words(blocks('| A | B | C |', '|-|-|-|', '| x | | z |')[0]!, 'cells')).toEqual(['x', '', 'z']);
  });

  test('HTML tables are tables, blank lines and all; a cell over several rows is empty in the later ones', () => {
    const found = blocks(
      '<table>',
      '<tr><th>Theme</th><th>Goal</th></tr>',
      '',
      '    <tr><td rowspan="2">Desk</td><td>Fewer&nbsp;calls</td></tr>',
      '',
      '<tr><td>One <b>form</b></td></tr>',
      '</table>',
    );
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', 'Desk | Fewer\u00a0calls'],
      ['row', ' | One form'],
    ]);
    expect(found.map(({ table }) => table!.headers)).toEqual([
      ['Theme', 'Goal'],
      ['Theme', 'Goal'],
    ]);
    expect(found[1]!.span.start.line).toBe(6);
  });
});

describe('what is not the author speaking', () => {
  test('block quotes are quoted, callouts are not', () => {
    const found = blocks('> a guest', '> said so', '', '> [!NOTE]', '> our own words', '', '> [!tip] Title', '', 'plain');
    expect(found.map(({ text, quoted }) => [text, quoted])).toEqual([
      ['a guest said so', true],
      ['our own words', false],
      ['Title', false],
      ['plain', false],
    ]);
  });

  test('fenced and indented code is code, mermaid too', () => {
    const [mermaid, indented] = blocks('```mermaid', 'timeline', '  # usage', '```', '', '    make all');
    expect([mermaid!.kind, mermaid!.text, mermaid!.span.start.line, mermaid!.span.end.line]).toEqual([
      'code',
      'timeline\n  # usage',
      1,
      4,
    ]);
    expect([indented!.kind, indented!.text]).toEqual(['code', 'make all']);
  });

  test('comments are blocks of their own, wherever they stand', () => {
    expect(
      short(
        '<!-- one -->',
        '',
        '- item <!-- two --> goes on',
        '  - sub',
        '',
        'words <!-- three --> on',
        '',
        '<!--',
        'four',
        '-->',
      ),
    ).toEqual([
      'comment one',
      'item item  goes on',
      'comment two',
      'item sub',
      'paragraph words  on',
      'comment three',
      'comment four',
    ]);
    expect(blocks('a <!-- b -->')[1]!.span).toMatchObject({ start: { column: 3 }, end: { column: 13 } });
  });

  test('a comment before the words of an item leaves the item', () => {
    const [comment, item] = blocks('- <!-- draft --> ship it');
    expect([comment!.kind, item!.kind, item!.text]).toEqual(['comment', 'item', 'ship it']);
  });

  test('marks of other tools go, the words in them stay', () => {
    expect(
      short(
        ...[
          '{% include nav.html %}',
          '',
          '!!! note "Title"',
          '    indented words',
          '',
          '    more of them',
          '',
          ':::{tip}',
          'fenced words',
          ':::',
        ],
        ...['', '<Tabs items={[', '  "a",', ']}>', '', 'words in a tab', '', '</Tabs>', '', '```{warning}', 'a *warning*', '```'],
      ),
    ).toEqual([
      'paragraph indented words',
      'paragraph more of them',
      'paragraph fenced words',
      'paragraph words in a tab',
      'paragraph a warning',
    ]);
  });
});

describe('raw HTML', () => {
  test('paragraphs, lists and details are blocks', () => {
    const found = blocks(
      '<details><summary>More</summary>',
      '<p>Some <em>words</em></p>',
      '<ol><li>one<ul><li>two</li></ul></li></ol>',
      '</details>',
    );
    expect(found.map(({ kind, text, level, parent }) => [kind, text, level, parent])).toEqual([
      ['paragraph', 'More', 0, -1],
      ['paragraph', 'Some words', 0, -1],
      ['item', 'one', 0, -1],
      ['item', 'two', 1, 2],
    ]);
    expect(words(found[1]!, 'emphasis')).toEqual(['words']);
  });

  test('nested tables and unclosed cells are read as far as they go', () => {
    expect(short('<table><tr><td>a<td>b<table><tr><td>c</td></tr></table></table>')).toEqual(['row a | b\nc']);
    expect(short('<td>a</td>', '', 'between', '', '</tr>')).toEqual(['row a', 'paragraph between']);
  });

  test('a first row of bold cells is the header', () => {
    expect(
      blocks('<table><tr><td><b>A</b></td></tr><tr><td>x</td></tr></table>').map(({ text, table }) => [text, table!.headers]),
    ).toEqual([['x', ['A']]]);
  });

  test('Markdown stays Markdown where other tools read it so', () => {
    const found = blocks(
      '<div class="box" markdown="1">',
      '**Why**',
      'Guests *wait*.',
      '</div>',
      '',
      '<aside>',
      '💡 **Lead:** words',
      '',
      '</aside>',
    );
    expect(found.map(({ kind, text, span }) => [kind, text, span.start.line])).toEqual([
      ['heading', 'Why', 2],
      ['paragraph', 'Guests wait.', 3],
      ['paragraph', '💡 Lead: words', 7],
    ]);
  });

  test('its places are those of the file, in a block quote too', () => {
    const text = '> <div>\n> Fewer <b>calls</b>\n> </div>\n';
    const document = readDocument(text, parser);
    const [block] = document.blocks;
    const { start, end } = spanOf(document, block!, block!.strong[0]!);
    expect(text.slice(start.offset, end.offset)).toBe('calls');
    expect(start).toMatchObject({ line: 2, column: 12 });
  });

  test('scripts and styles say nothing', () => {
    expect(short('<style>', 'p { color: red }', '</style>', '', '<div><script>alert(1)</script>seen</div>')).toEqual([
      'paragraph seen',
    ]);
  });
});

describe('text', () => {
  test('marks and targets are left out; code and alternative texts are kept', () => {
    const [block] = blocks(
      'A [*link*](https://example.org) with `code`, ~~old~~ ![a chart](c.png) and [text][ref].',
      '',
      '[ref]: /target',
    );
    expect(block!.text).toBe('A link with code, old a chart and text.');
    expect(block!.links.map(({ url }) => url)).toEqual(['https://example.org', '/target']);
    expect([words(block!, 'links'), words(block!, 'code'), words(block!, 'struck'), words(block!, 'emphasis')]).toEqual([
      ['link', 'text'],
      ['code'],
      ['old'],
      ['link'],
    ]);
  });

  test('a wrapped line goes on after a space, a break that was meant is a new line', () => {
    expect(blocks('one', '  two  ', 'three\\', 'four<br>five<br/>', 'six')[0]!.text).toBe('one two\nthree\nfour\nfive\nsix');
  });

  test('escapes and entities are shown as readers see them', () => {
    expect(blocks('R&amp;D \\*now\\* &copy; &#x2014; &nosuch;')[0]!.text).toBe('R&D *now* © — &nosuch;');
  });

  test('the remains of broken emphasis vanish', () => {
    expect(blocks('The **** plan ** for** all')[0]!.text).toBe('The  plan  for all');
  });

  test('a footnote is a link without words', () => {
    const [block, note] = blocks('Calls fell by half.[^1]', '', '[^1]: Desk log, May 2024');
    expect(block!.text).toBe('Calls fell by half.');
    expect(block!.links).toEqual([{ start: 19, end: 19, url: '#1' }]);
    expect(note!.text).toBe('Desk log, May 2024');
  });

  test('HTML marks count like those of Markdown', () => {
    const [block] = blocks('Now <b>bold</b>, <i>slanted</i> and <a href="/x">linked</a>');
    expect([words(block!, 'strong'), words(block!, 'emphasis'), words(block!, 'links')]).toEqual([
      ['bold'],
      ['slanted'],
      ['linked'],
    ]);
  });
});

describe('places', () => {
  const places = (text: string, ...found: string[]): [number, number][] => {
    const document = readDocument(text, parser);
    return found.map((sought) => {
      const block = document.blocks.find((candidate) => candidate.text.includes(sought))!;
      const start = block.text.indexOf(sought);
      const span = spanOf(document, block, { start, end: start + sought.length });
      return [span.start.line, span.start.column];
    });
  };

  test('columns count UTF-16 units, whatever the alphabet', () => {
    expect(places('# 😀 漢字\u00a0goal\n\n😀 **bold** words', 'goal', 'bold', 'words')).toEqual([
      [1, 9],
      [3, 6],
      [3, 13],
    ]);
  });

  test('lines end with CRLF, LF or CR', () => {
    expect(places('one\r\ntwo\r\n\r\nthree\rfour\n', 'one', 'two', 'three', 'four')).toEqual([
      [1, 1],
      [2, 1],
      [4, 1],
      [5, 1],
    ]);
  });

  test('a byte order mark is not counted', () => {
    const document = readDocument('\ufeff# Plan', parser);
    expect(document.text).toBe('# Plan');
    expect(document.blocks[0]).toMatchObject({
      kind: 'heading',
      text: 'Plan',
      span: { start: { line: 1, column: 1, offset: 0 } },
    });
  });

  test('tabs, quote marks and wrapped lines do not shift what follows', () => {
    expect(places('> - one\n>   two\n>\tthree\n\n-\ttab **bold**', 'two', 'three', 'bold')).toEqual([
      [2, 5],
      [3, 3],
      [5, 9],
    ]);
  });

  test('an entity is taken whole', () => {
    const text = 'R&amp;D first';
    const document = readDocument(text, parser);
    const span = spanOf(document, document.blocks[0]!, { start: 0, end: 2 });
    expect(text.slice(span.start.offset, span.end.offset)).toBe('R&amp;');
  });

  test('code and comments keep their lines', () => {
    expect(places('- x\n\n  ```\n  a\n    b\n  ```\n\n  <!-- c\n  d -->', 'b', 'd')).toEqual([
      [5, 5],
      [9, 3],
    ]);
  });
});

test('what is nested without end is read as far as anybody plans', () => {
  expect(blocks(`${'> '.repeat(3000)}deep`, '', 'after').at(-1)!.text).toBe('after');
  expect(blocks(`${'<div>'.repeat(5000)}deep`).map(({ text }) => text)).toEqual(['deep']);
});

test('lines that an outline numbers are items, a line that begins with a figure is not', () => {
  expect(short('1.1 Adopt the statutes', '1.2 Move the archive')).toEqual(['item Adopt the statutes', 'item Move the archive']);
  expect(short('The yield is', '2.5 tonnes and', '1.2 of it is lost')).toHaveLength(1);
});
