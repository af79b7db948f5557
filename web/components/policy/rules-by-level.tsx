import type { VNode } from 'preact';
import type { RuleStanding, VersionView } from '../../../server/policies/schemas.ts';
import { themesOf } from '../../level-plan.ts';
import { groupOfRule } from '../../rule-groups.ts';
import { text } from '../../state/language.ts';
import type { RulePageId } from '../../text/rule-page-text.ts';
import { levelName } from '../level-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { parameterSentences } from '../rules/parameter-sentences.ts';
import { NO_NOTE } from './written-policy.ts';

const isKnown = (ruleId: string): ruleId is RulePageId => groupOfRule(ruleId) !== undefined;

/** What the rule is there for and where it comes from, and what the municipality has written of it in this policy. */
function AboutRule({ ruleId, version }: { ruleId: string; version: VersionView }): VNode {
  const t = text.value.policy.view;
  const note = version.content.notes[ruleId] ?? NO_NOTE;
  const known = isKnown(ruleId) ? text.value.rulePages.rules[ruleId] : undefined;
  const own = (words: string): string => (words.trim() === '' ? t.notWritten : words);
  return (
    <details>
      <summary>{t.about}</summary>
      <dl class="policy-note">
        {known !== undefined && <><dt>{t.ruleAim}</dt><dd>{known.protects}</dd><dt>{t.ruleSource}</dt><dd>{known.source}</dd></>}
        <dt>{t.ownAuthority}</dt><dd>{own(note.authority)}</dd>
        <dt>{t.ownAim}</dt><dd>{own(note.aim)}</dd>
        <dt>{t.ownEvidence}</dt><dd>{own(note.evidence)}</dd>
      </dl>
    </details>
  );
}

function OneRule({ standing, version }: { standing: RuleStanding; version: VersionView }): VNode {
  const t = text.value.policy.view;
  const { ruleId, weight } = standing;
  const sentences = parameterSentences(standing);
  return (
    <li class="policy-rule">
      <p class="policy-name"><strong><RuleLink ruleId={ruleId} /></strong> {weight !== null && <span class="quiet">{t.weight(weight)}</span>} {version.hardLimits.includes(ruleId) && <span class="ds-tag" data-color="warning">{t.limit}</span>}</p>
      {isKnown(ruleId) && <p>{text.value.rulePages.rules[ruleId].says}</p>}
      {sentences.length > 0 && <ul class="bullets">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      <AboutRule ruleId={ruleId} version={version} />
    </li>
  );
}

function Rules({ id, heading, those, version }: { id: string; heading: string; those: readonly RuleStanding[]; version: VersionView }): VNode | null {
  if (those.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={id}>
      <h3 class="ds-heading" data-size="2xs" id={id}>{heading}</h3>
      <ul class="policy-list">{those.map((standing) => <OneRule key={standing.ruleId} standing={standing} version={version} />)}</ul>
    </section>
  );
}

/** The rules of a policy: conditions first, then each level, the most important first, and by their names those that are off. */
export function RulesByLevel({ version }: { version: VersionView }): VNode {
  const t = text.value.policy.view;
  const { rules } = version;
  const levels = [...new Set(rules.flatMap(({ level }) => (level === null ? [] : [level])))].sort((a, b) => a - b);
  const off = rules.filter(({ enforce }) => enforce === 'off');
  return (
    <section class="stack" aria-labelledby="policy-rules">
      <h2 class="ds-heading" data-size="xs" id="policy-rules">{t.rules}</h2>
      <Rules id="policy-hard" heading={t.hard} those={rules.filter(({ enforce }) => enforce === 'hard')} version={version} />
      {levels.length > 0 && <p class="quiet">{t.levelsHelp}</p>}
      {levels.map((level) => {
        const those = rules.filter((rule) => rule.level === level);
        return <Rules key={level} id={`policy-level-${level}`} heading={t.levelName(level, levelName({ themes: themesOf(those.map(({ ruleId }) => ruleId)) }))} those={those} version={version} />;
      })}
      {off.length > 0 && <details class="policy-off"><summary>{t.off}</summary><ul class="bullets">{off.map(({ ruleId }) => <li key={ruleId}><RuleLink ruleId={ruleId} /></li>)}</ul></details>}
    </section>
  );
}
