import fc from 'fast-check';
import { initialiseEngineInNode } from '../../src/host/engine/node';
import { createHost, type Host } from '../../src/host/host';
import type { Area, SheetModel } from '../../src/host/workbook/model';
import { contentOf, cellAt, readCell } from '../../src/host/workbook/operations';
import { History, type Scope } from '../../src/workbench/history/history';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

function workbook(): { host: Host; sheet: SheetModel; history: History } {
  const host = createHost();
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return { host, sheet, history: new History(host.workbook) };
}

/** Everything of the sheet that a person sees. */
function shown(sheet: SheetModel): string {
  const cells = [...sheet.cells]
    .flatMap(([row, line]) =>
      [...line].map(([column, cell]) => [
        row,
        column,
        contentOf(cell),
        readCell(sheet, row, column).text,
        cell.format ?? {},
      ]),
    )
    .filter(([, , content, , format]) => content !== '' || Object.keys(format as object).length > 0)
    .sort((one, other) => Number(one[0]) - Number(other[0]) || Number(one[1]) - Number(other[1]));
  return JSON.stringify({ cells, rules: sheet.validations, merges: sheet.merges, rows: [...sheet.rows] });
}

describe('the history of what a person did', () => {
  beforeAll(initialiseEngineInNode);

  it('takes back typing with what it changed in the format, and formulas compute anew', () => {
    const { host, sheet, history } = workbook();
    host.userEdits(sheet.name, 'A1:B1', [[2, '=A1*10']]);
    const before = shown(sheet);
    history.record({ sheet, area: area(0, 0) }, () => {
      host.userEdits(sheet.name, 'A1', '12%');
    });
    expect(readCell(sheet, 0, 0).text).toBe('12%');
    expect(readCell(sheet, 0, 1).text).toBe('1.2');
    expect(history.undo(host)).toEqual({ kind: 'done', scope: { sheet, area: area(0, 0) } });
    expect(shown(sheet)).toBe(before);
    expect(readCell(sheet, 0, 1).text).toBe('20');
    expect(history.redo(host).kind).toBe('done');
    expect(readCell(sheet, 0, 1).text).toBe('1.2');
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  });

  it('takes back a deleted row: formulas on other sheets, names and rules are as before', () => {
    const { host, sheet, history } = workbook();
    host.userAddsSheet('Lain');
    host.userEdits(sheet.name, 'A1:A4', [[1], [2], [3], ['=SUM(A1:A3)']]);
    host.userEdits('Lain', 'A1', `=${sheet.name}!A2*100`);
    host.workbook.names.push({ name: 'Dua', formula: `=${sheet.name}!$A$2`, visible: true, comment: '' });
    sheet.validations.push({
      areas: [area(1, 0)],
      rule: { custom: { formula: '=A2>0' } },
      ignoreBlanks: true,
    });
    const before = shown(sheet);
    history.record('workbook', () => {
      host.userDeletes(sheet.name, 'rows', 1, 1);
    });
    const other = host.workbook.sheets[1];
    expect(contentOf(other && cellAt(other, 0, 0))).toContain('#REF!');
    history.undo(host);
    expect(shown(sheet)).toBe(before);
    expect(contentOf(other && cellAt(other, 0, 0))).toBe(`=${sheet.name}!A2*100`);
    expect(other && readCell(other, 0, 0).text).toBe('200');
    expect(host.workbook.names.map(({ formula }) => formula)).toEqual([`=${sheet.name}!$A$2`]);
    history.redo(host);
    expect(readCell(sheet, 2, 0).text).toBe('4');
  });

  it('goes on behind a taken back insertion', () => {
    const { host, sheet, history } = workbook();
    history.record({ sheet, area: area(4, 0) }, () => {
      host.userEdits(sheet.name, 'A5', 7);
    });
    history.record('workbook', () => {
      host.userInserts(sheet.name, 'rows', 0, 1);
    });
    expect(readCell(sheet, 5, 0).text).toBe('7');
    expect(history.undo(host).kind).toBe('done');
    expect(history.undo(host).kind).toBe('done');
    expect(readCell(sheet, 4, 0).text).toBe('');
    expect(history.undo(host)).toEqual({ kind: 'nothing' });
  });

  it('never writes over what somebody else did since', () => {
    const { host, sheet, history } = workbook();
    history.record({ sheet, area: area(0, 0) }, () => {
      host.userEdits(sheet.name, 'A1', 1);
    });
    host.userEdits(sheet.name, 'A1', 'add-in', 'Remote');
    expect(history.undo(host)).toEqual({ kind: 'changedSince' });
    expect(readCell(sheet, 0, 0).text).toBe('add-in');
  });

  it('knows that emptied cells have moved away, although both places are empty', () => {
    const { host, sheet, history } = workbook();
    host.userEdits(sheet.name, 'A3', 5);
    history.record({ sheet, area: area(2, 0) }, () => {
      host.userEdits(sheet.name, 'A3', null);
    });
    host.userInserts(sheet.name, 'rows', 0, 1);
    expect(history.undo(host)).toEqual({ kind: 'changedSince' });
  });

  it('forgets a deed that was refused', () => {
    const { host, sheet, history } = workbook();
    sheet.protection = { protected: true, options: {} };
    expect(() => {
      history.record({ sheet, area: area(0, 0) }, () => {
        host.userEdits(sheet.name, 'A1', 1);
      });
    }).toThrow(/protected/);
    expect(history.canUndo).toBe(false);
  });

  it('moves contents with formulas as they stand, sorts rows and hides lines by hand', () => {
    const { host, sheet } = workbook();
    host.userEdits(sheet.name, 'A1:B3', [
      ['c', 3],
      ['a', 1],
      ['b', '=B2+1'],
    ]);
    host.userSorts({ sheet, area: area(0, 0, 3, 2) }, [{ column: 0, ascending: true }], false);
    expect([0, 1, 2].map((row) => readCell(sheet, row, 0).text)).toEqual(['a', 'b', 'c']);
    host.userEdits(sheet.name, 'C1', '=A1&"!"');
    host.userMoves({ sheet, area: area(0, 2) }, { sheet, area: area(4, 3) });
    expect([cellAt(sheet, 0, 2)?.input, contentOf(cellAt(sheet, 4, 3))]).toEqual([undefined, '=A1&"!"']);
    expect(readCell(sheet, 4, 3).text).toBe('a!');
    host.userHides(sheet.name, 'rows', [1], true);
    expect(sheet.rows.get(1)?.hidden).toBe(true);
    host.userHides(sheet.name, 'rows', [1], false);
    expect(sheet.rows.get(1)?.hidden).toBeUndefined();
  });

  it('leads back to the beginning and to the end again, whatever was done (property)', () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('type'), row: fc.nat(5), column: fc.nat(3), value: fc.nat(99) }),
      fc.record({ kind: fc.constant('formula'), row: fc.nat(5), column: fc.nat(3), value: fc.nat(5) }),
      fc.record({ kind: fc.constant('copy'), row: fc.nat(4), column: fc.nat(3), value: fc.nat(4) }),
      fc.record({ kind: fc.constant('move'), row: fc.nat(4), column: fc.nat(3), value: fc.nat(4) }),
      fc.record({
        kind: fc.constant('insert'),
        row: fc.nat(5),
        column: fc.constant(0),
        value: fc.constant(0),
      }),
      fc.record({
        kind: fc.constant('delete'),
        row: fc.nat(5),
        column: fc.constant(0),
        value: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 7 }), (deeds) => {
        const { host, sheet, history } = workbook();
        host.userEdits(sheet.name, 'A1:B3', [
          [1, '=A1+1'],
          [2, '=SUM(A1:A2)'],
          ['teks', '=A3'],
        ]);
        const states = [shown(sheet)];
        for (const { kind, row, column, value } of deeds) {
          const structural = kind === 'insert' || kind === 'delete';
          const scope: Scope = structural ? 'workbook' : { sheet, area: area(0, 0, 12, 12) };
          history.record(scope, () => {
            if (kind === 'type') host.userEdits(sheet.name, host.addressOf(area(row, column)), value);
            if (kind === 'formula')
              host.userEdits(sheet.name, host.addressOf(area(row, column)), `=A${value + 1}&"x"`);
            const source = { sheet, area: area(row, column, 2, 1) };
            const target = { sheet, area: area(value, 2) };
            if (kind === 'copy') host.userCopies(source, target);
            if (kind === 'move') host.userMoves(source, target);
            if (kind === 'insert') host.userInserts(sheet.name, 'rows', row, 1);
            if (kind === 'delete') host.userDeletes(sheet.name, 'rows', row, 1);
          });
          states.push(shown(sheet));
        }
        for (const state of [...states].reverse().slice(1)) {
          expect(history.undo(host).kind).toBe('done');
          expect(shown(sheet)).toBe(state);
        }
        for (const state of states.slice(1)) {
          expect(history.redo(host).kind).toBe('done');
          expect(shown(sheet)).toBe(state);
        }
      }),
      { numRuns: 40 },
    );
  });
});
