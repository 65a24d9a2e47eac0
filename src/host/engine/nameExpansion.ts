import { moveFormula } from '../../formula/move';
import { parseSheetPrefix } from '../../formula/address';
import { tokenise } from '../../formula/tokens';
import type { DefinedName, WorkbookModel } from '../workbook/model';
import { repairForEngine } from './repairs';

/**
 * Formulas as the engine gets them: defined names replaced by what they stand for, sheets by the engine's own sheet names.
 * The engine would parse every formula anew for each name or sheet that changes; so only formulas that use it change.
 */
export interface Expansion {
  /** Engine's form of a formula that stands in a cell. */
  expand: (formula: string, sheetId: string, row: number, column: number) => string;
}

interface Definition {
  readonly text: string;
  /** Reads differently from another cell: relative references. */
  readonly relative: boolean;
}

/** Names within names go this deep; a circle ends as `#NAME?`. */
const deepest = 16;

/**
 * Texts, words behind an optional sheet, and sheets before an address. Far faster than the tokenizer, and enough: what it
 * takes for a name is looked up among the names that exist.
 */
const pieces =
  /"(?:[^"]|"")*"|(?<prefix>(?:'(?:[^']|'')+'|\[?[\p{L}_][\p{L}\p{N}_.\]]*)!)?(?<![$\p{L}\p{N}_.\\?])(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)?(?<after>[(!$:])?/gu;

/** Prepares the expansion of a workbook's formulas; `aliasOf` gives the engine's name of a sheet. */
export function expansionOf(model: WorkbookModel, aliasOf: (sheetId: string) => string): Expansion {
  const names = groupNames(model.names);
  const sheetIds = new Map(model.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet.id]));
  const definitions = new Map<DefinedName, Definition | undefined>();

  const find = (word: string, sheetId: string): DefinedName | undefined => {
    const known = names.get(word.toUpperCase());
    return (
      known?.find((name) => name.sheetId === sheetId) ?? known?.find((name) => name.sheetId === undefined)
    );
  };

  const definitionOf = (name: DefinedName, sheetId: string, depth: number): Definition | undefined => {
    if (definitions.has(name)) return definitions.get(name);
    const body = withoutStart(name.formula);
    const expanded = depth > deepest ? undefined : rewrite(body, name.sheetId ?? sheetId, depth + 1);
    const text = expanded === undefined || /#REF!/i.test(expanded) ? '#REF!' : bracketed(expanded);
    const definition = { text, relative: moveFormula(`=${text}`, 0, 0, 1, 1) !== `=${text}` };
    definitions.set(name, definition);
    return definition;
  };

  const sheetIdOf = (prefix: string | undefined): string | undefined => {
    const parsed = prefix === undefined ? undefined : parseSheetPrefix(prefix);
    if (parsed === undefined || parsed.book !== undefined || parsed.lastSheet !== undefined) return undefined;
    return sheetIds.get(parsed.sheet.toUpperCase());
  };

  function rewrite(
    text: string,
    sheetId: string,
    depth: number,
    place?: { row: number; column: number },
  ): string {
    return text.replace(pieces, (...match: unknown[]) => {
      const [whole] = match;
      const groups = match[match.length - 1];
      if (typeof whole !== 'string') return '';
      if (whole === '' || whole.startsWith('"')) return whole;
      const { prefix, word, after = '' } = groupsOf(groups);
      const target = sheetIdOf(prefix);
      const alias = target === undefined ? (prefix ?? '') : `${aliasOf(target)}!`;
      if (word === undefined) return alias + after;
      const name = after === '(' || after === '$' ? undefined : find(word, target ?? sheetId);
      // `A:C` are columns even where a name `A` exists.
      if (name === undefined || (after === ':' && word.length <= 3)) return alias + word + after;
      const definition = definitionOf(name, sheetId, depth);
      if (definition === undefined) return '#NAME?' + after;
      return definitionAt(definition, place) + after;
    });
  }

  return {
    expand: (formula, sheetId, row, column) => {
      const expanded = rewrite(formula, sheetId, 0, { row, column });
      return repairForEngine(expanded);
    },
  };
}

function groupNames(names: readonly DefinedName[]): Map<string, DefinedName[]> {
  const groups = new Map<string, DefinedName[]>();
  for (const name of names) {
    const key = name.name.toUpperCase();
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups;
}

function groupsOf(groups: unknown): { prefix?: string; word?: string; after?: string } {
  return typeof groups === 'object' && groups !== null ? groups : {};
}

const withoutStart = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

/** A definition of more than one piece keeps its own order of computing. */
function bracketed(text: string): string {
  return tokenise(`=${text}`).length <= 2 ? text : `(${text})`;
}

function definitionAt(definition: Definition, place: { row: number; column: number } | undefined): string {
  if (!definition.relative || place === undefined) return definition.text;
  return withoutStart(moveFormula(`=${definition.text}`, 0, 0, place.row, place.column));
}
