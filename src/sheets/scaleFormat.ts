import type { Scale } from '../renstra/plan';

/** Number format of values on a scale: grades may be letters or numbers, so Excel's General; counts whole; the rest two decimals. */
export function scaleFormat(scale: Scale | undefined): string {
  if (scale === undefined) return 'General';
  switch (scale.type) {
    case 'count':
      return '#,##0';
    case 'share':
    case 'number':
      return '#,##0.00';
    case 'grade':
      return 'General';
  }
}
