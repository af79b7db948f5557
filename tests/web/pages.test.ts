import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../server/access/table.ts';
import { Role } from '../../server/access/schemas.ts';
import { RegisterId } from '../../server/registers/schemas.ts';
import { REGISTER_PATHS } from '../../web/register-addresses.ts';
import { RIGHTS, type Right } from '../../web/role-table.ts';
import { MAY, MAY_READ, MAY_WRITE } from '../../web/who-may.ts';
import { pageAt, PAGES } from '../../web/page-table.ts';

const sorted = (roles: unknown): readonly string[] => [...(roles as readonly string[])].sort();

describe('what the pages show to whom', () => {
  const rows: readonly (readonly [readonly string[], string])[] = [
    [MAY.planWeeks, 'POST /api/follow-up/weeks/:week/plan'], [MAY.planWeeks, 'POST /api/follow-up/weeks/:week/decide'], [MAY.planWeeks, 'POST /api/follow-up/weeks/:week/try'], [MAY.seeFollowUp, 'GET /api/follow-up/weeks/:week'],
    [MAY.seeMyDay, 'GET /api/my-day'], [MAY.seeMyDay, 'POST /api/my-day/visits'],
    [MAY.seeRounds, 'GET /api/rounds'], [MAY.seeRounds, 'GET /api/overview'], [MAY.seeOverview, 'GET /api/overview/aggregates'], [MAY.seeMap, 'GET /api/concentration-map'], [MAY.propose, 'POST /api/rounds/:id/solve'],
    [MAY.replay, 'GET /api/rounds/:id/proposals'], [MAY.replay, 'POST /api/rounds/:id/proposals/:number/replay'], [MAY.seeRounds, 'GET /api/offers'], [MAY.propose, 'POST /api/offers/send'], [MAY.propose, 'GET /api/offers/calendar'],
    [MAY.useFiles, 'POST /api/files/dry-run'], [MAY.seeRecord, 'GET /api/record'], [MAY.writePolicies, 'POST /api/policies'], [MAY.writePolicies, 'PUT /api/policies/:id/draft'], [MAY.writePolicies, 'POST /api/policies/:id/adopt'], [MAY.manageUsers, 'PUT /api/users/:id'],
    ...['policy-trial', 'trade-off'].flatMap((kind): readonly (readonly [readonly string[], string])[] => [[MAY.seeTrials, `GET /api/studies/${kind}/:id`], [MAY.tryPolicies, `POST /api/studies/${kind}`], [MAY.tryPolicies, `GET /api/studies/${kind}/:id/report`]]),
    [MAY.seeTrials, 'GET /api/studies/trade-off/:id/points/:number'], [MAY.writeLetters, 'PUT /api/rounds/:id/letters/:householdId'], [MAY.printAnnex, 'GET /api/rounds/:id/annex/:householdId'],
    ...RegisterId.options.flatMap((id): readonly (readonly [readonly string[], string])[] => [[MAY_READ[id], `GET /api/registers/${id}`], [MAY_WRITE[id], `PUT /api/registers/${id}/:id`]]),
  ];

  it.each(rows)('is open to %s as the server has it for %s', (roles, route) => {
    expect(sorted(roles)).toEqual(sorted(ACCESS[route]));
  });

  const rightOf = (thing: string, role: Role): Right | undefined => RIGHTS.find((row) => row.thing === thing)?.rights[role];

  it('is told in the table of roles as the server has it, for every register and every role', () => {
    for (const id of RegisterId.options) {
      for (const role of Role.options) {
        const [reads, writes] = [`GET /api/registers/${id}`, `PUT /api/registers/${id}/:id`].map((route) => sorted(ACCESS[route]).includes(role));
        expect(rightOf(id, role), `${id} for ${role}`).toBe(writes ? 'changes' : reads ? 'sees' : 'none');
      }
    }
  });

  it('never promises a planner more than sums, nor an administrator a case', () => {
    expect(rightOf('overview', 'planner')).toBe('sums');
    expect(['households', 'tenancies', 'dwellings', 'rounds', 'files'].map((thing) => rightOf(thing, 'planner'))).toEqual(['none', 'none', 'none', 'none', 'none']);
    expect(['households', 'overview', 'rounds'].map((thing) => rightOf(thing, 'administrator'))).toEqual(['none', 'none', 'none']);
  });
});

describe('an address', () => {
  it('leads to the list of its register, to a form for a new row, and to a row by its id without escapes', () => {
    expect(pageAt('/husstander')?.page.path).toBe('/husstander');
    expect(pageAt('/husstander/ny')?.page.path).toBe('/husstander/ny');
    expect(pageAt('/husstander/10%2F42')).toMatchObject({ page: { path: '/husstander/:id' }, params: { id: '10/42' } });
    expect(pageAt('/husstander/1042/endre')?.page.path).toBe('/husstander/:id/endre');
  });

  it('leads nowhere when there is no such page, or when its escapes are broken', () => {
    expect(pageAt('/finnes-ikke')).toBeNull();
    expect(pageAt('/husstander/1/2/3')).toBeNull();
    expect(pageAt('/husstander/%E0%A4%A')).toBeNull();
  });

  it('belongs to one page alone, and every register has one', () => {
    const paths = PAGES.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(Object.values(REGISTER_PATHS)));
  });

  it('of a page that not everyone may open stands in the navigation for those alone', () => {
    for (const page of PAGES.filter(({ menu }) => menu !== null)) expect(Array.isArray(page.audience), page.path).toBe(true);
  });
});
