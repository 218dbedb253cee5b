import { describe, expect, test } from 'vitest';
import { loadParser, readDocument } from '../../src/markdown/read.js';
import { sentencesOf } from '../../src/markdown/sentences.js';

const parser = await loadParser('satteri');
const sentences = (text: string): string[] =>
  readDocument(text, parser).blocks.flatMap((block) => sentencesOf(block).map(({ start, end }) => block.text.slice(start, end)));

describe('a sentence ends', () => {
  test.each([
    [
      'at a full stop, a question or exclamation mark',
      'We wait. Why? Nobody knows! We ask.',
      ['We wait.', 'Why?', 'Nobody knows!', 'We ask.'],
    ],
    [
      'after closing quotes and brackets',
      'She said “no.” (We asked why.) Then we left.',
      ['She said “no.”', '(We asked why.)', 'Then we left.'],
    ],
    [
      'with the marks of emphasis',
      '**Calls fell.** _Queues grew._ Both matter.',
      ['Calls fell.', 'Queues grew.', 'Both matter.'],
    ],
    ['at an ellipsis before a capital', 'We tried… It failed... We stopped.', ['We tried…', 'It failed...', 'We stopped.']],
    [
      'before a digit or a bracket',
      'We launch in May. 12 sites follow. [See the list](l).',
      ['We launch in May.', '12 sites follow.', 'See the list.'],
    ],
    ['before a small letter after a full word', 'The queue is long. people leave.', ['The queue is long.', 'people leave.']],
    ['after a year', 'It began in 2023. Nothing came of it.', ['It began in 2023.', 'Nothing came of it.']],
    [
      'after an abbreviation that ends it',
      'We met at 9 a.m. Then we left Acme Inc. It was late, etc. Yes.',
      ['We met at 9 a.m.', 'Then we left Acme Inc.', 'It was late, etc.', 'Yes.'],
    ],
    ['after a lettered option', 'We chose option B. The rest can wait.', ['We chose option B.', 'The rest can wait.']],
    ['at a line break that was meant', 'Owner Ines<br>Status open\\\nNext step', ['Owner Ines', 'Status open', 'Next step']],
    ['in scripts that set no spaces', '我们开始。然后停止！', ['我们开始。', '然后停止！']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('a sentence goes on', () => {
  test.each([
    ['over a wrapped line', 'Visitors wait\nfor a ticket.'],
    ['over a line break in mid-phrase', 'Visitors wait<br>for a ticket.'],
    ['after e.g. and i.e.', 'Some groups, e.g. Parents, i.e. Guardians, wait.'],
    ['after titles', 'We asked Dr. Okafor and Mrs. Lind.'],
    ['after initials', 'We asked J. R. Lind about it.'],
    ['after vs., approx. and No. 5', 'Old vs. New took approx. 5 days at No. 5 today.'],
    ['in decimals and versions', 'We move from v2.0 to 3.5.1 at 4.5 stars.'],
    ['in names with dots', 'Node.js and .NET run on example.org today.'],
    ['after an abbreviation before a small letter', 'Tickets, badges, etc. are sold by Acme Inc. in town.'],
    ['after an ellipsis before a small letter', 'Visitors wait… and wait... and leave.'],
    ['at a semicolon', 'Visitors wait; staff do not.'],
    ['after a number that opens it', '**1.** Shorten the queue'],
    ['after the mark of a key result', 'KR1. Boats that wait: 9 to 3'],
    ['after the mark of an objective', '**Objective 2.** Skippers plan the tide'],
    ['in code', 'Set `a. B` at once.'],
    ['after a question in brackets', 'We ask (why?) and listen.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toHaveLength(1);
  });
});

test('the cells of a row are sentences of their own', () => {
  expect(sentences('| A | B | C |\n|-|-|-|\n| fewer calls | | By half. In May. |')).toEqual([
    'fewer calls',
    'By half.',
    'In May.',
  ]);
});

test('code and comments have no sentences', () => {
  expect(sentences('```\nOne. Two.\n```\n\n<!-- One. Two. -->')).toEqual([]);
});
