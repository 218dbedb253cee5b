import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/plan/types.js';
import { lint } from '../helpers/lint.js';

/** Whether a rule reports something on a plan. */
const reports = (rule: string, kind: Kind | undefined, text: string): boolean =>
  lint(text, kind && { kind }).findings.some((finding) => finding.rule === rule);

interface Case {
  name: string;
  rule: string;
  kind?: Kind;
  /** A plan with "§" where the two differ. */
  plan: string;
  fires: string;
  silent: string;
}

const cases: Case[] = [
  {
    name: 'customers in certain homes are a segment, however many were asked; customers are not',
    rule: 'no-named-segment',
    kind: 'brief',
    plan: '# Brief: boiler warnings\n\n## Problem\n\nIn May we rang 300 §: 90 had found the boiler cold on a Sunday.\n\n## Proposal\n\n- A text when the pressure drops\n',
    fires: 'existing customers',
    silent: 'customers in shared houses with one boiler',
  },
  {
    name: 'customers put after the house, in whatever words of order',
    rule: 'false-choice',
    kind: 'strategy',
    plan: '# Strategy of the growers’ mutual\n\n## How we see it\n\nUntil we are there we look after the mutual, and §.\n',
    fires: 'what the growers wish for comes afterwards',
    silent: 'we open no second cold store',
  },
  {
    name: 'somebody by name and age is a portrait',
    rule: 'demographic-only-segment',
    kind: 'strategy',
    plan: '# Whom the orchard policy is for\n\n## The two we have in mind\n\n**Berit**, 61, pears and quinces, 90 hectares near the coast, two sons, with us since 1998.§\n\n## What we decide\n\n1. Part-payment by photo\n',
    fires: '',
    silent: ' She has to know before she orders netting what a hail year would cost her, and cannot find it in our letter.',
  },
  {
    name: 'people outside are no people function',
    rule: 'internal-kpi-only',
    kind: 'okr',
    plan: '# OKRs of the clinic network\n\n## §\n\n- Cost per call: 9 → 7\n- Revenue per clinic: 2.1m → 2.4m\n',
    fires: 'People on dialysis reach a nurse',
    silent: 'People and culture',
  },
  {
    name: 'standing at the counter again after the launch is a check, reading the error log is none',
    rule: 'no-outcome-check',
    kind: 'brief',
    plan: '# Brief: order before the break\n\n**The trouble.** Night workers queued for eighteen minutes of their break.\n\n**Go-live.** Hall 2 on 31 August.\n\n**Afterwards.** §\n',
    fires: 'The caterer reads the error log each morning.',
    silent: 'In week six we stand at the counter for four nights again and time how long night workers queue.',
  },
  {
    name: 'who is answerable for an aim owns it',
    rule: 'unowned-customer-outcome',
    kind: 'okr',
    plan: '# Aims for the pipes, 2026\n\nNames in brackets answer for the line.\n\n## 1. Families get clear water\n\n- Days with brown water: 19 → 4 (P. Lind)\n\n## 2. A burst is over sooner\n\n§\n\n- Repairs per gang and week: 4 → 5 (J. Aker)\n- Hours that homes are without water: 9 → 5\n',
    fires: 'Background: 214 bursts in a year.',
    silent: 'Answerable for this aim: M. Osei, Head of Pipes.',
  },
  {
    name: 'a trial of ours is a source',
    rule: 'unsourced-insight',
    kind: 'strategy',
    plan: '# Plan of the seed merchant\n\n## Further ahead\n\n§ bakers asked for a rye that germinates undressed.\n',
    fires: 'As ever,',
    silent: 'In our rye trial at Thorsby',
  },
  {
    name: 'what visits showed is no internal view',
    rule: 'opens-with-internal-view',
    kind: 'strategy',
    plan: '# Letter on the year ahead\n\n## Delivery\n\n§\n\n## Staff\n\nWe hire two drivers, and our depot moves in May.\n',
    fires: 'Our depot lost money for the third year, and our budget is cut by a tenth.',
    silent: 'On our 38 farm visits in the spring of 2026 the sowing window on heavy land came out at nine or ten days.',
  },
  {
    name: 'a note that somebody will paste the findings is a placeholder',
    rule: 'placeholder-evidence',
    kind: 'brief',
    plan: '# Brief: roster checker\n\n## What reps struggle with\n\n§\n\n## Proposal\n\nA sheet that turns red.\n',
    fires: '(Danuta has the notes from the three meetings and will paste them here.)',
    silent: 'They sit with a pencil and a ruler every Sunday, and write it in a notebook.',
  },
  {
    name: 'a name and "to add" is a placeholder',
    rule: 'placeholder-evidence',
    kind: 'brief',
    plan: '# Brief: skill passport\n\n## What we know from apprentices\n\n§\n\n## Proposal\n\nA page for each.\n',
    fires: '_Maya to add after the offsite_',
    silent: 'Fifteen of 18 had to add their old tasks to a new book by hand.',
  },
  {
    name: "a template's own words in italics are nobody's",
    rule: 'placeholder-evidence',
    kind: 'brief',
    plan: '# Outline: tide tables\n\n## Problem\n\n_What is the problem you want to solve, and whose is it?_\n\nAnglers drive to a dry pier.\n\n## Measures\n\n_Figures for today. They may come from other systems._§\n\n## Solution\n\n_Describe what you want to build in two sentences._\n\nA table by pier.\n',
    fires: '',
    silent: '\n\nDrives to a dry pier, a month: 900.',
  },
  {
    name: 'measures that will follow are none',
    rule: 'vague-outcome',
    kind: 'okr',
    plan: '# OKRs of the day unit\n\n**Aim 1. Relatives feel better looked after.**\n\n- §\n\n**Aim 2. Nobody fasts in vain.**\n\n- Patients sent home unoperated: 31 a month → 10\n',
    fires: 'Indicators are being worked out with the sisters and will follow.',
    silent: 'Relatives who walk up to the ward to ask: 40 a day → 10',
  },
  {
    name: 'what is surely explained away was seen, though nothing in it sounds bad',
    rule: 'dismissed-signal',
    kind: 'brief',
    plan: '# Brief: reorder by itself\n\n## What the pilot told us\n\n- Eleven of the fourteen turned reorder off within a week. §\n',
    fires: "That's teething trouble, they just aren't used to letting go yet.",
    silent: 'That was teething trouble: we rang all eleven in October, and nine had turned it on again by themselves.',
  },
  {
    name: 'a thing done the way it is done keeps no plan',
    rule: 'signal-without-consequence',
    kind: 'strategy',
    plan: '# Plan for the river ferry\n\n## Trial\n\nEleven of 30 commuters could not open the gate. §\n',
    fires: 'The gates stay the way they are.',
    silent: 'Understanding why gates behave the way they do is what we build first.',
  },
  {
    name: 'customers told of beside the pay have no part in it',
    rule: 'incentive-on-delivery',
    kind: 'roadmap',
    plan: '# Desk tools: roadmap 2026\n\n140 adjusters need a file on the road, and open it before they leave the yard.\n\n## People\n\nTwo days a month are kept free for rides with adjusters.\nThe team award is paid out if §.\n',
    fires: 'all nine forms are moved by 30 November',
    silent: 'adjusters get a file open on the road in ten seconds',
  },
  {
    name: 'a wish of somebody senior decides, unless the facts overrule it',
    rule: 'hippo-rationale',
    kind: 'roadmap',
    plan: '# Roadmap of the map desk\n\n## Changes\n\n- Store map §\n',
    fires: 'gets two weeks in February on top, since Marcus (CRO) wants to have it on stage.',
    silent: 'stays in Later. Marcus (CRO) wants to have it on stage, but only 3 of 52 analysts plan by map.',
  },
  {
    name: 'only a contact that came before could have changed what is chosen',
    rule: 'validation-only-insight',
    kind: 'brief',
    plan: '# Brief: lockers\n\n## Problem\n\nBorrowers on shift work cannot fetch what they have reserved.§\n\n## Direction\n\nThe board settled on lockers in December.\n\n## Trial\n\nTwo weeks in May with 30 borrowers, to confirm that lockers are right.\n',
    fires: '',
    silent: ' In 31 conversations at the desk in October they said they would come at five in the morning.',
  },
  {
    name: 'brackets after a heading do not hide what it says',
    rule: 'orphan-insight',
    kind: 'roadmap',
    plan: '# Roadmap of the town\n\n## What residents told us (212 households, at the door)\n\n- Letters on housing benefit cannot be understood; 90 households asked a neighbour.\n- The ramp is hidden: no sign shows it.\n\n## Roadmap\n\n- Parking permits online\n- §\n',
    fires: 'Single sign-on for motorists, with less to wait for',
    silent: 'Benefit letters in plain words',
  },
  {
    name: 'principles are no goals',
    rule: 'output-as-goal',
    kind: 'strategy',
    plan: '# Goals and strategy\n\n## §\n\n- Build modules that others can use\n- Publish what we learn\n',
    fires: 'Goals',
    silent: 'Guiding principles and constraints',
  },
  {
    name: 'entries tell what customers do where the words before them say so',
    rule: 'output-as-goal',
    kind: 'strategy',
    plan: '# Strategy of the book tools\n\n## Goals\n\n§:\n\n- Write chapters as plain text\n- Build a website from them\n',
    fires: 'We will do the following',
    silent: 'We want teachers to be able to do the following',
  },
  {
    name: 'a launch behind its own label is planned, whatever section it stands in',
    rule: 'no-outcome-check',
    kind: 'brief',
    plan: '# Brief: emergency button\n\n## Problem\n\nRiders who fall at night wait for half an hour.\n\n## Dependencies\n\nDesk staff in Porto.\n\n**Launch:** §.\n',
    fires: 'all cities on 1 July',
    silent: 'not decided; no release is planned yet',
  },
  {
    name: 'a fee rated as fair is comfort, not something customers do',
    rule: 'satisfaction-as-proxy',
    kind: 'okr',
    plan: '# OKRs, resident services\n\n## Objective: Permits are no effort\n\n- Effort score: 4.1 → 5.6\n- Residents who §: 44% → 60%\n',
    fires: 'rate the fee as fair',
    silent: 'finish without a call',
  },
  {
    name: 'what begins on a day is no insight',
    rule: 'decision-without-insight',
    kind: 'decision',
    plan: '# Fare machines: which supplier\n\n## Suppliers\n\n- Orbit, 1,940 each\n- Fennel, 2,110 each\n\n## Recommendation\n\nWe recommend Fennel for its warranty.\n\n## What follows\n\n- Passengers on the Calder routes §.\n',
    fires: 'pay at the new machine from 3 November',
    silent: 'gave up on the reader on 9 of 22 trips',
  },
  {
    name: 'a line on who reads the paper states no problem',
    rule: 'solution-first',
    kind: 'brief',
    plan: '# Files on the road\n\nDesk tools\nAuthor: Radka.\nReaders: adjusters’ board, growers.\n\n§',
    fires:
      '## What we build\n\nA local copy of the files.\n\n## What adjusters go through\n\nAdjusters wait 48 seconds for a file and write on paper.\n',
    silent:
      '## What adjusters go through\n\nAdjusters wait 48 seconds for a file and write on paper.\n\n## What we build\n\nA local copy of the files.\n',
  },
  {
    name: 'a year looked back on is an internal view, how the roadmap is made is none',
    rule: 'opens-with-internal-view',
    kind: 'roadmap',
    plan: '# Roadmap of the tide library\n\n§\n\n## Summer\n\n- Anglers see the tide by pier\n',
    fires: '2017 was an exciting year for Tide Labs. Our revenue grew by a fifth, and we hired four engineers.',
    silent:
      'Each quarter the team will highlight areas of focus for our work. We pick items for the roadmap from the most wanted issues. Each weekly release will include fixes too.',
  },
  {
    name: 'how goals are kept and what they are is no goal',
    rule: 'output-as-goal',
    kind: 'okr',
    plan: '# OKRs of the pier team\n\nFor anglers with a pier card.\n\n## §\n\n- Publish the tide tables\n- Document the metric calculation\n',
    fires: 'O1: Open the tables',
    silent: 'Guidelines for OKRs and KPIs',
  },
  {
    name: 'what stands to choice is no goal',
    rule: 'output-as-goal',
    kind: 'okr',
    plan: '# OKRs of the pier team\n\nFor anglers with a pier card.\n\n## Goals\n\n### §\n\n1. Build a window for the terminal\n2. Write a new web page\n',
    fires: 'Tables on the desk',
    silent: 'The choices we have',
  },
  {
    name: 'what a plan needs to succeed is not how its success is seen',
    rule: 'output-as-goal',
    kind: 'strategy',
    plan: '# Strategy of the town\n\nFor residents of rented flats.\n\n## §\n\n- Publish the rota of product teams\n- Build an open service desk\n',
    fires: 'Success',
    silent: 'Conditions for success',
  },
  {
    name: 'a heading that is nothing but a version plans a release',
    rule: 'no-outcome-check',
    kind: 'roadmap',
    plan: '# Roadmap of the tide library\n\n## §\n\n- Drop the old table format\n',
    fires: '3.0.0',
    silent: '3.1 Formats',
  },
  {
    name: 'a product owner decides nothing from above',
    rule: 'hippo-rationale',
    kind: 'strategy',
    plan: '# Strategy of the forms desk\n\n## Order of work\n\nThe tide form comes first because the § wants to see it in spring.\n',
    fires: 'board',
    silent: 'product owner',
  },
  {
    name: 'what users are advised to do is no choice among options',
    rule: 'insight-after-shortlist',
    kind: 'roadmap',
    plan: '# Tide library\n\n## Current status\n\n§\n\n## What we learned\n\nIn 14 visits anglers drove to a dry pier every other week.\n',
    fires: 'It is recommended to take Orbit forward and to drop Fennel.',
    silent: 'It is also recommended that teams who adopt the library upgrade every month.',
  },
  {
    name: 'what stands under another label beside the group describes it too',
    rule: 'segment-without-need',
    kind: 'strategy',
    plan: '# Strategy of the chart club\n\n## Small tier\n\n**Who**: Teachers of first-year chart courses\n\n**§\n\n**What they buy**: A room for thirty\n',
    fires: 'Where**: Coast schools',
    silent: 'Their challenge**: "How do I get everyone onto the same chart without losing three weeks?"',
  },
  {
    name: 'an invitation to help is no reason for what is planned',
    rule: 'unevidenced-roadmap',
    kind: 'roadmap',
    plan: '# Roadmap of the tide registry\n\n## Current roadmap\n\nThe table has what is planned. §\n\n| Theme | What | When |\n|---|---|---|\n| Edge | A smaller build for a minimal footprint | 2027 |\n| Images | Support for signed images | 2027 |\n| Cache | A cache layer for more speed | 2028 |\n',
    fires:
      "If you don't know where to start, we are always looking for contributors that will help us reduce technical and documentation debt.",
    silent: 'Harbour masters told us in 14 visits that a pull takes them an hour on a thin line.',
  },
  {
    name: 'libraries of code argue for nobody',
    rule: 'internal-comfort',
    kind: 'decision',
    plan: '# Separate frontends\n\n## Options\n\n- One frontend in React\n- Two frontends\n\n## Decision\n\n- Manager frontend: stays in React, which is familiar to the team. § are better suited for building large dashboards.\n',
    fires: "Although heavier, React's ecosystem and component libraries",
    silent: 'In nine visits, managers needed six tables on one screen, and its grids',
  },
  {
    name: 'moving our own tools about puts nothing into the hands of customers',
    rule: 'no-outcome-check',
    kind: 'roadmap',
    plan: '# Roadmap of the tide library\n\n## Next\n\n- Migrate §\n',
    fires: 'all anglers to the new tables',
    silent: 'from Maven to Gradle',
  },
  {
    name: 'a stage by the name of release is none',
    rule: 'no-outcome-check',
    kind: 'roadmap',
    plan: '# Roadmap of the tide library\n\n## Next\n\n- Release §\n',
    fires: 'the tables by pier',
    silent: '- Stable builds that are ready for use',
  },
  {
    name: 'what is watched after the launch has not shaped it',
    rule: 'validation-only-insight',
    kind: 'brief',
    plan: '# Brief: guest app\n\n## Direction\n\nOn 2 June the steering group settled on an app.\n\n## Work\n\n1. Trial with 40 guests in September, to show the council that the app is well received\n\n## §\n\nThe log of complaints from guests is gone through with six of them each month.\n',
    fires: 'Afterwards',
    silent: 'How we listen',
  },
  {
    name: 'a wish that was refused decides nothing',
    rule: 'hippo-rationale',
    kind: 'roadmap',
    plan: '# Roadmap of the parking desk\n\n## Next\n\n- Weather layer. The deputy minister would like it on the stand at the fair§.\n',
    fires: '',
    silent: '; we said no, no driver reached for it on fourteen nights',
  },
  {
    name: 'goals for those who give the money are no goals for customers',
    rule: 'internal-kpi-only',
    kind: 'okr',
    plan: '# Goals of the tide office\n\n## §\n\n- Letters of support: 4 → 9\n- Revenue from grants: 40k → 60k\n',
    fires: 'Anglers and sailors',
    silent: 'Donors and board members',
  },
];

describe('two plans that differ in a few words are told apart', () => {
  it.each(cases)('$rule: $name', ({ rule, kind, plan, fires, silent }) => {
    expect(reports(rule, kind, plan.replace('§', fires)), fires || plan).toBe(true);
    expect(reports(rule, kind, plan.replace('§', silent)), silent || plan).toBe(false);
  });
});
