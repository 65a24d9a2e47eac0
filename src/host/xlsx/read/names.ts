import type { DefinedName, SheetModel } from '../../workbook/model';
import { maximumRows, parseReference } from '../address';
import { fromFileFormula } from '../formulaText';
import { booleanOf, child, childrenOf, indexOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';

const builtIn = '_xlnm.';

/** Names of a workbook; those a sheet keeps for printing and filtering go to the sheet. */
export function readNames(workbook: XmlNode, sheets: readonly SheetModel[]): DefinedName[] {
  const names: DefinedName[] = [];
  for (const { attributes, text } of childrenOf(child(workbook, 'definedNames'), 'definedName')) {
    const name = attributes['name'] ?? '';
    const place = indexOf(attributes['localSheetId'], sheets.length);
    const sheet = place === undefined ? undefined : sheets[place];
    if (name.startsWith(builtIn)) {
      if (sheet !== undefined) readBuiltIn(sheet, name.slice(builtIn.length), text);
      continue;
    }
    names.push({
      name,
      formula: fromFileFormula(text),
      visible: !booleanOf(attributes['hidden']),
      comment: plainText(attributes['comment'] ?? ''),
      ...(sheet === undefined ? {} : { sheetId: sheet.id }),
    });
  }
  return names;
}

function readBuiltIn(sheet: SheetModel, name: string, text: string): void {
  // Areas that do not touch, and sheet names with commas, go beyond what the model holds.
  const areas = text.split(',').map((part) => parseReference(part)?.area);
  if (name === 'Print_Area') {
    const [area] = areas;
    if (area !== undefined && areas.length === 1) sheet.page.printArea = area;
  }
  if (name !== 'Print_Titles') return;
  for (const area of areas) {
    if (area === undefined) continue;
    if (area.rows === maximumRows)
      sheet.page.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
    else sheet.page.titleRows = { first: area.row, last: area.row + area.rows - 1 };
  }
}
