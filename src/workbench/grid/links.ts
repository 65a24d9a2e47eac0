import { areaAddress, areaOf, parseAddress } from '../../formula/address';
import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import { areaOfName, findName, sheetByName } from '../../host/workbook/operations';

/** Where a link inside the workbook leads: `'Pengukuran 2024'!A1` or a defined name; undefined where that is gone. */
export function targetOfLink(
  model: WorkbookModel,
  reference: string | undefined,
): { readonly sheet: SheetModel; readonly address: string } | undefined {
  if (reference === undefined) return undefined;
  const address = parseAddress(reference.replace(/^#/, ''));
  if (address?.sheet !== undefined) {
    const sheet = sheetByName(model, address.sheet.sheet);
    return sheet && { sheet, address: areaAddress(areaOf(address.reference)) };
  }
  const name = findName(model, reference.replace(/^#/, ''));
  const place = name === undefined ? undefined : areaOfName(model, name);
  return place && { sheet: place.sheet, address: areaAddress(place.area) };
}
