import type { StatementType } from '../statements/types.js';
import type { Rationale } from './types.js';

/** What a choice can be argued from, as the classifier knows it, and the words that bear the classifier out. */
export interface Basis {
  basis: Rationale['basis'];
  type: StatementType;
  /** Words that most such reasons have some of. They find nothing by themselves. */
  words: RegExp;
}

/** Ease, skills and hands, what is there already, contracts and licences, money and dates of our own. */
const COMFORT =
  /\b(?:eas(?:y|e|ier|iest)\b|simpl|quick|low-hanging|cheap|expensive|effort|overhead|maint|re-?us(?:e|ing)|already|anyway|exist|know|famil|fluent|experience|skill|learn|capacity|hands?\b|hours|days?\b|weeks?\b|idle|free|spare|empty|nobody|everything|staff|licen[cs]|contract|supplier|vendor|procure|budget|money|afford|release|gap|hole|year-end|audit|legacy|complex|complicat|our own|in(?: the)? house|fits?\b)/i;

/** Whoever decides over the work; a kanban board or a customers' council does not. */
export const SENIORS = String.raw`(?:c[a-z]o|chief \w+|directors?|director-general|[es]?vp|(?:vice-)?(?:president|chancellor|principal)s?|chair(?:man|woman|person)?s?|founders?|(?<!(?:product|process|data|service|task|project|ticket) )owners?|(?<!(?:kanban|task|project|issue|job|ideas?|circuit|main|message|advisory|customers?'?|users?|students?'?|parents?'?) )(?:boards?|councils?|committee)|trustees?|exec(?:utive)?s?(?! (?:into|summary)\b)|steerco|steering group|councillors?|ministers?|ministry|mayor|governors?|management|leadership|boss(?:es)?|shareholders?|investors?|holding|hq|headquarters?|upstairs|cabinet|dean|rector|donors?|sponsors?|commissioner|superintendent|bishop|head)`;
const SENIOR = new RegExp(String.raw`\b(?:${SENIORS}|from above|higher-ups|(?:Dr|Mrs?|Ms|Sir|Prof)\b\.?)\b`, 'i');
const SENIOR_HEAD = new RegExp(`^${SENIORS}$`, 'i');

/** Whether a noun names somebody who decides over the work. */
export const isSenior = (head: string): boolean => SENIOR_HEAD.test(head);

/** Whether a text speaks of somebody who decides over the work. */
export const namesSenior = (text: string): boolean => SENIOR.test(text);

/** What was done, spent or told, as opposed to what is at hand; what would be lost. */
const SUNK =
  /\b(?:ha(?:s|ve|d|ving)|'ve|was|were|been)\b|\b(?:spent|paid|sunk|(?:went|gone|put|poured) in(?:to)?\b|invest|announc|promis|owe|too (?:far|late|deep|much (?:work|money|time|effort|has|of|to|in)\b)|back\b|wast|vain|los[et]|stopp|abandon|half|already|built|to date|in it\b)|\d ?(?:%|per ?cent)/i;

/** A wish, a number of votes, a deal or a tender from the customers' side. */
export const ASKED =
  /\b(?:up-?)?vot(?:es?|ed|ing)\b|\bthumbs|👍|\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|wish(?:es|ed)?|insists?|petition\w*|rf[pq]s?|tenders?|renew(?:s|als?)?|deal)\b|\bwish ?list|\btop of (?:the|their|its)/i;

export const BASES: readonly Basis[] = [
  { basis: 'senior', type: 'why-senior', words: SENIOR },
  { basis: 'sunk', type: 'why-sunk', words: SUNK },
  { basis: 'request', type: 'request', words: ASKED },
  { basis: 'comfort', type: 'why-comfort', words: COMFORT },
];
