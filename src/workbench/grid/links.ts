import { areaAddress, areaOf, parseAddress } from '../../formula/address';
import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import { areaOfName, findName, sheetByName } from '../../host/workbook/operations';

/** Where an address (of the present sheet unless it names one) or a defined name leads; undefined where that is gone. */
export function targetOfLink(
  model: WorkbookModel,
  reference: string,
  present: SheetModel,
): { readonly sheet: SheetModel; readonly address: string } | undefined {
  const text = reference.replace(/^#/, '');
  const address = parseAddress(text);
  if (address !== undefined) {
    const sheet = address.sheet === undefined ? present : sheetByName(model, address.sheet.sheet);
    return sheet && { sheet, address: areaAddress(areaOf(address.reference)) };
  }
  const name = findName(model, text);
  const place = name === undefined ? undefined : areaOfName(model, name);
  return place && { sheet: place.sheet, address: areaAddress(place.area) };
}
