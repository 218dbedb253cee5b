import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** The lines at which an internal trigger is reported in a roadmap. */
const lines = (body: string): number[] =>
  lint(`# Roadmap\n\n${body}`, { kind: 'roadmap' })
    .findings.filter(({ rule }) => rule === 'internal-trigger')
    .map(({ at }) => at.start.line);

describe('the occasion of an entry', () => {
  it('stands in a column of its own', () => {
    const table =
      '| Item | Why now |\n|---|---|\n| Seat map | Anglers at the quay ring twice to be sure of a seat |\n| New ledger | Our licence expires in June |\n';
    expect(lines(table)).toEqual([6]);
  });

  it('stands in the sentence after the question', () => {
    expect(lines('## Tide board\n\n**Why now?** The support contract for the old board ends in March.\n')).toEqual([5]);
  });

  it('is told in passing', () => {
    expect(lines('## Harbour radio\n\nNow that our new tower is built, we can use its second mast for the radio.\n')).toEqual([
      5,
    ]);
  });

  it('is money that would lapse, by its amount', () => {
    expect(lines('## Context\n\nSome 340,000 crowns of the line for masts are unspent and lapse in December.\n')).toEqual([5]);
  });

  it('is answered by its own entry, not by the next one', () => {
    const list =
      '- Seat map. Why now: the contract with the printer ends in May\n- Queue lights. Why now: anglers wait in the rain and miss their boat\n';
    expect(lines(list)).toEqual([3]);
  });
});

describe('what stands beside it', () => {
  const beside = (text: string): number[] =>
    lines(`## Ticket machine\n\nIntro of the entry.\n\n### Background\n\nThe contract ends in May. ${text}\n`);

  it('is a customer problem', () => {
    expect(beside('Anglers without a card cannot buy a ticket before six.')).toEqual([]);
  });

  it('is a law', () => {
    expect(beside('The Ports Act obliges us to take coins.')).toEqual([]);
  });

  it('is no customer where a supplier wants more money', () => {
    expect(beside('The supplier wants 20% more from then on.')).toEqual([9]);
  });
});

describe('what is no occasion', () => {
  it('is a reason for one of the options', () => {
    expect(lines('## Options\n\n### Buy\n\n#### Background\n\nThe contract with the maker ends in May.\n')).toEqual([]);
  });

  it('is one that is ruled out, or quoted', () => {
    expect(lines('## Background\n\nThis is not because our contract ends in May.\n')).toEqual([]);
    expect(lines('## Background\n\n> The contract with the maker ends in May.\n')).toEqual([]);
  });
});
