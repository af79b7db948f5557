import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { policyDifference, ruleOptions, type PolicyRules } from '../../solver/index.ts';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { refuse } from '../problem-details.ts';
import { adoptDraft, withdrawVersion } from './adopting.ts';
import { beginVersion, copyPolicy, removeDraft, saveDraft, takeInPolicy, type PolicyRefusal, type Writing, type Written } from './drafting.ts';
import { AdoptDraft, DifferenceQuery, DifferenceView, GivenPolicy, ListedPolicy, NewPolicy, PolicyView, RemoveDraft, RuleOption, WithdrawVersion, WriteDraft } from './schemas.ts';
import type { PolicyService } from './service.ts';
import { givenFileOf, nameOfVersion, stateOn, versionId, versionView, type Version } from './versions.ts';

/** What the routes of the policies work with; `now` gives the time as an ISO instant. */
export interface PolicyParts {
  readonly db: Database;
  readonly policies: PolicyService;
  readonly now: () => string;
}

const PolicyPath = z.object({ id: z.string().min(1) });
const VersionPath = PolicyPath.extend({ number: z.coerce.number().int().min(1) });
const ListQuery = z.strictObject({ what: z.enum(['chosenFrom', 'every']).default('chosenFrom') });
const Removed = z.strictObject({ removed: z.literal(true) });
/** A policy file is some thousand bytes; one that is larger than this is something else. */
const MOST_FILE_BYTES = 1_000_000;

const WHY: Readonly<Record<Exclude<PolicyRefusal['code'], 'changedMeanwhile' | 'faultyPolicy' | 'limitNeedsReason'>, string>> = {
  policyNotFound: 'There is no such policy, or no such version of it.',
  policyShipped: 'The policy ships with Spredt and is never changed. Copy it as a draft, and change that.',
  draftExists: 'The policy has a draft already. Change that one, or take it away first.',
  noDraft: 'The policy has no draft. Begin a new version first.',
  notAdopted: 'The version is not adopted, so it cannot be withdrawn.',
};

function refusal(c: Context, refused: PolicyRefusal): Response {
  switch (refused.code) {
    case 'changedMeanwhile': return refuse(c, refused.code, 'Somebody else has changed the draft since you looked at it. What stands there now comes along; nothing of yours was written.', {
      edit: refused.version.edit, content: refused.version.content, changedBy: refused.version.changedBy, changedAt: refused.version.changedAt,
    });
    case 'faultyPolicy': return refuse(c, refused.code, refused.faults.map(({ path, expected }) => `${path}: expected ${expected}.`).join('\n'), { faults: refused.faults });
    case 'limitNeedsReason': return refuse(c, refused.code, `A hard limit can keep people without a home. Write why it is adopted: ${refused.hardLimits.join(', ')}.`, { hardLimits: refused.hardLimits });
    default: return refuse(c, refused.code, WHY[refused.code]);
  }
}

function viewOf({ policies, now }: PolicyParts, policyId: string): PolicyView | null {
  const versions = policies.versions(policyId);
  const today = dayOfInstant(now());
  return versions.length === 0 ? null : { policyId, isShipped: policies.shippedIds.has(policyId), versions: versions.map((version) => versionView(version, versions, today)) };
}

/** Answers with the policy that was written in, as it is now, or says why nothing was written. */
async function afterwards(c: Context, parts: PolicyParts, written: Written): Promise<Response> {
  await parts.policies.refresh();
  if (written.code !== 'done') return refusal(c, written);
  const view = viewOf(parts, written.policyId);
  return view === null ? refusal(c, { code: 'policyNotFound' }) : c.json(view); // somebody may have taken the draft away meanwhile
}

function comparedPolicy({ policies, now }: PolicyParts, version: Version): DifferenceView['a'] {
  const { policyId, number, content: { validFrom, reviewBy } } = version;
  return { id: versionId(version), policyId, number, state: stateOn(version, policies.versions(policyId), dayOfInstant(now())), name: nameOfVersion(version), validFrom, reviewBy };
}

function reading(parts: PolicyParts) {
  const { policies } = parts;
  return new Hono()
    .get('/', describeRoute(answers('Every policy that a round can be made under: in force, coming, shipped, drafts; with what=every also what is replaced or withdrawn', z.array(ListedPolicy), [400])), reads('query', ListQuery), async (c) => {
      await policies.refresh();
      return c.json(c.req.valid('query').what === 'every' ? policies.every() : policies.list());
    })
    .get('/rules', describeRoute(answers('What a policy may say of each rule', z.array(RuleOption))), (c) => c.json(ruleOptions()))
    .get('/difference', describeRoute(answers('In what two versions differ', DifferenceView, [400, 404])), reads('query', DifferenceQuery), async (c) => {
      await policies.refresh();
      const { a, b } = c.req.valid('query');
      const [from, to] = [policies.version(a), policies.version(b)];
      if (from === undefined || to === undefined) return refuse(c, 'policyNotFound', WHY.policyNotFound);
      const changes = policyDifference(from.content.rules as PolicyRules, to.content.rules as PolicyRules);
      return c.json({ a: comparedPolicy(parts, from), b: comparedPolicy(parts, to), changes });
    })
    .get('/:id', describeRoute(answers('A policy with all its versions, the newest first', PolicyView, [404])), reads('param', PolicyPath), async (c) => {
      await policies.refresh();
      const view = viewOf(parts, c.req.valid('param').id);
      return view === null ? refuse(c, 'policyNotFound', WHY.policyNotFound) : c.json(view);
    })
    .get('/:id/versions/:number/file', describeRoute(answers('A version as a policy file', GivenPolicy, [400, 404])), reads('param', VersionPath), async (c) => {
      await policies.refresh();
      const { id, number } = c.req.valid('param');
      const version = policies.versions(id).find((one) => one.number === number);
      if (version === undefined) return refuse(c, 'policyNotFound', WHY.policyNotFound);
      return c.body(`${JSON.stringify(givenFileOf(version), null, 2)}\n`, 200, {
        'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${versionId(version)}.json"`,
      });
    });
}

/** Beginning policies of the municipality's own: by copying, or from a file. */
function beginning(parts: PolicyParts) {
  const { db, policies, now } = parts;
  const writing = (c: Context): Writing => ({ actor: actorOf(c).login, at: now() });
  return new Hono()
    .post('/', describeRoute(answers('Copies a version into a new policy, as a draft', PolicyView, [400, 404, 422])), reads('json', NewPolicy), async (c) => {
      await policies.refresh();
      const asked = c.req.valid('json');
      const from = policies.version(asked.copyOf);
      if (from === undefined) return refusal(c, { code: 'policyNotFound' });
      return afterwards(c, parts, await copyPolicy(db, from, asked, writing(c), policies.shippedIds));
    })
    .post('/file', describeRoute({
      ...answers('Takes a policy file in as a new policy, as a draft', PolicyView, [413, 415, 422]),
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', description: 'A policy file' } } } },
    }), async (c) => {
      if (!/^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? '')) return refuse(c, 'notJson', 'Send the policy file as application/json.');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length > MOST_FILE_BYTES) return refuse(c, 'tooLarge', `A policy file has at most ${MOST_FILE_BYTES} bytes.`);
      return afterwards(c, parts, await takeInPolicy(db, bytes, writing(c), policies.shippedIds));
    });
}

/** Writing in a policy of the municipality's own; one that ships is refused. */
function writingIn(parts: PolicyParts) {
  const { db, policies, now } = parts;
  const write = async (c: Context, id: string, how: (by: Writing) => Promise<Written>): Promise<Response> => {
    if (policies.shippedIds.has(id)) return refusal(c, { code: 'policyShipped' });
    return afterwards(c, parts, await how({ actor: actorOf(c).login, at: now() }));
  };
  return new Hono()
    .post('/:id/draft', describeRoute(answers('Begins the next version of a policy as a draft', PolicyView, [404, 409])), reads('param', PolicyPath), async (c) => {
      const { id } = c.req.valid('param');
      return write(c, id, (by) => beginVersion(db, id, by));
    })
    .put('/:id/draft', describeRoute(answers('Writes in the draft of a policy', PolicyView, [400, 404, 409, 422])), reads('param', PolicyPath), reads('json', WriteDraft), async (c) => {
      const { id } = c.req.valid('param');
      return write(c, id, (by) => saveDraft(db, id, c.req.valid('json'), by));
    })
    .delete('/:id/draft', describeRoute(answers('Takes the draft of a policy away', Removed, [400, 404, 409])), reads('param', PolicyPath), reads('json', RemoveDraft), async (c) => {
      const { id } = c.req.valid('param');
      if (policies.shippedIds.has(id)) return refusal(c, { code: 'policyShipped' });
      const written = await removeDraft(db, id, c.req.valid('json').edit, { actor: actorOf(c).login, at: now() });
      await policies.refresh();
      return written.code === 'done' ? c.json({ removed: true as const }) : refusal(c, written);
    })
    .post('/:id/adopt', describeRoute(answers('Adopts the draft of a policy; a hard limit needs a reason', PolicyView, [400, 404, 409, 422])), reads('param', PolicyPath), reads('json', AdoptDraft), async (c) => {
      const { id } = c.req.valid('param');
      return write(c, id, (by) => adoptDraft(db, id, c.req.valid('json'), by));
    })
    .post('/:id/withdraw', describeRoute(answers('Takes an adopted version out of use', PolicyView, [400, 404, 409])), reads('param', PolicyPath), reads('json', WithdrawVersion), async (c) => {
      const { id } = c.req.valid('param');
      return write(c, id, (by) => withdrawVersion(db, id, c.req.valid('json'), by));
    });
}

/** The policies: what can be chosen and how each rule stands in it, what they differ in, and the municipality's own from the draft to the day that they are withdrawn. */
export function policyRoutes(parts: PolicyParts) {
  return new Hono().route('/', reading(parts)).route('/', beginning(parts)).route('/', writingIn(parts));
}
