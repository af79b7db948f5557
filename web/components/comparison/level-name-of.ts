import type { LevelPairView } from '../../../server/comparison/schemas.ts';
import { themesOf } from '../../level-plan.ts';
import { levelName } from '../level-name.ts';
import { ruleText } from '../rule-sentences.ts';

/** What a level is called: after what its rules are about; a single wish by its own name. */
export function levelNameOf({ rules }: LevelPairView): string {
  const [first] = rules;
  const themes = themesOf(rules.map(({ ruleId }) => ruleId));
  return rules.length === 1 && first !== undefined && themes[0] === 'wishes' ? ruleText(first.ruleId)?.name ?? first.ruleId : levelName({ themes });
}
