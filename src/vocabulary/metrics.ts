/**
 * Words of measures, as data: each pattern names a class of measures. A measure's class is
 * decided from these together with the statement classifier and the measure's subject (see plan/measures.ts).
 */

/** Money, growth and acquisition from the organisation's side. */
export const BUSINESS =
  /\b(?:revenues?|turnover|sales(?! (?:force|team|enablement))|(?:gross |net |profit |contribution |operating )?margins?|profit(?:ability|s)?|ebitda?|(?:i?arr|mrr|nrr|grr|acv|tcv|arpu|arpa|aov|gmv|cac|ltv|clv|roi|roas|ebit|opex|capex|mqls?|sqls?|p&l|tco)|bookings|billings|pipeline|(?:new |net[- ]new )?(?:logos?|deals?|leads?|mandates|contracts? won|customers? won|subscribers|paid seats|seats sold)|opportunit(?:y|ies)|opps|quota|upsells?|cross-?sells?|expan(?:sions?|ds)\b|requests? (?:for|to)|being asked|invitations?|enquir(?:y|ies)|inquiries|renewals? (?:revenue|value)|renewed arr|cost (?:per|of|to serve|savings?|reduction)|costs?\b|spend\b|budgets?|fees?|fundraising|funds?|funding|donations?|grants won|gifts|income|surplus|savings|sign-?ups?|registrations?|downloads?|installs|installations|(?<!\d\.\d )stars(?! in)|followers|watchers|page ?views?|visits?|visitors|traffic|impressions|clicks?|market share|share of voice|brand awareness|reach(?! out\b)|press mentions?|mentions|referrals|headcount|fte|average order|basket|conversion(?: rate)?|attach rate|take rate|win rate|acquisition|new members?|member(?:ship)? (?:applications|growth)|sponsors?|attendees|valuation|unit price|price increase|yield|cash|invoices?|occupancy|load factor)\b|[$€£¥]\s?\d/i;

/** The state of the organisation's own machinery. */
export const OPERATIONAL =
  /\b(?:uptime|downtime|availability|latency|p9[059]|slo|sla|error budgets?|(?:test|code) coverage|coverage|velocity|story points|throughput|cycle time|lead time|mttr|mtbf|incidents?|outages?|alerts|build times?|crash(?:es|-free)?|deploy(?:ment)?s? (?:frequency|per)|deployment frequency|change failure|flaky|tests? pass(?:ing)?|ci\b|tickets? (?:closed|resolved|per agent)|resolution time|response time|handling time|backlog (?:size|age)|on[- ]time (?:delivery|departure|arrival)|punctuality|audit(?:s| findings| passed| score)?|compliance|utili[sz]ation|staff|employee|attrition|sick days|engagement score|vacanc|vulnerabilit(?:y|ies)|patch|technical debt|tech debt|defects?|bugs?|memory|cpu|cores|nodes?|pods?|bandwidth|overhead|performance|scalab|reliab|stab(?:le|ility)|secure|security posture|hardened|supported platforms|monitoring|capacity|stock|inventory|waste|scrap|empty|per hour|per shift|per fte|per agent|(?:cases|orders|claims|forms|requests|files|invoices|applications|payments|samples|shipments|parcels|lines) (?:handled|processed|cleared|reported|booked|sorted|packed)|straight-through|rework|forecast accuracy|data quality|disaster recovery|rto|rpo)\b/i;

/** A sentiment score. */
export const SATISFACTION =
  /\b(?:nps|net promoter|csat|sus\b|system usability|umux|ces\b|effort score|satisf(?:action|ied|ying)|star rating|[45](?:\.\d)?\+? ?stars?|[1-5]\.\d(?: (?:→|to) [1-5]\.\d)? stars?|stars? (?:rating|in (?:the |both |each )?(?:app|play|google|store))\w*|rating|ratings|review score|survey scores?|sentiment|thumbs[- ]up|smil(?:ey|e|eys|ies)|happiness|delighted|would (?:recommend|bring|(?:\w+ ){1,4}again)|likelihood to recommend|promoters|sympathy|positive feedback|approval rating|trust score|score of \d|applause|praise|rates? (?:it|us|the \w+)? ?\d|rates? (?:\w+ ){1,4}as\b|(?:grades?|marks?|scores?|stars|points) (?:that )?(?:\w+ ){1,2}(?:give|gave|award)\b|(?:grades?|marks?|scores?|stars|points) (?:given|awarded) by\b|\d out of \d|content with)\b/i;

/** Something customers can now do, do faster, do more, stop suffering. */
export const OUTCOME =
  /\b(?:time[- ]to[- ](?:first[- ]?)?(?:value|productivity|competence|benefit)|(?:task|form|application|checkout|journey|course|onboarding|booking) (?:success|completion)|(?:first[- ]time|unassisted|self[- ]serve|self[- ]service) |adoption|adopted|adopting|active (?:use|users?|accounts?|teams|projects)|(?:daily|weekly|monthly)[- ]active|[dwm]aus?\b|activation|activated|retention|retained|churn(?:ed)?|return(?:ing)? (?:users?|customers?)|come back|repeat (?:use|purchase|orders?|visits?)|re-?order|renew(?:s|ed)? (?:without|again)|drop[- ]?(?:off|outs?)|abandon(?:ment|ed|s)?|give up|gave up|wait(?:s|ing)?(?: times?)?|queue(?:s|d|ing)? (?:for|at)|without (?:help|calling|a call|support|us|coming|asking|assistance)|(?:user|customer|contributor|developer|member|patient|citizen|visitor|passenger|applicant|learner|student)s?'? experience|complaints?|re-?work by|mistakes made by|usage|used by|migrat(?:e|ed) by|switch(?:ed)? (?:from|to) us|helped|reuse[ds]?|contributions? (?:by|from)|participation|effort)\b/i;

/** A leading sign of where needs are going. */
export const RELEVANCE =
  /\b(?:share (?:of (?:wallet|the|a|their|our)|in|within|among|at) .{0,40}(?:segment|accounts?|target|workloads?|jobs?|spend|purchases|budget|needs?)|share of .{0,60}(?:\bwho|\bthat|\bwhich) .{0,20}(?:most|all|half) of their\b|share of .{0,60}\b(?:that|which) .{2,40}\b(?:buy|use|order|read|book|choose|pick|spend|watch|eat|drink|take)\b|segment share|share (?:in|within|among) (?:target|the)|target[- ]account (?:share|penetration)|lost to|share of .{0,60}\bours\b|first choice|preferred (?:supplier|choice|over)|shortlisted (?:by|first)|consideration|win(?:s|-?)?[- /]?loss|win rate (?:against|in|among|versus)|against (?:competitors?|rivals?|alternatives?)|unmet needs?|new needs?|needs? (?:found|identified|not met|covered)|shift(?:s|ing)? in (?:what|need|demand)|what (?:customers|they) value|switch(?:ed|ing|ers)? (?:from|to) (?:a )?(?:competitor|rival|alternative)|non[- ]customers?|(?:from|with|to|at|by) us (?:and not|instead of|rather than|before)|us over)\b/i;

/** Nouns of things delivered: a measure that is only one of these is an output. */
export const DELIVERABLE =
  /\b(?:documentation|docs?|guides?|handbook|manual|tutorials?|website|web ?page|pages?|landing page|blog ?posts?|articles?|videos?|webinars?|whitepapers?|talks?|workshops?|trainings?|courses?|sessions?|events?|conferences?|meetups?|prototypes?|mvp|poc|proof of concept|dashboards?|reports?|roadmap|strategy|plan|proposal|rfc|specification|spec|design|redesign|revamp|refactor(?:ing)?|migration|integration|api|sdk|cli|client|library|module|component|feature|features|release|version|beta|alpha|app|portal|platform|tool|tooling|toolkit|template|templates|playbook|policy|process|processes|framework|programme|program|charter|case studies|patterns?|survey|interviews?|research|analysis|audit|assessment|review|poc|pilot|rollout|launch|campaign|newsletter|hires?|team members?|committee|working group|partnerships?|certification|exam|curriculum|datasets?|database|schema|pipeline|infrastructure|environment|layer|interface|screens?|kiosks?)\b/i;

/** Verbs that make, move or do: a measure led by one of them is an output unless it tells what customers then do. */
export const OUTPUT_VERBS = new Set(
  `setup include launch ship release deliver build implement develop deploy roll rollout migrate complete finish finalise finalize execute create  introduce
  integrate upgrade refactor replatform re-platform redesign rewrite replace consolidate centralise centralize decommission sunset retire automate set
  establish define specify document publish produce prepare design draft write configure standardise standardize pilot test run hold host conduct organise
  organize hire recruit train onboard procure purchase  attend participate support assist consult analyse analyze assess review audit explore
  investigate research evaluate plan kick  maintain continue  provide start begin open install  merge move port convert rename remove
  delete  record film map list collect gather identify determine choose select pick agree align update refresh revise communicate announce
   share present pitch evangelize evangelise coordinate collaborate partner cultivate foster engage work  break expand extend support
  streamline simplify  advise advice    champion moderate design initiate host re-take proactively separate fix resolve
  demonstrate demo showcase     submit apply appoint nominate form found set-up add re-organize re-organizing reorganize recognise recognize
  re-organise clean cleanup test adopt transition switch rebuild rework overhaul cut tag backport bump drop deprecate scan index parse ingest`.split(
    /\s+/,
  ),
);

/** Verbs of direction: what follows them is a metric, not a deliverable. */
export const CHANGE_VERBS = new Set(
  `increase raise grow improve lift double triple maximise maximize reduce decrease cut lower halve shorten minimise minimize eliminate achieve reach hit
  attain sustain exceed boost accelerate climb fall rise drop bring win gain retain win`.split(/\s+/),
);

/** Verbs that win something for the organisation: what they win decides ("generate pipeline", "secure funds", "sign 40 mandates"). */
export const GAIN_VERBS = new Set(
  'generate source win secure sign gain obtain raise acquire close book sell renew recruit attract add grow onboard get'.split(
    ' ',
  ),
);

/** Verbs of letting others do: with customers as their object they tell an outcome. */
export const ENABLING_VERBS = new Set(
  'make enable ensure encourage promote help let allow empower connect give facilitate support ease keep enabling helping'.split(
    ' ',
  ),
);
