import fc from 'fast-check';
import { cellAddress } from '../../../src/formula/address';
import { DependencyGraph, type FormulaCell } from '../../../src/formula/graph/graph';

/** Cells of sheet `Data` by their addresses. */
function graphOf(cells: Readonly<Record<string, string>>): DependencyGraph {
  return new DependencyGraph(
    Object.entries(cells).map(([address, formula]) => ({ ...place(address), formula })),
    () => undefined,
  );
}
function place(address: string): { sheet: string; row: number; column: number } {
  return { sheet: 'Data', row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
}
const addresses = (cells: readonly FormulaCell[]): string[] =>
  cells.map(({ row, column }) => cellAddress(row, column)).sort();

const chain = graphOf({ B1: '=A1*2', B2: '=A2*2', C1: '=SUM(B1:B40)', D1: '=C1+A:A', E1: '=5' });

describe('DependencyGraph', () => {
  it('finds what reads a cell, by small and large areas', () => {
    expect(addresses(chain.dependentsOf(place('A1')))).toEqual(['B1', 'D1']);
    expect(addresses(chain.dependentsOf(place('B30')))).toEqual(['C1']);
    expect(addresses(chain.dependentsOf(place('B41')))).toEqual([]);
    expect(addresses(chain.allDependentsOf([place('A2')]))).toEqual(['B2', 'C1', 'D1']);
    expect(addresses(chain.allDependentsOf([place('E1')]))).toEqual([]);
  });

  it('finds what a formula reads and which formulas stand in an area', () => {
    expect(chain.precedentsOf(place('C1'))).toEqual([
      { sheet: 'Data', row: 0, column: 1, rows: 40, columns: 1 },
    ]);
    expect(chain.precedentsOf(place('Z9'))).toEqual([]);
    expect(addresses(chain.formulasIn({ sheet: 'DATA', row: 0, column: 0, rows: 99, columns: 3 }))).toEqual([
      'B1',
      'B2',
      'C1',
    ]);
  });

  it('reports circular references and does not loop in them', () => {
    const graph = graphOf({ A1: '=B1', B1: '=C1+1', C1: '=A1', D1: '=SUM(D1:D99)', E1: '=A1', F1: '=E1' });
    expect(graph.circles().map(addresses).sort()).toEqual([['A1', 'B1', 'C1'], ['D1']]);
    expect(addresses(graph.allDependentsOf([place('A1')]))).toEqual(['A1', 'B1', 'C1', 'E1', 'F1']);
  });

  it('agrees with following every reference, and has a circle exactly where a cell hangs on itself', () => {
    const address = fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 12 }))
      .map((parts) => parts.join(''));
    const formula = fc.oneof(
      address.map((one) => `=${one}`),
      fc.tuple(address, address).map(([one, other]) => `=SUM(${one}:${other})`),
    );
    fc.assert(
      fc.property(fc.dictionary(address, formula, { maxKeys: 12 }), (cells) => {
        const graph = graphOf(cells);
        const reads = (reader: string, read: string): boolean =>
          graph.precedentsOf(place(reader)).some((area) => {
            const { row, column } = place(read);
            return (
              row >= area.row &&
              row < area.row + area.rows &&
              column >= area.column &&
              column < area.column + area.columns
            );
          });
        const reached = (start: string): string[] => {
          const found = new Set<string>();
          const follow = (from: string): void => {
            for (const reader of Object.keys(cells)) {
              if (!reads(reader, from) || found.has(reader)) continue;
              found.add(reader);
              follow(reader);
            }
          };
          follow(start);
          return [...found].sort();
        };
        for (const start of Object.keys(cells)) {
          expect(addresses(graph.allDependentsOf([place(start)]))).toEqual(reached(start));
        }
        const circular = Object.keys(cells).filter((cell) => reached(cell).includes(cell));
        expect(addresses(graph.circles().flat())).toEqual(circular.sort());
      }),
    );
  });

  it('holds chains of tens of thousands of cells', () => {
    const cells = Array.from({ length: 30_000 }, (_, row) => ({
      sheet: 'Data',
      row: row + 1,
      column: 0,
      formula: `=A${row + 1}+1`,
    }));
    const graph = new DependencyGraph(cells, () => undefined);
    expect(graph.allDependentsOf([place('A1')])).toHaveLength(30_000);
    expect(graph.circles()).toEqual([]);
  });
});
