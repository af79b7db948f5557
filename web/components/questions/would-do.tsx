import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { WouldDoView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';
import { choiceName } from '../registers/choice-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { areaName } from './relaxation-sentence.ts';

function homeSentence({ bedrooms, stepFree, wheelchair, monthlyRent, maxMembers, petsAllowed, staffing, tenure, features }: WouldDoView['asks']): string {
  const t = text.value.help.wouldDo;
  const traits = [
    ...(wheelchair === true ? [t.wheelchair] : stepFree === true ? [t.stepFree] : []), ...(bedrooms === undefined || bedrooms === 0 ? [] : [t.bedrooms(bedrooms)]),
    ...(maxMembers === undefined || maxMembers === null || maxMembers < 2 ? [] : [t.members(maxMembers)]), ...(monthlyRent === undefined ? [] : [t.rent(monthlyRent)]), ...(petsAllowed === true ? [t.pets] : []),
    ...(staffing === undefined ? [] : [t.staffing(choiceName('staffing', staffing))]), ...(tenure === undefined ? [] : [t.tenure(choiceName('tenure', tenure))]),
    ...(features === undefined || features.length === 0 ? [] : [t.features(features.map((word) => wordName('feature', word)).join(', '))]),
  ];
  if (traits.length === 0) return t.any;
  return t.home(traits.length === 1 ? traits.join('') : `${traits.slice(0, -1).join(', ')}${t.and}${traits.at(-1)}`);
}

/** The dwelling that would have done: what it would have to be, where it could stand, and which rules stop it elsewhere. */
export function WouldDo({ view, home }: { view: RoundView; home: WouldDoView }): VNode {
  const t = text.value.help.wouldDo;
  const standing = home.areas.reduce((sum, { sites }) => sum + sites, 0);
  return (
    <div class="would-do">
      <h4>{t.heading}</h4>
      <p class="answer-small">{homeSentence(home.asks)}</p>
      {standing === home.sites ? <p>{t.everywhere}</p> : standing === 0 ? <p>{t.nowhere}</p>
        : <p>{t.where} {home.areas.map(({ areaId, sites }) => t.area(areaName(view, areaId), sites)).join(', ')}.</p>}
      {home.stops.length > 0 && (
        <>
          <p>{t.stops}</p>
          <ul class="bullets">{home.stops.map(({ ruleId, sites }) => <li key={ruleId}><RuleLink ruleId={ruleId} /> <span class="quiet">· {t.stop(sites)}</span></li>)}</ul>
          {home.stops.length > 1 && <p class="quiet">{t.twice}</p>}
        </>
      )}
      <p class="quiet">{t.basis}</p>
    </div>
  );
}
