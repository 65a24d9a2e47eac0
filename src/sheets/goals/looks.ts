/** Figures on the base 0-100. */
export const figureFormat = '#,##0.00';
