import type { Finding } from '../../renstra/finding';
import { contradiction, type Rule } from './rule';
import { isNotApplicable, plainValue, shownValue } from './values';

/** P09: a target that once had a figure does not become "N/A" in a later year. */
export const notApplicableAfterFigure: Rule = (index, words) =>
  [...index.plan.goals, ...index.plan.targets].flatMap((row) => {
    const unit = 'unit' in row ? row.unit : undefined;
    return index.years.flatMap((year, position): readonly Finding[] => {
      const value = row.targets[year];
      if (value === undefined || !isNotApplicable(value)) return [];
      const earlier = index.years
        .slice(0, position)
        .filter(
          (candidate) => row.targets[candidate] !== undefined && !isNotApplicable(row.targets[candidate]),
        )
        .at(-1);
      const figure = row.targets[earlier ?? ''];
      if (earlier === undefined || figure === undefined) return [];
      return [
        contradiction({
          rule: 'P09',
          places: [row.at],
          code: row.code,
          unit,
          period: year,
          found: plainValue(value),
          expected: plainValue(figure),
          message: words.say('p09.after', {
            subject: words.subject(row.code, unit),
            place: words.where([row.at]),
            year,
            earlier,
            figure: shownValue(figure, words.language),
          }),
        }),
      ];
    });
  });
