import type { FundingRow } from '../../src/renstra/plan';
import { linesOf } from '../../test/plans/document/lines';
import { readTable10 } from '../../test/plans/document/tables';
import { unitIdOf, type Source } from './source';

/** Which rows of Lampiran I a programme of Tabel 10 pays for: read off the amounts of 2023 and 2024. */
const fundingSources: Readonly<Record<string, readonly string[]>> = {
  A: ['annex1.Sekretariat', 'annex1.UPT'],
  '1': ['annex1.POPTIKJI'],
  '2': ['annex1.PIH'],
  '3': ['annex1.P4SI', 'annex1.P2SI'],
  '': ['annex1.BSKJI'],
};

function fundingOfTable10(source: Source): readonly FundingRow[] {
  return readTable10(linesOf(source.text)).map(({ line, number, ...row }) => {
    const total = number === '';
    const sameAs = fundingSources[number];
    const partOf = /^[A-Z]$/.test(number) ? 'table10.total' : 'table10.B';
    return {
      id: `table10.${total ? 'total' : number}`,
      table: 'table10',
      ...(total ? {} : { number, partOf }),
      ...row,
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(sameAs === undefined || total ? {} : { inferred: ['sameAs'] }),
      at: { line, section: 'table10' },
    };
  });
}

function fundingOfAnnex(source: Source): readonly FundingRow[] {
  return source.blocks.flatMap(({ line, name, funding, rows }) => {
    if (funding === undefined) return [];
    const unit = rows.length > 0 ? unitIdOf({ line, name, rows, headings: [] }) : undefined;
    const id = `annex1.${unit ?? 'UPT'}`;
    return [
      {
        id,
        name,
        table: 'annex1',
        ...(unit === undefined ? {} : { unit }),
        ...(unit === 'BSKJI' ? { sameAs: ['table10.total'] } : { partOf: 'annex1.BSKJI' }),
        ...funding,
        at: { line, section: 'annex1' },
      },
    ];
  });
}

/** Both tables of funding. */
export function fundingOf(source: Source): readonly FundingRow[] {
  return [...fundingOfTable10(source), ...fundingOfAnnex(source)];
}
