import type { VNode } from 'preact';
import type { PolicyView, VersionView } from '../../../server/policies/schemas.ts';
import { formatDate, formatDayOf } from '../../format.ts';
import { policyPath } from '../../policy-address.ts';
import { language, text } from '../../state/language.ts';
import { StateTags } from './policy-list.tsx';

/** A text of a policy in the language of the page; what is not written in it is shown in bokmål. */
export const inLanguage = (words: VersionView['content']['name']): string => (words[language.value].trim() === '' ? words.nb : words[language.value]);

/** Who adopted a version, in which case, and why. */
function DecisionFacts({ decision }: { decision: NonNullable<VersionView['decision']> }): VNode {
  const t = text.value.policy.view;
  return (
    <>
      <dt>{t.body}</dt><dd>{decision.decidedBy}, {formatDate(decision.decidedOn)}</dd>
      <dt>{t.role}</dt><dd>{decision.role}</dd>
      <dt>{t.caseNumber}</dt><dd>{decision.caseNumber}</dd>
      {decision.reason !== '' && <><dt>{t.reason}</dt><dd>{decision.reason}</dd></>}
    </>
  );
}

/** What a version is: its aim, what it builds on and assumes, from when to when, and who adopted it. What is written in Norwegian alone is shown as it is. */
export function VersionFacts({ version: { content, decision, changedAt, changedBy } }: { version: VersionView }): VNode {
  const t = text.value.policy.view;
  return (
    <dl class="pairs policy-facts">
      <dt>{t.aim}</dt><dd>{inLanguage(content.aim)}</dd>
      <dt>{t.authority}</dt><dd lang="nb">{content.authority}</dd>
      <dt>{t.assumed}</dt><dd>{inLanguage(content.assumed)}</dd>
      <dt>{t.period}</dt><dd>{formatDate(content.validFrom)}</dd>
      <dt>{t.reviewBy}</dt><dd>{formatDate(content.reviewBy)}</dd>
      {decision !== null && <DecisionFacts decision={decision} />}
      {changedAt !== null && <><dt>{t.changed}</dt><dd>{t.changedBy(formatDayOf(changedAt), changedBy ?? '')}</dd></>}
    </dl>
  );
}

/** Every version of a policy, the newest first, with a way to each. */
export function Versions({ view: { policyId, versions }, shown }: { view: PolicyView; shown: VersionView }): VNode | null {
  const t = text.value.policy;
  if (versions.length < 2) return null;
  return (
    <section class="stack" aria-labelledby="policy-versions">
      <h2 class="ds-heading" data-size="xs" id="policy-versions">{t.view.versions}</h2>
      <ul class="policy-list">
        {versions.map((version) => (
          <li key={version.number} class="policy-row">
            <p class="policy-name">
              {version === shown ? <><strong>{t.version(version.number)}</strong> <span class="quiet">({t.view.shown})</span></> : <a class="ds-link" href={`${policyPath(policyId)}?versjon=${version.number}`}>{t.version(version.number)}</a>} <StateTags {...version} />
            </p>
            <p class="quiet">{t.from(formatDate(version.content.validFrom))}.{version.decision !== null && ` ${t.decidedBy(version.decision.decidedBy, formatDate(version.decision.decidedOn), version.decision.caseNumber)}.`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
