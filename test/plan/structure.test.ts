import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.js';
import { readDocument } from '../../src/markdown/read.js';
import { recognise } from '../../src/plan/recognise.js';
import { lint, parser } from '../helpers/lint.js';

const knowledge = loadKnowledge();

/** What is reported on a short plan, as "line rule". */
const found = (text: string, path = 'plan.md'): string[] =>
  lint(text, { path }).findings.map(({ rule, at }) => `${at.start.line} ${rule}`);

const okrs = (body: string) => `# OKRs for spring\n\nFor ferry operators with one or two boats.\n\n${body}`;

describe('goals are found where a reader sees them', () => {
  it('in headings under a period', () => {
    expect(found(okrs('## Q2\n\n### Publish ten pieces of content\n\nThree are out so far.\n'))).toContain('7 output-as-goal');
  });

  it('in bare lines above a list', () => {
    expect(found(okrs('## Q2\n\nLaunch the seat map\n- Seat map published\n- Old map switched off\n'))).toContain(
      '7 output-as-goal',
    );
  });

  it('once, where the heading is told again in the text', () => {
    const text = okrs(
      '## Team\n\n### O1 Build the archive\n\n_Objective_: Build an archive that holds every timetable.\n\n#### O1KR1\n_Key Result_: Deploy the importer.\n',
    );
    expect(found(text).filter((line) => line.includes('output-as-goal'))).toEqual(['7 output-as-goal']);
  });

  it('in the paragraph under a heading that says "Objective"', () => {
    const text = okrs(
      '## Team OKR, shared\n\n### Objective\n\nShip the timetable importer.\n\n### Key results\n\n- Publish the importer\n- Document the importer\n',
    );
    expect(found(text)).toContain('9 output-as-goal');
  });

  it('with the metrics that paragraphs name, and not with their baseline', () => {
    const text = okrs('## Goals\n\n### Healthy finances\n\nMetric: Gross margin.\n\n- Current: 61%\n- Target: 70%\n');
    expect(found(text)).toContain('7 internal-kpi-only');
  });

  it('with key results on lines of one paragraph', () => {
    const text = okrs(
      '## O1: Grow the business\n\nKR1: Revenue from 2.1 to 2.6 million\nKR2: Operators cancel half as many sailings\n',
    );
    expect(found(text)).not.toContain('5 internal-kpi-only');
  });

  it('and not in the schedule of the process or in a primer', () => {
    const text = okrs(
      '## OKR schedule\n\n- Draft the goals\n- Publish the goals\n\n## Key concepts\n\nOKRs consist of two elements:\n\n- Objectives\n- Key results\n',
    );
    expect(found(text).filter((line) => !line.endsWith('no-feedback-loop'))).toEqual([]);
  });
});

describe('who customers are', () => {
  it('is not the maker of a product', () => {
    const text =
      '# Choosing a booking system\n\nThe maker of Poolplan stops support in March.\n\n## Options\n\nWe compared Lanely and Swimdesk. We chose Lanely.\n\n## What parents told us\n\nFourteen parents could not tell which level their child belongs in.\n';
    expect(found(text)).toContain('7 insight-after-shortlist');
  });

  it('is none of those who drew the plan up, one after the other', () => {
    const plan = (who: string) =>
      found(
        `# OKRs for the audio desk\n\n${who}\n\n## Objective 1: The audience hears the story to the end\n\n- Episodes heard to the last minute: 38% → 50%\n`,
      );
    expect(plan('Drawn up by the editors, the sound engineers and the two account managers.')).toContain('5 no-named-segment');
    expect(plan('Made for lorry drivers on the night run.')).not.toContain('5 no-named-segment');
  });

  it('includes people of the house that work on what is planned', () => {
    expect(
      found('# Data platform roadmap\n\n- Nightly refresh: pricing analysts start at six and work on stale tables until ten\n'),
    ).not.toContain('1 no-named-segment');
  });
});

describe('an entry of a roadmap', () => {
  it('has its reason where a label points to a problem told before', () => {
    const entry = (name: string) => `### ${name}\n\n*Problem:* item 1 above.\n\n- Ships in February\n`;
    const text = `# Roadmap\n\n## Now\n\n${['Expiry board', 'Inbox', 'Copy order'].map(entry).join('\n')}`;
    expect(found(text).filter((line) => line.includes('unevidenced-roadmap'))).toEqual([]);
  });
});

describe('what stands where', () => {
  it('is decided under "Outcome" where options stand before it', () => {
    const text =
      '# ADR 4: letters\n\n## Options\n\n1. **Postwerk** prints at two sites, and its contract runs for four years.\n2. **Briefhaus** prints at one.\n\n## Outcome\n\nWe take Postwerk.\n';
    expect(found(text)).toContain('10 decision-without-insight');
  });

  it('is a choice where suppliers have points, whatever the heading', () => {
    const text =
      '# Decision record: ticket machines\n\n## The field\n\n| Supplier | Price | Points |\n|---|---|---|\n| Kessler | 18,400 | 81 |\n| Orbita | 16,900 | 74 |\n\n## What we saw\n\nRiders gave up at the zone map; 61 of the 212 whom we watched asked someone.\n';
    expect(found(text)).toContain('7 insight-after-shortlist');
  });

  it('is an entry where themes list them', () => {
    const theme = (name: string) =>
      `## Theme: ${name}\n\n- **Format 3.** Replaces format 2.\n- **Bundles.** One archive each.\n- **Cache.** With expiry.\n\n`;
    const text = `# Roadmap\n\n${theme('server')}${theme('styles')}`;
    expect(
      lint(text, { path: 'roadmap.md' })
        .findings.map(({ message }) => message)
        .join(),
    ).toMatch(/6 of 6 entries/);
  });

  it('tells nothing of customers where suppliers answer', () => {
    const text =
      '# Decision: loan stations\n\n## Context\n\nThree suppliers answered the enquiry.\n\n## Options\n\n- Lectio: card or PIN, delivery of the stations in eight weeks\n- Bokvagn: card only, delivery in twelve weeks\n\n## Decision\n\nWe buy 26 stations from Lectio.\n';
    expect(found(text).some((line) => line.endsWith('decision-without-insight'))).toBe(true);
  });
});

describe('headings mean the same', () => {
  const roleOf = (heading: string): string | undefined =>
    recognise(readDocument(`# Roadmap 2027\n\n## ${heading}\n\n- A lamp\n- A bell\n`, parser), {
      path: 'plan.md',
      knowledge,
    }).sections.find(({ title }) => title === heading)?.role;

  it('whoever they call those who write them, and however short they put it', () => {
    for (const heading of ['What we have found', "What we've found", 'What the project team has found'])
      expect(roleOf(heading), heading).toBe('insight');
    for (const heading of ['What we will not do', "What we won't do", 'What the team will not do'])
      expect(roleOf(heading), heading).toBe('exclusions');
  });

  it('whether months are written short', () => {
    expect(roleOf('Aug, Sep')).toBe('initiatives');
    expect(roleOf('August, September')).toBe('initiatives');
  });
});

describe('a row of a table', () => {
  const table = (header: string, figures: string): string[] =>
    found(
      okrs(
        `## Goals\n\n### Boats that go\n\n| Measure | From → to | ${header} |\n|---|---|---|\n| Revenue of a trip | ${figures} | Head of the boat house at the north pier |\n`,
      ),
    );

  it('is the measure that it names, and neither a figure in words nor who answers for it', () => {
    expect(table('Note', '41% → 70%')).toContain('7 internal-kpi-only');
    expect(table('Answers for it', '41 per cent → 70 per cent')).toEqual(table('Note', '41% → 70%'));
  });
});
