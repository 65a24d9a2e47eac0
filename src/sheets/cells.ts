import type { CellContent, CellStyle, Constant, FixedCell, FormulaTemplate } from './sheetPlan';

export const constant = (value: Constant): CellContent => ({ kind: 'constant', value });
export const formula = (template: FormulaTemplate): CellContent => ({ kind: 'formula', formula: template });
export const entry: CellContent = { kind: 'entry' };
export const entryWith = (initial: Constant): CellContent => ({ kind: 'entry', initial });

/** A fixed text cell, 0-based. */
export const fixedText = (row: number, column: number, value: Constant, style: CellStyle): FixedCell => ({
  row,
  column,
  content: { kind: 'constant', value },
  style,
});
export const fixedFormula = (row: number, column: number, text: string, style: CellStyle): FixedCell => ({
  row,
  column,
  content: { kind: 'formula', formula: text },
  style,
});

/** Title and subtitle of a sheet; they stand right of the narrow key column, where printing starts. */
export const heading = (title: string, subtitle: string): readonly FixedCell[] => [
  fixedText(0, 1, title, 'title'),
  fixedText(1, 1, subtitle, 'subtitle'),
];
/** Row (0-based) of the hidden key row of a sheet's first block, below title, subtitle and a note line. */
export const firstBlockRow = 3;
/** Width of the column of row keys, in characters: a margin on the screen and never printed. */
export const keyWidth = 1.3;
