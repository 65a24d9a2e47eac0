import type { WorkbookModel } from '../../workbook/model';
import { booleanOf, child, type XmlNode } from '../xmlRead';
import type { PackageReader } from './package';
import { losesConditionalFormats } from './rules';

/** What a file can hold and the model cannot. */
export type Loss =
  | 'macros'
  | 'comments'
  | 'pictures'
  | 'controls'
  | 'tables'
  | 'pivotTables'
  | 'conditionalFormats'
  | 'dates1904';

const byPath: readonly (readonly [Loss, RegExp])[] = [
  ['macros', /\/vbaProject\.bin$/i],
  ['comments', /\/(?:comments|threadedComments?)[^/]*\.xml$/i],
  ['pictures', /\/media\//i],
  ['controls', /\/(?:ctrlProps|activeX|embeddings)\//i],
  ['tables', /\/tables\/[^/]+\.xml$/i],
  ['pivotTables', /\/pivotTables\//i],
];

/** What saving the opened workbook again would drop. */
export function lossesOf(file: PackageReader, workbook: WorkbookModel, root: XmlNode): Loss[] {
  const found = byPath
    .filter(([, pattern]) => file.paths.some((path) => pattern.test(`/${path}`)))
    .map(([loss]) => loss);
  if (workbook.sheets.some(losesConditionalFormats)) found.push('conditionalFormats');
  if (booleanOf(child(root, 'workbookPr')?.attributes['date1904'])) found.push('dates1904');
  return found;
}
