import type { Scale } from './plan';
import { gradeOnScale, hasGrades } from './scales';
import type { Value } from './value';

const blank: Value = { kind: 'blank' };
const notApplicable: Value = { kind: 'notApplicable' };

/**
 * What the workbook's formulas make of a cell: a number, N/A, a letter of the row's grade scale, in whatever case; every other
 * content is unreadable to them, also what `parseValue` can make sense of ("91,5" as text): it has to be put right in the cell.
 */
export function valueOfCell(content: string | number | boolean | undefined, scale?: Scale): Value {
  if (content === undefined || content === '') return blank;
  if (typeof content === 'number') return { kind: 'number', number: content };
  if (typeof content === 'boolean') return { kind: 'invalid', text: content ? 'TRUE' : 'FALSE' };
  if (content.toUpperCase() === 'N/A') return notApplicable;
  const grade = scale !== undefined && hasGrades(scale) ? exactGrade(scale, content) : undefined;
  return grade === undefined ? { kind: 'invalid', text: content } : { kind: 'grade', grade };
}

function exactGrade(scale: Scale, text: string): string | undefined {
  const grade = gradeOnScale(scale, text);
  return grade?.toUpperCase() === text.toUpperCase() ? grade : undefined;
}
