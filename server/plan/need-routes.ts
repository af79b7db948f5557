import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { csvText, utf8WithMark, type Cell } from '../intake/service.ts';
import { readNames } from '../municipality/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { AccessLog } from '../record/service.ts';
import { readRegisters } from '../registers/service.ts';
import { readTown } from '../town/service.ts';
import { CSV, givenFile, sendsFile } from './given-file.ts';
import { kostraView, withoutPeople } from './kostra.ts';
import { needView } from './need-and-stock.ts';
import { KostraView, NeedQuery, NeedView } from './need-schemas.ts';
import { MONTHS_TOLD, needTold } from './need-told.ts';
import { isToldTo } from './told-to.ts';

/** What need and stock are told from; `now` gives the time as an ISO instant. */
export interface NeedParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly looks: AccessLog;
}

const csvFile = (header: readonly string[], rows: readonly (readonly Cell[])[], name: string): Response => givenFile(utf8WithMark(csvText(header, rows)), name, CSV);

function needRows({ rows }: NeedView): readonly (readonly Cell[])[] {
  return rows.map(({ bedrooms, access, staffing, households, transfers, fits, own }) => [
    bedrooms, access, staffing, households.least, households.most, transfers.least, transfers.most, fits.freeNow, fits.freeLater, fits.all, own.freeNow, own.freeLater, own.all,
  ]);
}

const NEED_COLUMNS = [
  'soverom', 'inngang', 'bemanning', 'husstander, minst', 'husstander, mest', 'bor kommunalt nå, minst', 'bor kommunalt nå, mest', 'passer: ledig nå', 'passer: ledig senere', 'passer: i alt', 'slik bolig: ledig nå', 'slik bolig: ledig senere',
  'slik bolig: i alt',
];

/** Need against stock, the figures of KOSTRA's form, and their files. */
export function needRoutes({ db, now, parameters, looks }: NeedParts) {
  const need = async (c: Context, kind: 'rows.listed' | 'file.exported', { months }: NeedQuery): Promise<NeedView> => {
    const isTold = isToldTo(c);
    const today = dayOfInstant(now());
    const workOut = async (ahead: number): Promise<NeedView> => needView(await readTown(db, today), ahead, { isTold, smallCount: parameters.smallCount, dwellingNames: (await readNames(db)).dwellingLabels });
    if (isTold) return needTold(db, today, () => workOut(MONTHS_TOLD));
    const view = await workOut(months);
    const rows = view.rows.length;
    await looks.tell({ actor: actorOf(c).login, kind, subject: 'need', facts: kind === 'file.exported' ? { what: 'need', rows } : { rows }, which: c.req.url });
    return view;
  };
  const kostra = async (c: Context): Promise<KostraView> => {
    const view = kostraView(await readRegisters(db), dayOfInstant(now()));
    return isToldTo(c) ? withoutPeople(view) : view;
  };
  return new Hono()
    .get('/need', describeRoute(answers('Households by need against homes by kind, with what is known of the months to come', NeedView, [400])), reads('query', NeedQuery), async (c) => c.json(await need(c, 'rows.listed', c.req.valid('query'))))
    .get('/need.csv', describeRoute(sendsFile('Households by need against homes by kind as a CSV file', CSV)), reads('query', NeedQuery), async (c) => {
      const view = await need(c, 'file.exported', c.req.valid('query'));
      return csvFile(NEED_COLUMNS, needRows(view), `behov-og-boliger-${view.asOf}.csv`);
    })
    .get('/kostra', describeRoute(answers('The figures of KOSTRA’s form on municipal homes, as far as the registers hold them', KostraView)), async (c) => c.json(await kostra(c)))
    .get('/kostra.csv', describeRoute(sendsFile('The figures of KOSTRA’s form on municipal homes as a CSV file', CSV)), async (c) => {
      const { asOf, figures } = await kostra(c);
      return csvFile(['tall', 'verdi', 'prosent', 'kan fylles', 'forklaring', 'hva registrene gir', 'kilde'], figures.map(({ name, value, percent, given, definition, because, source }) => [
        name.nb, value, percent, given === 'not' ? 'nei' : given === 'atMost' ? 'høyst' : 'ja', definition.nb, because.nb, source,
      ]), `kostra-skjema-13-${asOf}.csv`);
    });
}
