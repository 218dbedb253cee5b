/** "Objective 1: …", "O2 – …", "Goal: …", "T1. …": the words after the mark are the goal's. */
export const OBJECTIVE =
  /^(?:\W|wip\b|draft\b)*(?:\d+[.)]\s*)?(?:(?:company|team|strategic|annual|quarterly|main|our|overall|business|product|key|ultimate|department|group|individual)\s+)?(?:objective|goal|aim|target|outcome|okr|pillar|ambition|o|t|g)\s*#?(?:\d{1,2}(?:\.\d+)*|[a-h]\b|(?:for|by|until|in) (?:the )?(?:[\w-]+ )?[\w-]+(?=:))?\s*(?:[:.)\]]|\s[–—-])\s*(?=\S)/i;

/** "Objective 2: …", "Goal: …": marked beyond doubt. */
export const NAMED_OBJECTIVE =
  /^(?:\W|wip\b|draft\b)*(?:\d+[.)]\s*)?(?:(?:company|team|department|group|individual)\s+)?(?:objective|okr|goal)\s*#?(?:\d{1,2}(?:\.\d+)*|[a-h]\b)?\s*(?:[:.)\]]|\s[–—-])\s*(?=\S)/i;

export const NUMBERED_OBJECTIVE = /^\W*(?:objective|goal|aim|outcome|okr|o)\s*#?\s*(?:[og]?\d{1,2}(?!\d)|[a-h]\b)(?!\s*kr)/i;

/** "KR 1.1 …", "Key result: …". */
export const KEY_RESULT =
  /^\W*(?:\d+[.)]\s*)?(?:[a-z/&-]{2,12}\s+(?=krs?\b|key results?\b))?(?:o\d+[\s.-]*)?(?:krs?|key results?|success (?:metric|measure|indicator|criteri(?:on|a))s?|measures?|metrics?|kpis?|indicators?|targets?)\s*(?:\d+(?:\.\d+)*[a-z]?|[a-h]\d*\b)?\s*(?:[:.)\]–—-]|\s(?=\S))/i;

/** "Metric: …", "KPI 2: …": what its author calls a metric is counted, not delivered. */
export const NAMED_METRIC = /^\W*(?:(?:key )?(?:metric|kpi|indicator)s?\b[\s\d.]*|(?:assessed|measured|judged) by\s*):/i;

/** "Goal: 200,000", "Target: < 5 %": the value of a measure, no goal. */
export const TARGET_VALUE =
  /^\W*(?:(?:target|aim)s?\s*:\s*(?:[<>≤≥~=]+\s*)*[$€£]?\s*[\d.,]+|(?:goal|objective)s?\s*:\s*(?:[<>≤≥~=]+\s*)*[$€£]?\s*[\d.,]+\s?(?:%|\p{L}{1,12}\b)?\s*(?:$|[(,;|\n]|(?:by|in|from|until|per|at) ))/iu;

/** "Baseline: …", "Target: …": what is said of the measure that the heading names. */
export const ATTRIBUTE =
  /^\W*(?:baseline|target|means of verification|plan to measure|how (?:it is |it's |we )?measured?|goal|current(?:ly)?|today|now|owner|source|due|unit|formula|frequency|actual|status|stretch|definition)s?\s*:/i;

/** A heading that only says that goals follow, whatever the period or the function in front of it. */
export const PURE_GOALS =
  /^(?:(?:the|our|your|my|its|these|those|following|were|was|here|company|team|product|project|strategic|annual|yearly|quarterly|business|user|customer|desired|expected|key|main|primary|high[- ]level|overall|short|long|mid|medium|term|current|smart|fy\s?\d*|cy|q[1-4]|h[12]|\d{2,4}|for|of|and|in|&|'|\W|\w+'s|non[- ]goals?|goals?|objectives?|targets?|aims?|ambitions?|outcomes?|okrs?|results?|krs?|north star|priorities|what we (?:want|aim|are aiming)|we|want|are|aiming|to|achieve|reach|scope|vision|mission|key results|this|next|year|quarter|half|spring|summer|autumn|winter|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|where|be|at|by|end|until|commitments?|committed|draft|proposed)\b[\s:,()/–—-]*)+$/;

/** A title that carries an objective's mark or number. */
export const isMarkedTitle = (title: string): boolean =>
  OBJECTIVE.test(unmarked(title)) || NUMBERED_OBJECTIVE.test(unmarked(title));

/** A title without emoji codes and banners. */
export const unmarked = (title: string): string => title.replace(/:[\w+-]+:|!\w+!/g, '').trim();

/** "KR 1.1 New logos: 45 → 80". */
export const NAMED_RESULT = /^\W*(?:krs?|key results?)\s*#?\d/i;
