import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { recognise } from '../../src/plan/recognise.js';
import { parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();
const viewOf = (opening: string) =>
  recognise(readDocument(`# Roadmap: harbour lights\n\n${opening}\n\n## Next\n\n- New lamps on the pier\n`, parser), {
    path: 'roadmap.md',
    knowledge,
  }).opening?.view;

it('an opening that speaks as "we", in short forms too, of releases and posts is a view from within', () => {
  expect(viewOf('We have released two versions of the control software since May.')).toBe('internal');
  expect(viewOf('Since last May, we’ve released two versions of the control software.')).toBe('internal');
  expect(viewOf("Since last May, we've released two versions of the control software.")).toBe('internal');
});
