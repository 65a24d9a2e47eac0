/** What a cell is, what its formula says in words, and whether it is as it was generated. */
import { cellAddress } from '../formula/address';
import { renderTemplate, templateColumns } from '../formula/template';
import { explainFormula } from '../formula/explanation/explain';
import { parseFormula } from '../formula/tree/parse';
import type { Language } from '../texts/texts';
import type { CellExplanation } from './access';
import { isFormula, type AuditedCell } from './auditedWorkbook';
import { cellOfPlace, type LocatedWorkbook } from './contract/grid';
import { judgeFormula } from './contract/judgeFormula';
import { cellLabel, describing, wordsOf, type Words } from './contract/words';

export interface CellToExplain {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly input: AuditedCell;
}

/** Explains a cell; `located` is what the last audit found, undefined before one. */
export function explainCell(
  cell: CellToExplain,
  located: LocatedWorkbook | undefined,
  language: Language,
): CellExplanation {
  const words = wordsOf(language);
  const { sheet, row, column, input } = cell;
  const own = located === undefined ? undefined : cellOfPlace(located, sheet, row, column);
  const content = own?.row.cells[own.columnKey];
  const template = content?.kind === 'formula' ? content.formula : undefined;
  const expected =
    own === undefined ||
    template === undefined ||
    templateColumns(template).some((key) => !own.block.columns.has(key))
      ? undefined
      : renderTemplate(template, own.block.columns, row);
  const isSame =
    expected !== undefined &&
    isFormula(input) &&
    judgeFormula(input, expected, cell, () => true).kind === 'same';
  return {
    sheet,
    address: cellAddress(row, column),
    ...(own === undefined ? {} : { label: cellLabel(own.block, own.row.key, own.columnKey, words) }),
    ...(isFormula(input) ? { formula: input } : {}),
    ...(expected === undefined || isSame ? {} : { expected }),
    sentences: [
      words.text(kindOf(input, content?.kind)),
      ...(expected === undefined ? [] : [words.text(isSame ? 'explain.sound' : 'explain.changed')]),
      ...(isFormula(input) ? wordsOfFormula(input, cell, located, words) : []),
    ],
  };
}

function kindOf(
  input: AuditedCell,
  planned: 'constant' | 'formula' | 'entry' | undefined,
):
  | 'explain.entry'
  | 'explain.generated'
  | 'explain.signed'
  | 'explain.formula'
  | 'explain.constant'
  | 'explain.blank' {
  switch (planned) {
    case 'entry':
      return 'explain.entry';
    case 'formula':
      return 'explain.generated';
    case 'constant':
      return 'explain.signed';
    case undefined:
      if (input === '') return 'explain.blank';
      return isFormula(input) ? 'explain.formula' : 'explain.constant';
  }
}

/** The formula in words, line by line; deeper lines are indented. */
function wordsOfFormula(
  formula: string,
  cell: CellToExplain,
  located: LocatedWorkbook | undefined,
  words: Words,
): string[] {
  const tree = parseFormula(formula);
  if (tree.kind === 'trouble') return [];
  const describe = describing(cell, located ?? { blocks: new Map(), missing: [] }, words);
  return explainFormula(tree, cell, describe, words.language).map(
    ({ depth, text }) => `${'\u2003'.repeat(depth)}${text}`,
  );
}
