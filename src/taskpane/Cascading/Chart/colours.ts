import { tokens } from '@fluentui/react-components';
import type { ChartBar } from '../../../sheets/cascade/chart';

/** Fill of a target beside what was realised. */
export const targetColour = tokens.colorNeutralStroke1;

/** Fill of a bar; the word of its status stands beside it. */
export function barColour(state: ChartBar['state']): string {
  switch (state) {
    case 'achieved':
      return tokens.colorStatusSuccessBackground3;
    case 'nearlyAchieved':
      return tokens.colorStatusWarningBackground3;
    case 'notAchieved':
    case 'invalid':
      return tokens.colorStatusDangerBackground3;
    case 'notApplicable':
    case 'notComputable':
    case 'notExpected':
    case 'notReported':
    case 'missing':
      return tokens.colorNeutralForeground3;
  }
}
