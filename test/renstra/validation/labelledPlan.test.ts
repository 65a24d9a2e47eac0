/** Entries of a plan that is not the built-in one, and components, labelled by hand; every label was written before the rules were asked. */
import type { ComponentKind } from '../../../src/renstra/components';
import { byQuarter } from '../../../src/renstra/quarter';
import { cellFacts, type ComponentFacts, type RowFacts } from '../../../src/renstra/validation/facts';
import { judgeRow } from '../../../src/renstra/validation/judge';
import { otherIndicators, otherPlan, type OtherLabelled } from './labelled/otherPlan';
import { pairs, type LabelledPair, type PairKind } from './labelled/pairs';
import { context, rowOf, withCell, withNotes, type IndicatorName } from './rows';

it('are at least 200', () => {
  expect(otherPlan.length + pairs.length).toBeGreaterThanOrEqual(200);
});

const detailsOf = (details: object | undefined): string =>
  details === undefined ? '' : ` ${JSON.stringify(details)}`;

describe('a plan with measures and scales of its own', () => {
  const title = ([entry, indicator, expected, , details]: OtherLabelled): string =>
    `${expected} ${JSON.stringify(entry)}${detailsOf(details)} for ${indicator}`;

  it.each(otherPlan.map((labelled) => [title(labelled), labelled] as const))('%s', (_, labelled) => {
    const [entry, indicator, expected, fixes = [], details] = labelled;
    const { target, ...definition } = otherIndicators[indicator];
    const row = withNotes(rowOf('money', target, definition));
    const quarter = row.calendar === 'yearly' ? 4 : 1;
    const found = judgeRow(withCell(row, quarter, 'entry', entry, details), context).map((finding) => ({
      rule: finding.rule,
      fixes: finding.fixes?.map(({ value }) => value) ?? [],
    }));
    expect(found).toEqual(expected === 'clean' ? [] : [{ rule: expected, fixes }]);
  });
});

describe('components', () => {
  const names: Readonly<Record<PairKind, IndicatorName>> = {
    ratio: 'percent',
    samples: 'percent',
    growth: 'growth',
    saving: 'saving',
    stock: 'companies',
  };
  const kinds: Readonly<Record<PairKind, ComponentKind>> = {
    ratio: 'ratio',
    samples: 'ratio',
    growth: 'growth',
    saving: 'saving',
    stock: 'difference',
  };

  function rowWith([kind, base, figure, , , details]: LabelledPair): RowFacts {
    const pair = {
      line: 'UJI/SS1/x',
      item: '',
      base: cellFacts('base', base, details?.formula, details?.format),
      figure: cellFacts('figure', figure),
    };
    const components: ComponentFacts = {
      sheet: 'Kertas Kerja 2024',
      kind: kinds[kind],
      baseName: 'Keseluruhan',
      figureName: 'Bagian',
      endsAtWhole: kinds[kind] === 'ratio',
      smallest: kind === 'samples' ? 5 : undefined,
      quarters: byQuarter((quarter) => (quarter === 1 ? [pair] : [])),
    };
    const target = kinds[kind] === 'ratio' ? 50 : 5;
    return withNotes(rowOf(names[kind], target, { components }));
  }

  const title = ([kind, base, figure, expected, , details]: LabelledPair): string =>
    `${kind} ${JSON.stringify(base)}, ${JSON.stringify(figure)}${detailsOf(details)}: ${expected.join(', ')}`;

  it.each(pairs.map((labelled) => [title(labelled), labelled] as const))('%s', (_, labelled) => {
    const [, , , expected, fixes = []] = labelled;
    const findings = judgeRow(rowWith(labelled), context);
    const places = findings.map(({ rule, at }) => {
      const address = 'address' in at ? at.address : '';
      return `${rule} ${address === 'base' || address === 'figure' ? address : 'entry'}`;
    });
    expect([...places].sort()).toEqual([...expected].sort());
    expect(findings[0]?.fixes?.map(({ value }) => value) ?? []).toEqual(fixes);
  });
});
