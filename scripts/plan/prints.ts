import type { Print } from '../../src/renstra/plan';
import { linesOf } from '../../test/plans/document/lines';
import { readGoalSentences, readNarrative } from '../../test/plans/document/narrative';
import { readTable1, readTable2 } from '../../test/plans/document/tables';
import { codeUnder, type Source } from './source';

function narrativePrints(source: Source): readonly Print[] {
  const lines = linesOf(source.text);
  return [...readGoalSentences(lines), ...readNarrative(lines)].map((print) => {
    const { line, kind, code, name, ...rest } = print;
    const at = { line, section: 'narrative' };
    if (kind !== 'indicator') return { at, code, name, ...rest };
    return { at, code: codeUnder(source, code, name), objective: code, name, ...rest };
  });
}

function tablePrints(source: Source): readonly Print[] {
  const lines = linesOf(source.text);
  const names = readTable1(lines).map((row) => ({
    at: { line: row.line, section: 'table1' },
    code: row.objective,
    goal: row.goal,
    name: row.name,
    targets: {},
  }));
  const figures = readTable2(lines)
    .filter((row) => row.objective !== '')
    .map(({ line, ...row }) => ({
      at: { line, section: 'table2' },
      code: codeUnder(source, row.objective, row.name),
      ...row,
    }));
  return [...names, ...figures];
}

function cascadingPrints(source: Source): readonly Print[] {
  return source.cascading.map((row) => {
    const { line, second, goal, objective, code, name, measure, targets, printed, marks, categories } = row;
    return {
      at: { line, section: second ? 'annex3b' : 'annex3' },
      code,
      goal,
      objective,
      name,
      measure,
      targets,
      ...(printed === undefined ? {} : { printed }),
      marks,
      categories,
    };
  });
}

/** Every further print of a name or of targets, in the order of the document. */
export function printsOf(source: Source): readonly Print[] {
  return [...narrativePrints(source), ...tablePrints(source), ...cascadingPrints(source)];
}
