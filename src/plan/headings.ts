import type { Role } from './types.js';

/** "Projects that serve the goals": what is done for them, however much it speaks of goals. */
export const WORK_TOWARDS =
  /^(?:projects?|initiatives|activities|actions|work|steps|tasks) (?:that|which|to|for|towards|serving|supporting|behind|under)\b/;

/**
 * What a heading's words say of its section, first match wins. Headings are matched lower-cased, without numbering,
 * emoji, markup and a trailing "(optional)".
 */
export const HEADING_ROLES: readonly [Role, RegExp][] = [
  [
    'exclusions',
    /^what is not\b|^not (?!just\b|only\b)|^non?[- ]?(?:goals?|requirements?|objectives?)\b|^(?:out of|not in) scope|\bnot (?:doing|now|here|included|on this page|working on|plann|recommended|in this|for now|yet)\b|^(?:what (?:we|this|it)(?: are| is)? (?:not|leave|left|will not|do not|will stop|stop|turn down|drop))|^parked\b|\bparking lot\b|^deferred|^will not|^no-gos|^anti-goals|^exclusions?|^rabbit holes|^left out|^leave out|leave aside|^limits? of (?:this|the)|^later, if|^dropped|^(?:set|put) aside|^declined/,
  ],
  [
    'apparatus',
    /^(?:table of )?contents?$|^guide to (?:the|this|our) (?:road-?map|page|document|board|list)|^(?:feature|road-?map|product|release|project|item) (?:stages?|areas?|labels?|statuse?s?|categories|skus?)$|\bsources?$|^citations?$|^bibliography|^works cited|^footnotes?$|^key concepts|\breferences?$|^addend(?:um|a)|: an overview$|^toc$|^links?$|^quick ?links$|^see also|^change ?log|^(?:revision|version|document|edit) history|^appendi(?:x|ces)|^annex|^glossary|^definitions?$|^copyright|^license|^metadata|^how to (?:use|read) |^how (?:this|the) (?:page|document|list|roadmap|board) (?:works|is read)|^how entries move|^about this|^related (?:documents|use cases|work|links|issues|systems|projects|reading)|\bcadence$|\brhythm$|^rituals?$|^check-?ins?$|^confidence(?: levels?)?$|^scor(?:e|ing) (?:guidelines?|scale|guide|key|our |the |of )|^grading\b|^what (?:are )?(?:these|our|the) (?:okrs|goals|objectives)(?: are)?(?: for)?$|^key result areas?$|^kras?$|^further reading|^logs?$|^implementation log|^preamble|^screenshots?|^legend$|^acknowledge?ments?|^starting points|^vote results|^resources$|^templates?$|^templates? (?:for|of)\b|^instructions/,
  ],
  [
    'problem',
    /^(?:pitfalls?|shortcomings?|limitations?|drawbacks?|problems?|issues?|weaknesses|disadvantages|downsides) (?:of|with|in) (?:the |our |their )?(?:current|existing|present|today|status quo)\b/,
  ],
  ['competition', /^(?:current|existing|present|today['’]s|other) solutions?\b/],
  [
    'check',
    /^(?:post[- ](?:launch|release)|after (?:the )?(?:launch|release|go-live)|afterwards$)|^outcome review|^impact review|^benefits reali[sz]ation|^follow[- ]up review|^monitoring|^retrospective|^lessons learned/,
  ],
  [
    'assumptions',
    /^(?:(?:success|it|this|all|everything|the (?:plan|idea|project)) )(?:\w+ )?(?:depends|hinges|rests|relies|stands or falls) (?:on|with)\b/,
  ],
  ['ownership', /^(?:responsible|accountable|answerable) for\b/],
  ['initiatives', WORK_TOWARDS],
  [
    'initiatives',
    /^how (?:we|to|will we|do we).{0,20}(?:achieve|get there|deliver|reach|go about|do (?:it|this))|^to (?:accomplish|achieve|get there)/,
  ],
  [
    'measures',
    /^key results?|^krs?\b|\bkrs$|\bkey results?$|\bmetrics?\b|\bkpis?\b|key performance indicator|\bindicators?\b|^measures?\b(?! (?:to|we (?:will )?take|taken))|\bmeasures$|^success\b(?! (?:banner|message|notification|page|screen|state|stor))|success (?:criteria|measures?|looks|means)|what success|(?<!customer |for )\bsuccess$|^measur(?:ing|ement)|measure (?:it|this|success|progress|impact|ourselves)|^how (?:will |would |do |shall |can )?(?:we|you|i)(?: will|'d)? (?:\w+ ){0,2}(?:know|tell|measure|judge)|^(?:what )?we(?: will)? (?:watch|track|look at|count|measure)|^what (?:to|we(?: will| shall)?|will be) (?:watch|track|count|measur|look at)|scorecard|^exit criteria|^numbers?\b|^figures\b|definition of (?:success|done)|^signs\b|^done when|^we(?: will) know|^proof$|^target values|^acceptance criteria|^yardsticks?|^gauges/,
  ],
  [
    'goals',
    /^(?:[^\s]+ ){0,4}(?:goals|objectives|okrs?)\b(?! (?:of|for) (?!(?:the |this |next )?(?:\d|q\d|h\d|fy|cy|(?:year|quarter|half|term|season)\b)))|^goals?\b(?! (?:dates?|owners?|setting))|\bgoals?$|^objectives?\b|\bobjectives?$|\bokrs?\b|^targets?\b(?! (?:dates?|release|version|completion|audience|users?|customers?|segments?|groups?|market|fora|personas?))|\btargets?$|^aims?\b|\baims?$|^ambitions?\b|^(?:desired |business |user |customer |expected |key |intended |target )*outcomes?\b|^what (?:we|it) (?:set out|want|wants|aim|hope|are aiming|intend|are after|would like)|aiming (?:for|at)|^north star|^where we want|^(?:our )?commitments?$|^(?:company |quarterly |our )*rocks\b|^v2mom|^exit state/,
  ],
  [
    'summary',
    /^(?:executive |management )?summary|^tl;?dr|^abstract$|^in (?:brief|short|a nutshell|one (?:line|sentence|paragraph))|^at a glance|^overview$|^summary details|^synopsis|^key points|^headlines?$|^bottom line|^elevator pitch|^the short version/,
  ],
  [
    'assumptions',
    /^(?:key |our |main |riskiest )?(?:assumptions?|hypothes[ie]s|beliefs?|bets we)\b|what we (?:believe|assume|(?:are |'re )?(?:bet|betting|count|counting|rely|relying) on|(?:rest|build|base) (?:it|this|the plan|our plan) on|take (?:for granted|as (?:given|read|true)))|what (?:has|would have) to be true|^assumption/,
  ],
  [
    'risks',
    /^(?:key |main |top )?risks?\b|^(?:positive |negative )?consequences\b|\brisks?$|^what could go wrong|^mitigations?|^drawbacks|^caveats|^notes\/caveats|^challenges and risks|^dependenc|^constraints|^concerns|^(?:open|key|guiding|unresolved|outstanding) (?:questions|issues|points)|^questions\b|^unknowns|^what (?:happens )?if we (?:do not|don['’]?t|did not|didn['’]?t|do nothing)\b|^costs? of (?:doing nothing|inaction|delay)|^(?:security|privacy|accessibility|performance) (?:and \w+ )?(?:considerations|implications|impact)|^(?:potential|possible|known) (?:issues|problems|risks)/,
  ],
  ['decision', /^(?:the )?(?:chosen|selected|preferred|recommended) (?:option|alternative|route|variant|candidate|approach)\b/],
  [
    'options',
    /^options?\b(?! (?:trading|plan))|\boptions?$|\boptions (?:considered|compared|analysis|we)|^alternatives?\b|\balternatives?$|^considered$|^(?:considered|rejected) |^candidates?$|^(?:the )?(?:routes?|ways|paths|suppliers|vendors|candidates|contenders|variants|choices|directions)(?: (?:compared|considered|in play|we|forward))?$|^short-?list|^long-?list|^evaluation|^assessment|^scoring|^comparison|comparative|^prioriti[sz]ation|^ranking|^order of preference|\bpreference$|^trade-?offs?|^what we (?:looked|weighed|compared|considered)|^(?:the )?(?:pros|cons|advantages|disadvantages|strengths|weaknesses)\b|^decision drivers|^criteria|^scenarios|(?:two|three|four|five|six) (?:options|suppliers|vendors|ways|routes|candidates|directions|choices|offers)/,
  ],
  [
    'decision',
    /^decisions?\b|^decided$|\bdecision(?: outcome)?$|^recommendations?\b|\brecommendation$|^(?:selected|chosen|preferred) |^resol(?:ved|ution)\b|^conclusions?\b|^verdict|^outcome of (?:the )?(?:review|decision)|^what (?:we|the .{2,30}) (?:decided|chose|recommend(?:s|ed)?|propose[sd]?|picked|agreed)\b|^what (?:is|was|were|has been|gets) (?:decided|chosen|agreed|recommended|picked)\b|^choice$|^our (?:choice|pick|recommendation)|^the (?:choice|decision|call|pick)\b|^approval|^the ask$/,
  ],
  [
    'insight',
    /\binsights?\b(?! (?:platform|team|feature))|^(?:seen|heard|observed|noticed)\b|^(?:user |customer |market |ux |design |field )*research\b|\bresearch (?:findings|results|summary)|^(?:key |supporting |customer |user )?(?:discovery(?: (?:docs?|documents?|findings|takeaways|notes|phase))?|data)$|^findings?\b|\bfindings$|^evidence\b|\bevidence$|^what we(?: have)? (?:heard|hear|learn|learned|learnt|know|found|saw|see|observed|noticed)|^(?:customer |user )?feedback\b|^survey|^interviews?\b|^discovery\b|^voice of|^learnings?\b|^usage data|^(?:analytics|data)\b|^support (?:themes|patterns|tickets)|^top customer|^signals\b|^observations?\b|^market (?:signals|research|analysis)|how do we know/,
  ],
  [
    'problem',
    /^(?:the |our )?(?:customer |user |core |main )?problems?\b|\bproblems?$|problem statement|^pains?\b|pain points?|^(?:customer|user|\w+s'?) needs?\b|^needs?\b|\bneeds$|^the need|^(?:their |the )?challenges?\b|^what (?!we\b|i\b|it\b|this\b|(?:the )?(?:others?|rest|competit\w+|rivals|neighbours)\b).{2,40}? (?:told|tells?|said|says?|needs?|wants?|runs? into|struggles? with|faces?|goe?s? through|(?:is|are) up against|suffers?|complains?|lives? with|puts? up with|does today|do today|do|does)(?: us)?$|^why (?!we\b|i\b|it\b|this\b|now\b|the\b|a\b|our (?:team|company)\b).{2,30}? (?:cares?|minds?|needs?|wants?|leaves?|stays?|struggles?)\b|^user stor(?:y|ies)|^use cases?\b|^jobs?(?: to be done|$)|^opportunit(?:y|ies)\b|^what happens today|^today\b|^what life is like|^a day in|^the situation (?:of|for)|^what(?: is|'s| goes| went| keeps going) (?:wrong|broken|amiss)|^where .+ (?:get|gets) stuck|\bstruggles?\b/,
  ],
  [
    'segments',
    /^(?:target |primary |our |key |intended )*(?:audiences?|users?|customers?|segments?|personas?|beneficiar(?:y|ies)|market segments?|user groups?|customer segments?)(?:: .*)?$|^(?:the |our )?(?:two|three|four|five|six) (?:groups|kinds of \w+)$|^(?:the |those )?(?:ones|people|men|women|families|those) who\b|^who\b(?! (?:does|did|leads?|owns?|carries|answers|decides|works|looks|pays|holds|is (?:responsible|accountable|in charge|on)))|^where (?:we|to)(?: will| shall|['’]ll| want to| mean to| intend to)? (?:play|compete|win|sell)\b|^audience\b|^for whom|^whom|^stakeholders?$|target (?:users?|customers?|segments?|audience|groups?|fora)|^users and |^(?:ideal )?customer profiles?|^personas?\b/,
  ],
  [
    'competition',
    /^competit|^what (?:the )?(?:others?|rest|competit\w+|rivals|neighbours)\b|^market (?:overview|context|landscape)|^landscape|^swot|^(?:existing )?alternatives? (?:today|in use)|^differentiat|^positioning|unique selling|^how .+ (?:cope|manage|solve it|get by) (?:today|now)/,
  ],
  [
    'money',
    /^(?:the )?(?:money|budgets?|costs?|pricing|investment|finances?|financials?|funding|fundraising|business case|what it (?:costs|takes)|costs? and|dates and money|roi|unit economics|capacity|resourc|staffing|headcount|effort|assets)\b|^means$|\bbudget$|\bcosts$/,
  ],
  [
    'ownership',
    /^owners?\b|^ownership|^roles\b|^roles? and|^responsib|^team\b(?! (?:goals|vision))|^team members|^governance|^raci|^people$|^who does|^contacts?$|participants$|^contributors?$|^deciders|^sponsors?|^administration|^board of directors/,
  ],
  [
    'schedule',
    /^(?:timeline|schedule|dates?|key dates|rhythm|cadence|next (?:steps|look)|what happens next|after the (?:vote|decision)$|release (?:schedule|rules)|how we work|process|ways? of working|dates\b.*|effort and dates|calendar|(?:by )?when$)\b/,
  ],
  [
    'initiatives',
    /\broad[- ]?map\b|^(?:now|next|later|soon|then|parked)\b|^(?:q[1-4]|h[12]|[1-4]q)\b|\bq[1-4]\b|^(?:fy|cy)?\d{2,4}\b.*|^(?:early |mid-?|late |by |end of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b.{0,24}$|^(?:early |mid-?|late )?(?:spring|summer|autumn|fall|winter|year \d|first half|second half|first half-year|second half-year|half-year|this (?:year|quarter|half))\b|^(?:first|second|third|fourth) (?:half|quarter)|^phases?\b|^stages?\b|^milestones?\b|^releases?\b|^iterations?\b|^waves?\b|^sprints?\b|^weeks?\b|^v?\d+\.\d+|^initiatives?\b|\binitiatives$|^projects?\b|\bprojects$|^epics?\b|^(?:the |our )?bets?\b|\bbets$|^themes?\b|^pillars?\b|^deliverables?\b|\bdeliverables\b|^plans?\b|\bplan$|^rollout|^launch plan|^backlog\b|^what we(?: are|['’]re)? (?:going|about) to (?:do|build|ship|deliver)\b|^what(?:'s| is| we are| we're)? (?:next|ships?|coming|in the queue|we(?: will)? (?:build|do|ship|deliver|keep doing|need to do))|^work in hand|^in (?:flight|progress)|^to ?do|^commitments|^focus areas?|^(?:main )?areas? of focus|^priorities|^what goes up|^tactics|^feature ?list|^what we will (?:do|offer)|^activities\b|\bactivities$|^actions?\b|^work(?:streams?|packages?)|^(?:planned|upcoming|ongoing|current|other|remaining|supporting|routine) (?:work|activities|tasks|projects|actions|initiatives)\b|^(?:the )?work (?:of|for|on|in|this|until)\b|^task/,
  ],
  [
    'solution',
    /\bsolutions?\b|^propos(?:al|als|ed)\b|^(?:the |our )?(?:approach|idea|concept|design|features?|scope|mvp|architecture)\b|^product$|^in scope|^what (?:.{2,30} )?will (?:see|get|be|change)|^requirements?\b|^functional|^how it works|^sketch|^detailed design|^(?:(?:guide|reference)-level )?explanation\b|^design details|^implementation|^(?:what )?we(?:'ll| will| are going to)? build|^product (?:description|overview)|^technical|^user experience|^deliverable|^specification|^test plan|^upgrade|^what we (?:put up|set up|put in|install|make|offer|suggest|introduce|have in mind)\b|^what we(?: would|['’]d| want to| propose to| plan to| mean to| intend to) (?!know|learn|see|watch|find|hear|measure|ask|like|stop|avoid|change|achieve|reach)\w+/,
  ],
  [
    'background',
    /^background|^recap\b|^review of|^contexts?\b|^motivation|^rationale|^why\b|^introduction|^intro$|^preface|^foreword|^where (?:we|things|it) (?:are|stands?|is)|^current (?:state|situation|status)|^setting|^looking back|^situation|^history|^the story so far|^state of|^reason(?:ing|s)\b|^commentary|^trigger|^starting point|^issue$|^how we got here|^last year|^year in review|^what changed/,
  ],
  [
    'framing',
    /^(?:our |the )?(?:vision|mission|strategy|strategies|purpose|principles?|values|guiding principles|direction)\b|\b(?:vision|mission|principles)$|^vision|^mission|^strategic/,
  ],
];
