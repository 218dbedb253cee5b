/**
 * Words for people and bodies in plans, as data. They find candidates; whether a word stands for customers, for a named
 * segment of them or for the team is decided from the sentence (see plan/people.ts).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Customers as everybody: never a segment on their own. Singular. */
export const GENERIC_CUSTOMERS = words(`
  customer client consumer user end-user enduser people person everyone everybody anyone anybody public market community
  audience stakeholder partner folk individual prospect participant crowd human population society buyer-base userbase
  someone somebody
`);

/** Generic words that mean customers only where the sentence says so ("the market", "people"). */
export const WEAK_GENERICS = words(`
  people person everyone everybody anyone anybody market partner folk individual prospect participant crowd human population
  society someone somebody stakeholder
`);

/** Adjectives that do not make a generic word into a segment ("our users", "existing customers"). */
export const EMPTY_MODIFIERS = words(`
  new our all existing current potential possible prospective future target targeted end other more many most some few
  several internal external power every each any real actual their your the a an these those such own happy satisfied loyal
  typical average different various multiple additional total individual active key important valued paying paid good great
  best first next final regular general fewer enough certain specific single same million thousand hundred thousands
  millions hundreds of for to with by from and or as downstream upstream human hub app web site website platform product
  service registered known unique daily weekly monthly recurring returning engaged relevant interested affected impacted my
  his her its this that both no not only also even when where while if how what which who let lets help helps make makes
  enable enables allow allows give gives because so than x y n then between among across per half
`);

/** Roles of the people who plan, build, sell or run the thing: a segment only where the sentence says the work is for them. Singular. */
export const TEAM_ROLES = words(`
  team squad colleague teammate employee engineer designer researcher manager leader director officer executive owner
  sponsor champion architect analyst scientist editor producer reviewer approver decider facilitator coordinator specialist
  agent rep representative trustee chair co-chair president secretary treasurer recruiter intern marketer salesperson seller
  consultant contractor vendor supplier provider distributor competitor rival shareholder auditor steward deputy assistant
  programmer organiser organizer clerk technician fitter installer mechanic packer dispatcher accountant lawyer counsel
  minister mayor councillor maintainer committer department organisation organization company firm business enterprise authority institution
  association
`);

/** Those who sell to whoever plans. Singular. */
export const SELLERS = words(`supplier vendor contractor bidder provider manufacturer maker publisher`);

/** Words that look like people and in plans mostly are not: programs, devices, parts, or abstractions. Singular. */
export const NOT_PEOPLE = words(`
  interpreter extra master slave peer native minor junior fan official professional general chief executive
  representative finder switcher mover shaker winner loser candidate pro assistant sweeper explorer voyager pioneer
  pilot champion pacer blocker duster stranger allocator informer spy mute subsidiary doc teaser closer starter nobody
  count
`);

/** People in most plans, programs in technical ones. Singular. */
export const PEOPLE_OR_PROGRAMS = words(`
  driver worker provider producer builder reader writer host guest guide agent broker planner executor walker leader
  follower viewer editor player listener guard runner logger controller scheduler
`);

/** People that a lexicon and the endings of words do not tell. Singular. */
export const ALSO_PEOPLE = words(`
  midwife bricklayer picker docker stevedore judge relative senior boarder first-timer guard runner listener viewer
  logger mechanic paramedic au-pair teen kid toddler
`);

/** Bodies and groups that are customers as readily as a person is. Singular. */
export const GROUP_CUSTOMERS = words(`
  agency school university college hospital pharmacy farm household family couple village municipality council city county
  tribe nation grantee nonprofit charity ngo startup scaleup sme retailer shop restaurant bank insurer carrier airline
  utility manufacturer factory wholesaler landlord tenant organisation organization company firm business enterprise
  institution association department ministry authority club parish library museum theatre newsroom studio surgery nursery
  garage bakery hotel hostel cafe café pub salon gym brewery winery dairy kindergarten choir orchestra dealership laboratory
  campsite cinema supermarket warehouse vineyard orchard distillery cidery laundry bookshop congregation federation venue shelter monastery publisher cooperative co-operative collective trust squad team merchant
`);

/** Who speaks as "we". */
export const WE = words(`we our us ours ourselves i my`);
