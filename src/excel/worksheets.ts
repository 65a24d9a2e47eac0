/** Sheets of one request by name: every step asks for its sheet, and all steps on a sheet share one object. */
const known = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet that is there, or that the request has added. */
export function worksheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheets = known.get(context) ?? new Map<string, Excel.Worksheet>();
  known.set(context, sheets);
  const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

/** Another request, or another sheet under a name: sheets are looked for anew. */
export function forgetWorksheets(context: Excel.RequestContext): void {
  known.delete(context);
}
