import type { Severity } from '../../renstra/finding';
import type { TextParameters } from '../../texts/texts';
import type { Place } from './sheetGrid';
import type { GeneralTextKey } from './texts';

/** `default` tells what is nearly surely wrong; `thorough` also what deserves a look. */
export type Tier = 'default' | 'thorough';

export type GeneralRule = `G${string}`;

/** A cell a rule doubts. Neighbours of one rule, text and group are told as one region. */
export interface Suspect {
  readonly rule: GeneralRule;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly place: Place;
  /** Cells of a region share it: mostly the formula they should have, in R1C1 form. */
  readonly group: string;
  /** Sentence of the region, with its parameters besides `area` and `others`. */
  readonly text: GeneralTextKey;
  readonly parameters?: TextParameters;
  /** A1 formula that would stand here, or the number a text means, where it is known. */
  readonly expected?: string | number;
  /** The cells that say otherwise; where it cannot be known which side is wrong both are shown. */
  readonly others?: readonly Place[];
}
