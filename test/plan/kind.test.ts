import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { recognise } from '../../src/plan/recognise.js';
import { parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();

const kindOf = (text: string, path = 'page.md') => recognise(readDocument(text, parser), { path, knowledge }).kind;

describe('the kind of a document', () => {
  it('is told by the line under the title where the title says nothing', () => {
    const text = '# Greenhouse heating\n\nRoadmap of the nursery’s energy group\n\n## Spring\n\nThe old burner goes.\n';
    expect(kindOf(text)).toBe('roadmap');
  });

  it('is a strategy where its title says for whom, or looks years ahead', () => {
    const page = (title: string) => `# ${title}\n\n## What we do\n\nTwo visitors for each street.\n\n## Money\n\n4,000 a year.\n`;
    expect(kindOf(page('The parish: whom we go to'))).toBe('strategy');
    expect(kindOf(page('The parish, 2026 to 2028'))).toBe('strategy');
    expect(kindOf('# Notes\n\n## 1.0.0 (2026-01-28)\n\n- A door that opens.\n')).toBe('other');
  });

  it('is a plan where its sections are the parts of one', () => {
    const text =
      '# Parcel lockers at the halls\n\n## What goes wrong today\n\nStudents wait in line at noon.\n\n## What we propose\n\nLockers by the doors.\n\n## Money\n\n4,000 a year.\n';
    expect(kindOf(text)).not.toBe('other');
  });

  it('is no decision where the options are those of a program', () => {
    const page = (options: string) => `# Tide table\n\n## Options\n\n${options}\n\n## Notes\n\nRuns anywhere.\n`;
    expect(kindOf(page('- `pier`: which pier\n- `year`: which year'))).toBe('other');
    expect(kindOf(page('- One table for each pier\n- One table for the coast'))).toBe('decision');
  });

  it('is a plan where most statements read like one', () => {
    const text = `# Second term, Larkfield night school

## Objectives

- Learners who finish the course they began: 61 % → 75 %
- Learners who sit the exam: 40 % → 60 %
- Fees paid on the first day: 70 % → 90 %
- Learners who come back for a second course: 1 in 9 → 1 in 4
- Teachers on a yearly contract: 12 → 18
`;
    expect(kindOf(text)).not.toBe('other');
  });

  it('is not what a folder is about in passing, but what it holds', () => {
    const text = '# Booking of halls\n\nFour stages, one per quarter.\n\n## Stage 1\n\n- Enter all halls\n';
    expect(kindOf(text, 'research-guild/halls.md')).not.toBe('research');
    expect(kindOf(text, 'field-research/halls.md')).toBe('research');
  });

  it('is a decision where its first lines ask for one', () => {
    const page = (line: string) =>
      `# Proposal: four days in Oakham\n\n*From: Regional office. ${line}*\n\n## Situation\n\nTwo colleagues retire.\n\n## Proposal\n\nFour days.\n`;
    expect(kindOf(page('For decision: Board, 14 May'))).toBe('decision');
    expect(kindOf(page('Written in May'))).toBe('brief');
  });

  it('is no plan where most of it asks or tells its author what to write', () => {
    const page = (problem: string, users: string, metric: string) =>
      `# Product brief\n\n## Problem\n\n${problem}\n\n## Users\n\n- ${users}\n\n## Success metrics\n\n- ${metric}\n\n## Open questions\n\n- [ ] ...\n`;
    expect(kindOf(page('What problem are we solving, for whom, and why now?', 'Persona A: ...', 'Metric 1'))).toBe('other');
    expect(
      kindOf(page('Anglers stand at the lake and cannot tell whether it is closed.', 'Persona A: visiting anglers', 'Fines')),
    ).toBe('brief');
  });

  it('is no plan where a page only says where the plan is kept', () => {
    const page = (rest: string) =>
      `# Roadmap\n\nWork on the lake map is tracked on [the board](https://example.org/board).\n\n${rest}\n`;
    expect(kindOf(page('Releases are listed under [milestones](https://example.org/milestones).'))).toBe('other');
    expect(kindOf(page('- Closed stretches on the map\n- Tickets by the day\n- Catches by weight'))).toBe('roadmap');
  });

  it('is no plan where it speaks of goals and holds none', () => {
    const page = (rest: string) => `# Objectives and key results\n\n## How we use them\n\n${rest}\n`;
    expect(kindOf(page('Each crew writes down one objective a month and tells the others on Mondays.'))).toBe('other');
    expect(kindOf(page('Objective: anglers find an open stretch in one minute. Key result: calls to the warden 40 → 10.'))).toBe(
      'okr',
    );
    expect(kindOf('# OKRs of the map crew\n\n## Autumn\n\n- [Autumn OKRs](https://docs.google.com/spreadsheets/d/1)\n')).toBe(
      'other',
    );
  });

  it('is a plan for whatever it is for', () => {
    const text = (title: string) => `# ${title}\n\n## Spring issue\n\n- One route per issue, ridden by the editors\n`;
    expect(kindOf(text('Plan for the members’ newsletter'))).toBe('roadmap');
    expect(kindOf(text('Newsletter of the members'))).toBe('other');
  });

  it('is a decision where its sections are those of a request for comments', () => {
    expect(
      kindOf(
        '# Summary\n\nA change of the locks.\n\n## Motivation\n\nBoats drift.\n\n## Drawbacks\n\nMore rope.\n\n## Prior art\n\nThe lock at Sund.\n\n## Unresolved questions\n\n- Who pays?\n',
      ),
    ).toBe('decision');
  });

  it('is no plan where a library tells how to use it, or a meeting what happened', () => {
    expect(
      kindOf('# Retrospective: the May storm\n\n## What happened\n\n- Boats stayed in.\n\n## Agreed\n\n- Ring first.\n'),
    ).toBe('other');
    const usage =
      '# tidepool\n\nA library for the CLI and the API.\n\n## Install\n\n```sh\nnpm install tidepool\n```\n\n## API\n\n- `read(path)` reads a JSON file from the server\n- `write(path)` commits to the repo\n';
    expect(kindOf(usage)).toBe('other');
  });
});
