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

it('an opening that tells of machinery alone and of nobody is a view from within', () => {
  const store =
    'Since last autumn every loan record sits in one store. The catalogue still speaks the older protocol. Search runs on a machine from 2017 whose disks are no longer made.';
  expect(viewOf(store)).toBe('internal');
  expect(viewOf(`Skippers look for the pier in the dark and ring the harbour master. ${store}`)).toBe('customer');
});
