/** @jest-environment jsdom */
import type { Constant } from '../../src/sheets/sheetPlan';
import type { Snapshot } from '../../src/sheets/snapshot';
import { states } from '../../src/sheets/states';
import { fleetingMemory, type PaneMemories } from '../../src/taskpane/memory';
import { blockOf, snapshotOf, type Cells } from '../sheets/checking/snapshots';
import { openCheck, settings, type CheckPage } from './checkPage';
import { foreignSnapshot } from './checkingOfTests';

let page: CheckPage;
afterEach(async () => {
  await page.close();
});

const row = (
  unit: string,
  code: string,
  [goal, objective]: readonly [string, string],
  cells: Cells = {},
): readonly [string, Cells] => [
  `${unit}/${code}`,
  {
    unit,
    code,
    goal,
    objective,
    indicator: `Indikator ${code}`,
    consolidation: 'sum',
    'tw1.entry': '',
    'tw1.realisation': '',
    'tw1.quarterTarget': '',
    'tw1.achievement': '',
    'tw1.state': states.notReported,
    'tw2.entry': '',
    'tw2.realisation': '',
    'tw2.state': states.notReported,
    'toDate.target': '',
    'toDate.actual': '',
    'toDate.achievement': '',
    'toDate.state': states.notReported,
    capped: '',
    ...cells,
  },
];
const entered = (value: Constant, achievement: number, state: number): Cells => ({
  'tw1.entry': value,
  'tw1.realisation': value,
  'tw1.quarterTarget': 4,
  'tw1.achievement': achievement,
  'tw1.state': state,
});
const names = {
  Isi_Rekap_Tujuan_2024: blockOf('Isi_Rekap_Tujuan_2024', [['T1', { code: 'T1', name: 'Daya saing' }]]),
};
const rows = [
  row('P4SI', 'SS1/a', ['T1', 'SS1'], {
    ...entered(5, 1.25, states.achieved),
    'toDate.target': 4,
    'toDate.actual': 5,
    'toDate.achievement': 1.25,
    'toDate.state': states.achieved,
    capped: 1.2,
  }),
  row('PIH', 'SS1/a', ['T1', 'SS1'], entered(2, 0.5, states.notAchieved)),
  row('PIH', 'SS2/a', ['T2', 'SS2']),
];
const workbook = (all = rows): Snapshot =>
  snapshotOf(all, { blocks: { Isi_Pengaturan: settings(1), ...names } });

async function open(snapshot: Snapshot, services = {}): Promise<CheckPage> {
  page = await openCheck(snapshot, services);
  await page.click(page.tab('Cascading'));
  await page.settle();
  return page;
}
const place = (): HTMLElement => {
  const panel = page.all('[role="tabpanel"]')[2];
  if (panel === undefined) throw new Error('No third place');
  return panel;
};
const items = (): readonly HTMLElement[] => [...place().querySelectorAll<HTMLElement>('[role="treeitem"]')];
const own = (item: Element): string => item.querySelector('.fui-TreeItemLayout')?.textContent ?? '';
const listed = (): readonly string[] => items().map(own);
function item(words: string): HTMLElement {
  const found = items().find((one) => own(one).startsWith(words));
  if (found === undefined) throw new Error(`No ${words} among ${listed().join(' | ')}`);
  return found;
}
const press = (words: string): Promise<void> => page.click(item(words));
const region = (name: string): string =>
  place().querySelector(`section[aria-label="${name}"]`)?.textContent ?? '';
const origin = (): string => region('Asal angka ini');
function link(words: string): Element {
  const found = [...place().querySelectorAll('section button')].find((one) => one.textContent === words);
  if (found === undefined) throw new Error(`No link ${words}`);
  return found;
}
async function search(words: string): Promise<void> {
  const input = place().querySelector<HTMLInputElement>('input[type="search"]');
  if (input === null) throw new Error('No search field');
  await page.type(input, words);
}
async function choosePeriod(period: string): Promise<void> {
  const select = place().querySelector('select');
  if (select === null) throw new Error('No period');
  await page.type(select, period);
}

describe('the tree', () => {
  it('shows goals with status, completeness and mean, and draws no level that is folded', async () => {
    await open(workbook());
    expect(listed()).toEqual(['T1 Daya saingHampir tercapai· 2 dari 285,00%', 'T2 Belum dilaporkan–']);
  });

  it('opens level by level, and closes again', async () => {
    await open(workbook());
    await press('T1');
    expect(listed().map((words) => words.slice(0, 5))).toEqual(['T1 Da', 'SS1 H', 'T2 Be']);
    await press('SS1');
    await press('SS1/a');
    expect(listed()).toContain('P4SI Tercapai120,00%');
    await press('T1');
    expect(items()).toHaveLength(2);
  });

  it('is walked with the arrow keys', async () => {
    await open(workbook());
    await page.act(() => {
      item('T1').focus();
    });
    await page.key('ArrowRight');
    expect(items()).toHaveLength(3);
    await page.key('ArrowLeft');
    expect(items()).toHaveLength(2);
  });

  it('leads from a unit or indicator to its row, at the entry of the period', async () => {
    await open(workbook());
    for (const words of ['T1', 'SS1', 'SS1/a', 'PIH']) await press(words);
    expect(page.checking.shown).toEqual([
      { rowKey: 'P4SI/SS1/a', columnKey: 'tw1.entry' },
      { rowKey: 'PIH/SS1/a', columnKey: 'tw1.entry' },
    ]);
    await choosePeriod('toDate');
    await press('PIH');
    expect(page.checking.shown.at(-1)).toEqual({ rowKey: 'PIH/SS1/a', columnKey: 'toDate.actual' });
  });

  it('says so when the row is gone meanwhile', async () => {
    await open(workbook());
    for (const words of ['T1', 'SS1', 'SS1/a']) await press(words);
    page.checking.snapshot = workbook(rows.slice(0, 1));
    await press('PIH');
    expect(place().querySelector('footer')?.textContent).toContain('tidak ada lagi');
  });

  it('follows another period, beginning with the reporting quarter, and what is typed', async () => {
    await open(workbook());
    await choosePeriod('tw2');
    expect(listed()[0]).toBe('T1 Daya saingBelum dilaporkan· 0 dari 2–');
    await choosePeriod('tw1');
    await page.act(() => {
      page.checking.type('PIH/SS1/a', 'tw1.achievement', 1);
    });
    await page.settle();
    expect(listed()[0]).toContain('110,00%');
  });

  it('marks the row under the cursor, on the folded branch above it while it is folded', async () => {
    await open(workbook());
    const marked = (): readonly string[] =>
      items()
        .filter((one) => one.getAttribute('aria-current') === 'location')
        .map((one) => own(one).slice(0, 4));
    await page.act(() => {
      page.checking.select('PIH/SS1/a', 'tw1.entry');
    });
    expect(marked()).toEqual(['T1 D']);
    for (const words of ['T1', 'SS1', 'SS1/a']) await press(words);
    expect(marked()).toEqual(['PIH ']);
    await page.act(() => {
      page.checking.select('PIH/SS2/a', 'tw1.entry');
    });
    expect(marked()).toEqual(['T2 B']);
  });

  it('of one unit ends at the indicators, which lead to their rows', async () => {
    await open(workbook(rows.slice(1)));
    for (const words of ['T1', 'SS1', 'SS1/a']) await press(words);
    expect(items()).toHaveLength(4);
    expect(page.checking.shown).toEqual([{ rowKey: 'PIH/SS1/a', columnKey: 'tw1.entry' }]);
  });

  it('of 412 rows draws only what is open', async () => {
    const many = Array.from({ length: 412 }, (_, index) =>
      row(`Unit ${index % 30}`, `SS${index % 9}/${Math.floor(index / 30)}`, [
        `T${index % 3}`,
        `SS${index % 9}`,
      ]),
    );
    await open(workbook(many));
    expect(items()).toHaveLength(3);
    await press('T0');
    expect(items()).toHaveLength(6);
    await search('Unit');
    expect(place().textContent).toContain('412 cocok');
    expect(items()).toHaveLength(3);
  });
});

describe('a search', () => {
  it('opens what leads to the matches, and gives the tree back as it was', async () => {
    await open(workbook());
    await search('p4si');
    expect(listed().map((words) => words.split(' ')[0])).toEqual(['T1', 'SS1', 'SS1/a', 'P4SI']);
    expect(place().textContent).toContain('1 cocok');
    await press('T1');
    expect(items()).toHaveLength(1);
    await search('');
    expect(items()).toHaveLength(2);
  });

  it('that finds nothing says what was searched for', async () => {
    await open(workbook());
    await search('tidak ada ini');
    expect(place().textContent).toContain('cocok dengan «tidak ada ini»');
    expect(items()).toHaveLength(0);
  });
});

describe('the chosen node', () => {
  it('has its counts by status as bar and words; at first those of all rows', async () => {
    await open(workbook());
    const bar = (): string | null | undefined =>
      place().querySelector('section > [role="img"]')?.getAttribute('aria-label');
    expect(bar()).toBe('Jumlah menurut status: Tercapai 1, Tidak tercapai 1, Belum dilaporkan 1');
    expect(region('Semua indikator')).toContain('Rata-rata capaian 85,00%');
    await press('T2');
    expect(bar()).toBe('Jumlah menurut status: Belum dilaporkan 1');
    expect(region('Tujuan')).toContain('0 dari 1 dilaporkan');
    await page.click(link('Semua indikator'));
    expect(bar()).toContain('Tercapai 1');
  });
});

describe('the chart', () => {
  const figure = (): HTMLElement => {
    const found = place().querySelector<HTMLElement>('figure');
    if (found === null) throw new Error('No chart');
    return found;
  };
  const said = (): string => figure().querySelector('figcaption')?.textContent ?? '';
  const bars = (): readonly string[] => [...figure().querySelectorAll('li')].map((one) => one.textContent);
  const heights = (): readonly (string | null)[] =>
    [...figure().querySelectorAll('svg[class*="chart"] rect:first-of-type')].map((one) =>
      one.getAttribute('width'),
    );

  it('compares the goals under a title that says what is reached', async () => {
    await open(workbook());
    expect(said()).toBe('0 dari 2 tujuan tercapai pada TW I, 1 belum dilaporkan');
    expect(bars()).toEqual(['T1 Daya saing85,00%Hampir tercapai', 'T2 –Belum dilaporkan']);
    await choosePeriod('toDate');
    expect(said()).toBe('1 dari 2 tujuan tercapai s.d. TW I, 1 belum dilaporkan');
  });

  it('draws a bar as long as its achievement, and none where there is none', async () => {
    await open(workbook());
    await page.settle(1000);
    const lengths = heights().map((width) => Number.parseFloat(width ?? ''));
    expect(lengths).toHaveLength(1);
    expect(lengths[0]).toBeCloseTo((100 * 0.85) / 1.2, 6);
    expect(figure().querySelector('[inert] svg')).not.toBeNull();
  });

  it('ranks the units of an indicator, and shows the quarters of one with target and status', async () => {
    await open(workbook());
    for (const words of ['T1', 'SS1', 'SS1/a']) await press(words);
    expect(said()).toBe('1 dari 2 unit pengampu SS1/a tercapai pada TW I');
    expect(bars()).toEqual(['P4SI 120,00%Tercapai', 'PIH 50,00%Tidak tercapai']);
    await press('PIH');
    expect(said()).toContain('PIH TW I: 2 dari target 4');
    expect([...figure().querySelectorAll('tbody tr')].map((line) => line.textContent)).toEqual([
      'TW I4250,00%Tidak tercapai',
      'TW II–––Belum dilaporkan',
      'TW III–––Tanpa target',
      'TW IV–––Tanpa target',
    ]);
    expect(figure().getAttribute('aria-labelledby')).toBe(figure().querySelector('figcaption')?.id);
  });

  it('can be folded', async () => {
    await open(workbook());
    await page.click(figure().querySelector('button') ?? place());
    expect(bars()).toEqual([]);
    expect(said()).toContain('tujuan tercapai');
  });

  it('follows what is typed', async () => {
    await open(workbook());
    await page.act(() => {
      page.checking.type('PIH/SS1/a', 'tw1.achievement', 1);
    });
    await page.settle();
    expect(bars()[0]).toContain('110,00%');
  });
});

describe('Asal angka ini', () => {
  it('tells the way from the entry to the goal, each figure with its cell', async () => {
    await open(workbook());
    expect(origin()).toContain('Pilih sebuah sel di lembar Isi_Ukur_2024');
    await page.act(() => {
      page.checking.select('P4SI/SS1/a', 'tw1.entry');
    });
    for (const words of [
      'P4SI · SS1/a · TW I',
      'Diisi perencana: 5 ',
      'Realisasi TW I: 5 ',
      'Terhadap target TW I 4: capaian 125,00%',
      's.d. TW I, dijumlahkan: 5 ',
      'Dibatasi menjadi 120,00%',
      'Ikut dirata-rata pada sasaran SS1 dan tujuan T1',
    ])
      expect(origin()).toContain(words);
    const cells = page.checking.snapshot.blocks['Isi_Ukur_2024']?.rows[0]?.cells;
    await page.click(link(cells?.['toDate.actual']?.address ?? ''));
    expect(page.checking.shown).toEqual([{ rowKey: 'P4SI/SS1/a', columnKey: 'toDate.actual' }]);
  });

  it('of what is not reported says so, and that it stays outside the means', async () => {
    await open(workbook());
    await page.act(() => {
      page.checking.select('PIH/SS2/a', 'tw2.entry');
    });
    expect(origin()).toContain('Belum diisi');
    expect(origin()).toContain('TW II belum ikut: triwulan laporan adalah TW I');
    expect(origin()).toContain('Tidak ikut dirata-rata pada sasaran SS2 dan tujuan T2 (Belum dilaporkan)');
  });

  it('goes on to the units whose figures come together', async () => {
    const fed = row('BSKJI', 'SS1/a', ['T1', 'SS1'], {
      'tw1.rolled': 7,
      'tw1.realisation': 7,
      fedBy: 'SS1/a',
    });
    const members = Array.from({ length: 6 }, (_, index) =>
      row(`Unit ${index}`, 'SS1/a', ['T1', 'SS1'], {
        memberOf: 'SS1/a',
        'tw1.realisation': index === 5 ? 7 : '',
      }),
    );
    await open(workbook([fed, ...members]));
    await page.act(() => {
      page.checking.select('BSKJI/SS1/a', 'tw1.entry');
    });
    expect(origin()).toContain('Dihitung dari unit-unit: 7');
    expect(origin()).toContain('1 dari 6 dilaporkan');
    expect(origin()).toContain('Unit 5: 7');
    expect(origin()).toContain('dan 2 unit lain');
  });

  it('names the components of the working papers', async () => {
    const papers = blockOf('Isi_Kertas_2024', [
      [
        'PIH/SS2/a',
        {
          unit: 'PIH',
          code: 'SS2/a',
          parent: '',
          baseLabel: 'SNI aktif',
          figureLabel: 'SNI diterapkan',
          'tw1.base': 8,
          'tw1.figure': 6,
          'tw1.result': 75,
        },
      ],
    ]);
    await open(snapshotOf(rows, { blocks: { Isi_Pengaturan: settings(1), Isi_Kertas_2024: papers } }));
    await page.act(() => {
      page.checking.select('PIH/SS2/a', 'tw1.entry');
    });
    expect(origin()).toContain('Dihitung Kertas Kerja: 75');
    expect(origin()).toContain('SNI diterapkan: 6');
    expect(origin()).toContain('SNI aktif: 8');
  });
});

describe('where there is no tree', () => {
  it('a foreign workbook leads to Susun', async () => {
    await open(foreignSnapshot);
    expect(place().textContent).toContain('terlihat di sini dengan capaiannya');
    await page.click(place().querySelector('button') ?? place());
    expect(page.isShown('Susun')).toBe(true);
  });

  it('lost keys are told, and can be looked at again', async () => {
    await open({
      ...workbook(),
      blocks: {},
      troubles: [{ kind: 'keysMissing', sheet: 'Pengukuran 2024', block: 'Isi_Ukur_2024' }],
    });
    expect(place().textContent).toContain('Pada lembar «Pengukuran 2024» baris atau kolom kunci');
    page.checking.snapshot = workbook();
    await page.click(place().querySelector('button') ?? place());
    await page.settle();
    expect(items()).toHaveLength(2);
  });

  it('a reading that failed can be tried again', async () => {
    page = await openCheck(workbook(), {}, (checking) => {
      checking.failsNext = { kind: 'cellEdit' };
    });
    await page.click(page.tab('Cascading'));
    await page.settle();
    expect(place().textContent).toContain('Sebuah sel sedang disunting.');
    await page.click(place().querySelector('main button') ?? place());
    await page.settle();
    expect(items()).toHaveLength(2);
  });

  it('a sheet without rows says so', async () => {
    await open(workbook([]));
    expect(place().textContent).toContain('Lembar Isi_Ukur_2024 belum memuat baris indikator.');
  });
});

it('speaks English too', async () => {
  await open(workbook(), { displayLanguage: 'en-GB' });
  expect(listed()[0]).toContain('Nearly achieved· 2 of 285.00%');
  expect(place().textContent).toContain('Where this figure comes from');
});

describe('opened again', () => {
  const reopened = async (memories: PaneMemories, snapshot = workbook()): Promise<void> => {
    await page.close();
    await open(snapshot, { memories });
  };
  const memoriesOfTests = (): PaneMemories => ({ person: fleetingMemory(), workbook: fleetingMemory() });
  const period = (): string | undefined => place().querySelector('select')?.value;

  it('it stands as it was left: period, opened branches, chosen node, folded chart, search', async () => {
    const memories = memoriesOfTests();
    await open(workbook(), { memories });
    await choosePeriod('tw2');
    await press('T1');
    await press('SS1');
    await page.click(place().querySelector('figure button') ?? place());
    await reopened(memories);
    expect(period()).toBe('tw2');
    expect(listed().map((words) => words.slice(0, 5))).toEqual(['T1 Da', 'SS1 B', 'SS1/a', 'T2 Be']);
    expect(region('Sasaran')).toContain('SS1');
    expect(place().querySelector('figure button')?.getAttribute('aria-expanded')).toBe('false');
    await search('p4si');
    await reopened(memories);
    expect(place().querySelector<HTMLInputElement>('input[type="search"]')?.value).toBe('p4si');
    expect(place().textContent).toContain('1 cocok');
  });

  it('a period that was chosen is over once the workbook reports another quarter', async () => {
    const memories = memoriesOfTests();
    await open(workbook(), { memories });
    await choosePeriod('tw3');
    const later = snapshotOf(rows, { blocks: { Isi_Pengaturan: settings(2), ...names } });
    await reopened(memories, later);
    expect(period()).toBe('tw2');
  });
});
