/**
 * What stands in a target or an entry: exactly one of five things, never mixed (DOMAIN.md section 3).
 * A percent is kept as 87.5, never as a fraction.
 */
export type Value =
  | { readonly kind: 'blank' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'invalid'; readonly text: string };
