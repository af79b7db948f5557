import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Parameters } from '../../server/parameters/schemas.ts';
import { readParameters } from '../api/parameters.ts';
import { LogAndAccess } from '../components/log-tabs.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { formatDate, formatWhole } from '../format.ts';
import { language, text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import type { Dictionary } from '../text/nb.ts';

type Unit = keyof Dictionary['users']['retention']['unit'];
type Name = keyof Dictionary['users']['retention']['meanings'];

/** The numbers in the order of the page, each with what it counts. */
const UNITS: readonly (readonly [Name, Unit])[] = [
  ['householdKeepMonths', 'months'], ['tenancyKeepMonths', 'months'], ['staffKeepMonths', 'months'], ['agreementKeepMonths', 'months'], ['visitKeepMonths', 'months'],
  ['recordKeepMonths', 'months'], ['accessKeepMonths', 'months'], ['studyKeepMonths', 'months'], ['beforeRestoreKeepDays', 'days'], ['assessmentMonths', 'months'],
  ['assessmentWarningDays', 'days'], ['smallCount', 'people'], ['sessionIdleMinutes', 'minutes'], ['sessionHours', 'hours'], ['failuresBeforeLock', 'times'], ['lockMinutes', 'minutes'],
  ['invitationHours', 'hours'], ['passwordLength', 'characters'],
];

const parameters = signal<Loadable<Parameters>>({ state: 'loading' });

function Numbers({ values }: { values: Parameters }): VNode {
  const t = text.value.users.retention;
  return (
    <>
      <p>{values.assumed[language.value]}</p>
      <div class="scroller">
        <table class="ds-table numbers-table">
          <thead><tr><th scope="col">{t.meaning}</th><th scope="col">{t.number}</th></tr></thead>
          <tbody>
            {UNITS.map(([name, unit]) => (
              <tr key={name}>
                <td>{t.meanings[name]}</td>
                <td><strong>{t.unit[unit](formatWhole(values[name]))}</strong> <span class="quiet">{t.assumption}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{t.from(formatDate(values.validFrom))} {t.authority(values.authority)} {t.change}</p>
    </>
  );
}

/** How long things are kept and sessions last: the numbers that a council could change, and what each means. */
export function RetentionPage(): VNode {
  const open = (): void => { void load(parameters, readParameters()); };
  useEffect(open, []);
  const state = parameters.value;
  return (
    <LogAndAccess tab="retention">
      <section class="stack" aria-labelledby="retention-heading">
        <h2 class="ds-heading" data-size="xs" id="retention-heading">{text.value.users.retention.heading}</h2>
        {state.state === 'loading' && <Loading />}
        {state.state === 'failed' && <NotFetched error={state.error} again={open} />}
        {state.state === 'ready' && <Numbers values={state.value} />}
      </section>
    </LogAndAccess>
  );
}
