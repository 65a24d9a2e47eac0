import { defaultSettings } from '../../renstra/settings';
import type { Failure } from '../../sheets/proposal';
import type { Quarter } from '../../sheets/periods';
import type { PaneServices } from '../services';

/** The quarter a new workbook reports. */
export const usualQuarter: Quarter = defaultSettings.reportingQuarter;

/** Has the workbook report another quarter, where it still reports `from`; false where it does not. */
export async function setReportingQuarter(
  services: PaneServices,
  from: Quarter,
  to: Quarter,
): Promise<boolean | { readonly failure: Failure }> {
  if (from === to) return true;
  return services.settings.write({ key: 'reportingQuarter', found: from, value: to });
}
