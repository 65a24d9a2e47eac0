import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { builtInPlan, exportPlan, parsePlan, type PlanProblem } from '../../src/plans/loadPlan';
import type { Plan, PlannedValue, Polarity, TargetRow } from '../../src/renstra/plan';

type Json = Record<string, unknown>;

/** The least a ministry must write. */
const least = (): Json => ({
  title: 'Renstra Dinas 2025-2026',
  years: [2025, 2026],
  units: ['Dinas', 'Bidang A'],
  goals: [{ code: 'T1', name: 'Meningkatnya layanan' }],
  objectives: [{ code: 'S1', name: 'Layanan yang baik' }],
  indicators: [
    { code: 'S1/a', name: 'Layanan tepat waktu', measure: '%' },
    { code: 'S1/b', name: 'Pelatihan', measure: 'Kegiatan' },
  ],
  targets: [
    { unit: 'Bidang A', code: 'S1/a', targets: { '2025': 50, '2026': 'N/A' } },
    { unit: 'Bidang A', code: 'S1/b', targets: { '2025': 3, '2026': 4 } },
  ],
});

function loaded(content: unknown): Plan {
  const result = parsePlan(JSON.stringify(content), 'id');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.plan;
}

function problemsIn(text: string, language: 'id' | 'en' = 'id'): readonly PlanProblem[] {
  const result = parsePlan(text, language);
  return result.ok ? [] : result.problems;
}

/** A copy of content with one place changed (`undefined` takes it out). */
function changed(content: unknown, path: readonly (string | number)[], value: unknown): Json {
  const [step, ...rest] = path;
  const copy: Json = {};
  Object.assign(copy, content);
  const name = String(step);
  copy[name] = rest.length > 0 ? changedPart(copy[name], rest, value) : value;
  return Object.fromEntries(Object.entries(copy).filter(([, kept]) => kept !== undefined));
}

function changedPart(part: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = changed(part, path, value);
  return Array.isArray(part) ? Object.values(copy) : copy;
}

describe('a plan file', () => {
  it('may hold no more than title, years, units, goals, objectives, indicators and targets', () => {
    const plan = loaded(least());
    expect(plan.units).toMatchObject([
      { id: 'Dinas', name: 'Dinas', kind: 'other' },
      { id: 'Bidang A', carrierGroup: 'Bidang A' },
    ]);
    expect(plan.indicators).toMatchObject([
      {
        goal: 'T1',
        objective: 'S1',
        kind: 'direct',
        consolidation: 'last',
        calendar: 'quarterly',
        proposal: 'flat',
        polarity: 'maximise',
        scale: 'percent',
        carriers: ['Bidang A'],
        rollUp: { kind: 'owner', unit: 'Bidang A' },
      },
      { scale: 'count' },
    ]);
    expect(plan.indicators[0]?.inferred).toContain('scale');
    expect(plan.targets[1]).toMatchObject({
      goal: 'T1',
      objective: 'S1',
      indicator: 'Pelatihan',
      measure: 'Kegiatan',
      scale: 'count',
      relatedUnits: 'Bidang A',
      heading: { code: 'S1', name: 'Layanan yang baik' },
      at: { section: 'targets', line: 2 },
    });
    expect(plan.goals[0]?.members).toEqual(['S1/a', 'S1/b']);
    expect(plan).toMatchObject({ schemaVersion: 1, id: 'renstra-dinas-2025-2026', prints: [], funding: [] });
  });

  it.each([
    ['%', [50, 60], 'percent'],
    ['Persen', [50, 60], 'percent'],
    ['Kegiatan', [3, 4], 'count'],
    ['Ton', [3.5, 4], 'number'],
    ['Indeks', [3.5, 3.6], 'index4'],
    ['Indeks', [71, 74], 'index100'],
    ['Nilai', [80, 82], 'value100'],
    ['Level', [3, 4], 'level5'],
    ['Indeks', ['B-', 'A-'], 'gradeIpp'],
    ['Nilai', ['BB', 'A'], 'value100Sakip'],
  ])('is given the scale of its measure: %s %j is %s', (measure, [first, second], scale) => {
    const indicators = [{ code: 'S1/a', name: 'Layanan', measure }];
    const targets = [{ unit: 'Dinas', code: 'S1/a', targets: { '2025': first, '2026': second } }];
    const plan = loaded({ ...least(), indicators, targets });
    expect(plan.targets[0]?.scale).toBe(scale);
    expect(plan.scales.map(({ id }) => id)).toEqual([scale]);
  });

  it('gives an organisation its rows: members of a goal, category, no carrier group', () => {
    const plan = loaded({
      ...least(),
      organisation: { id: 'Dinas' },
      targets: [
        { unit: 'Dinas', code: 'S1/a', targets: { '2025': 40, '2026': 50 } },
        { unit: 'Bidang A', code: 'S1/a', targets: { '2025': 40, '2026': 50 } },
        { unit: 'Bidang A', code: 'S1/b', targets: { '2025': 3, '2026': 4 } },
      ],
    });
    expect(plan.units[0]).toEqual({
      id: 'Dinas',
      name: 'Dinas',
      kind: 'organisation',
      at: { line: 1, section: 'units' },
    });
    expect(plan.goals[0]?.members).toEqual(['S1/a']);
    expect(plan.indicators.map(({ category }) => category)).toEqual([['UKE-1'], ['UKE-2/UPT']]);
  });

  it('keeps a row on its own scale where its measure or its letters are another', () => {
    const targets = [
      { unit: 'Dinas', code: 'S1/a', targets: { '2025': 50, '2026': 60 } },
      { unit: 'Bidang A', code: 'S1/a', measure: 'Indeks', targets: { '2025': 'B', '2026': 'A-' } },
    ];
    expect(loaded({ ...least(), targets }).targets.map(({ scale }) => scale)).toEqual([
      'percent',
      'gradeIpp',
    ]);
  });

  it('loads as the guide for ministries shows it', () => {
    const guide = readFileSync(resolve(__dirname, '../../docs/berkas-rencana.md'), 'utf8');
    const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(guide)?.[1] ?? '');
    const plan = loaded(example);
    expect(plan.indicators.map(({ scale, polarity }) => [scale, polarity])).toEqual([
      ['percent', 'maximise'],
      ['count', 'minimise'],
      ['number', 'range'],
    ]);
    expect(plan.organisation).toEqual({ id: 'Dinas', name: 'Dinas' });
    expect(plan.goals[0]?.members).toEqual(['S1/a']);
  });

  it('reads a level, a SAKIP value or a service index out of the name where the measure is a value or an index', () => {
    const plan = builtInPlan();
    const bare = {
      ...plan,
      scales: undefined,
      indicators: plan.indicators.map((indicator) => ({ ...indicator, scale: undefined })),
      targets: plan.targets.map((row) => ({ ...row, scale: undefined })),
    };
    const scales = (of: Plan): readonly string[] =>
      of.targets.map(({ unit, code, scale }) => `${unit} ${code} ${scale}`);
    expect(scales(loaded(bare))).toEqual(scales(plan));
  });

  it('may begin with a byte order mark', () => {
    expect(parsePlan(`\uFEFF${JSON.stringify(least())}`, 'id').ok).toBe(true);
  });

  it('may have range targets with bounds', () => {
    const ranged = changed(least(), ['targets', 1, 'targets'], {
      '2025': { lower: 1, upper: 3 },
      '2026': 'N/A',
    });
    const plan = loaded(changed(ranged, ['indicators', 1, 'polarity'], 'range'));
    expect(plan.targets[1]?.targets['2025']).toEqual({ lower: 1, upper: 3 });
  });
});

describe('a broken plan file', () => {
  const row = (targets: Json, more: Json = {}): Json => ({ unit: 'Dinas', code: 'S1/a', targets, ...more });
  const table: readonly (readonly [string, Json, string, string, string])[] = [
    [
      'years missing',
      changed(least(), ['years'], undefined),
      '/years',
      '',
      'belum ada, seharusnya daftar [...]',
    ],
    ['title a number', changed(least(), ['title'], 7), '/title', '7', 'tertulis 7, seharusnya teks'],
    ['no years', changed(least(), ['years'], []), '/years', 'sebuah daftar', 'paling sedikit 1 isi'],
    ['a year as text', changed(least(), ['years', 0], '2025'), '/years/0', '"2025"', 'bilangan bulat'],
    ['a year of long ago', changed(least(), ['years', 0], 25), '/years/0', '25', 'bilangan mulai 1900'],
    ['a year twice', changed(least(), ['years'], [2025, 2026, 2026]), '/years/2', '"2026"', '/years/1'],
    [
      'a code missing',
      changed(least(), ['indicators', 0, 'code'], undefined),
      '/indicators/0/code',
      '',
      'seharusnya teks',
    ],
    [
      'a blank before a code',
      changed(least(), ['goals', 0, 'code'], ' T1'),
      '/goals/0/code',
      '" T1"',
      'tanpa spasi',
    ],
    [
      'unknown kind',
      changed(least(), ['indicators', 0, 'kind'], 'share'),
      '/indicators/0/kind',
      '"share"',
      'ratio, growth',
    ],
    [
      'unknown unit',
      changed(least(), ['targets', 1, 'unit'], 'Bidang X'),
      '/targets/1/unit',
      '"Bidang X"',
      'Dinas, Bidang A',
    ],
    [
      'unknown indicator',
      changed(least(), ['targets', 0, 'code'], 'S9/z'),
      '/targets/0/code',
      '"S9/z"',
      'S1/a, S1/b',
    ],
    [
      'unknown objective',
      changed(least(), ['indicators', 0, 'objective'], 'S7'),
      '/indicators/0/objective',
      '"S7"',
      '(S1)',
    ],
    ['unknown goal', changed(least(), ['targets', 0, 'goal'], 'T9'), '/targets/0/goal', '"T9"', '(T1)'],
    [
      'unknown member',
      changed(least(), ['goals', 0, 'members'], ['S1/a', 'S1/q']),
      '/goals/0/members/1',
      '"S1/q"',
      'S1/b',
    ],
    [
      'unknown scale',
      changed(least(), ['targets', 0, 'scale'], 'skala'),
      '/targets/0/scale',
      '"skala"',
      'percent',
    ],
    [
      'unknown perspective',
      changed(least(), ['objectives', 0, 'perspective'], 'samping'),
      '/objectives/0/perspective',
      '"samping"',
      'perspectives',
    ],
    [
      'a unit twice',
      changed(least(), ['units', 2], { id: 'Dinas' }),
      '/units/2/id',
      '"Dinas"',
      'sudah tertulis pada /units/0',
    ],
    [
      'a row twice',
      changed(least(), ['targets', 1, 'code'], 'S1/a'),
      '/targets/1',
      '"Bidang A/S1/a"',
      'sudah tertulis pada /targets/0',
    ],
    [
      'a year without target',
      changed(least(), ['targets', 1, 'targets', '2026'], undefined),
      '/targets/1/targets/2026',
      '',
      'target tahun 2026',
    ],
    [
      'a number in quotes',
      changed(least(), ['targets', 0, 'targets', '2025'], '50'),
      '/targets/0/targets/2025',
      '"50"',
      'tanpa tanda kutip',
    ],
    [
      'null',
      changed(least(), ['targets', 0, 'targets', '2025'], null),
      '/targets/0/targets/2025',
      'null',
      'objek dengan lower dan upper',
    ],
    [
      'a list',
      changed(least(), ['targets', 0, 'targets', '2025'], [1]),
      '/targets/0/targets/2025',
      'sebuah daftar',
      'bilangan, huruf',
    ],
    [
      'an unknown letter',
      changed(least(), ['targets', 0], row({ '2025': 'Z', '2026': 'A' }, { scale: 'gradeIpp' })),
      '/targets/0/targets/2025',
      '"Z"',
      'B-',
    ],
    [
      'a range for maximise',
      changed(least(), ['targets', 0, 'targets', '2025'], { lower: 1, upper: 2 }),
      '/targets/0/targets/2025',
      'sebuah objek',
      'polaritas range',
    ],
    [
      'a number for range',
      changed(least(), ['targets', 0, 'polarity'], 'range'),
      '/targets/0/targets/2025',
      '50',
      'lower dan upper',
    ],
    [
      'bounds in the wrong order',
      changed(
        least(),
        ['targets', 0],
        row({ '2025': { lower: 3, upper: 2 }, '2026': 'N/A' }, { polarity: 'range' }),
      ),
      '/targets/0/targets/2025',
      'sebuah objek',
      'lower yang tidak melebihi upper',
    ],
    [
      'half a range',
      changed(least(), ['targets', 0, 'targets', '2025'], { lower: 3 }),
      '/targets/0/targets/2025/upper',
      '',
      'bilangan',
    ],
    [
      'a year of two digits',
      changed(least(), ['targets', 0, 'targets', '26'], 3),
      '/targets/0/targets/26',
      '"26"',
      'empat angka',
    ],
    [
      'a slip in a name',
      changed(least(), ['indicators', 0, 'polarty'], 'minimise'),
      '/indicators/0/polarty',
      '"polarty"',
      'polarity',
    ],
    [
      'an owner not named',
      changed(least(), ['indicators', 0, 'rollUp'], { kind: 'owner' }),
      '/indicators/0/rollUp/unit',
      '',
      'teks',
    ],
    [
      'a share of nothing',
      changed(least(), ['indicators', 0, 'rollUp'], { kind: 'shareAtOrAbove', threshold: 3, of: 0 }),
      '/indicators/0/rollUp/of',
      '0',
      'lebih dari 0',
    ],
    [
      'grades without bands',
      changed(least(), ['scales'], [{ id: 'huruf', name: 'Huruf', type: 'grade' }]),
      '/scales/0/bands',
      '',
      'daftar',
    ],
    [
      'bands that fall',
      changed(
        least(),
        ['scales'],
        [
          {
            id: 'huruf',
            name: 'Huruf',
            type: 'number',
            bands: [
              { label: 'b', lower: 2 },
              { label: 'a', lower: 1 },
            ],
          },
        ],
      ),
      '/scales/0/bands/1/lower',
      '1',
      'lebih besar dari pita sebelumnya',
    ],
    [
      'a grade scale without letters',
      changed(
        least(),
        ['scales'],
        [{ id: 'huruf', name: 'Huruf', type: 'grade', bands: [{ label: 'b', lower: 2 }] }],
      ),
      '/scales/0/bands/0/grade',
      '',
      'huruf pita ini',
    ],
    ['another schema version', changed(least(), ['schemaVersion'], 2), '/schemaVersion', '2', 'seharusnya 1'],
  ];

  it.each(table)('%s: names path, value and what was expected', (_what, content, path, value, words) => {
    const found = problemsIn(JSON.stringify(content));
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]?.value).toBe(value);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.message).toContain(`Berkas rencana, ${path}: `);
  });

  it('is told in English too', () => {
    const content = changed(least(), ['targets', 1, 'unit'], 'Bidang X');
    expect(problemsIn(JSON.stringify(content), 'en')[0]?.message).toBe(
      'Plan file, /targets/1/unit: found "Bidang X", expected the id of a unit in units (Dinas, Bidang A).',
    );
  });

  it('tells every problem, not only the first', () => {
    const content = changed(
      changed(least(), ['targets', 0, 'unit'], 'X'),
      ['targets', 1, 'targets', '2025'],
      'tiga',
    );
    expect(problemsIn(JSON.stringify(content)).map(({ path }) => path)).toEqual([
      '/targets/0/unit',
      '/targets/1/targets/2025',
    ]);
  });

  it.each([
    ['', 1, 1, 'berkas terputus'],
    ['{\n "title": "x",\n}', 3, 1, '"}"'],
    ['{"title": "x" "years": []}', 1, 15, 'di sini'],
    ['{"a":\n  01}', 2, 4, '"1"'],
    ['{"a":"satu\ndua"}', 1, 11, '"\\n"'],
    ['[1, 2', 1, 6, 'berkas terputus'],
    ['{} {}', 1, 4, '"{"'],
  ])('broken JSON %j is at line %i, column %i', (text, line, column, words) => {
    const [problem] = problemsIn(text);
    expect(problem).toMatchObject({ line, column, path: '' });
    expect(problem?.message).toContain(`baris ${line}, kolom ${column}`);
    expect(problem?.message).toContain(words);
  });

  it.each([
    'null',
    '[]',
    '"x"',
    '3',
    '{}',
    '{"\\ud800":{}}',
    '{"targets":{"\\ud800":1}}',
    '['.repeat(50_000),
  ])('never throws: %#', (text) => {
    expect(problemsIn(text).length).toBeGreaterThan(0);
  });

  it('never throws on any JSON in any place of a plan', () => {
    const places: readonly (readonly (string | number)[])[] = [
      ['years'],
      ['units', 0],
      ['goals', 0, 'members'],
      ['indicators', 0, 'rollUp'],
      ['indicators', 0, 'objective'],
      ['targets', 0, 'targets', '2025'],
      ['targets', 0, 'heading'],
      ['scales'],
      ['guidelines'],
      ['funding'],
      ['prints'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const result = parsePlan(JSON.stringify(changed(least(), place, value)), 'id');
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
        else expect(parsePlan(exportPlan(result.plan), 'id')).toMatchObject({ ok: true, plan: result.plan });
      }),
    );
  });
});

describe('notes on a plan file', () => {
  const notesIn = (content: unknown): readonly string[] => {
    const result = parsePlan(JSON.stringify(content), 'id');
    return result.ok ? result.notes.map(({ path }) => path) : ['not loaded'];
  };

  it('tells names that mean nothing here, and still loads', () => {
    expect(notesIn({ ...least(), catatan: 'rapat 3 Maret' })).toEqual(['/catatan']);
  });

  it('tells what refers to a unit that was cut out of the plan, and still loads', () => {
    const plan = builtInPlan();
    const kept = plan.units.filter(({ id }) => id !== 'POPTIKJI');
    const smaller = { ...plan, units: kept, targets: plan.targets.filter(({ unit }) => unit !== 'POPTIKJI') };
    const notes = notesIn(smaller);
    const owned = plan.indicators.findIndex(({ code }) => code === 'SS3/c');
    expect(notes).toContain(`/indicators/${owned}/rollUp/unit`);
    expect(notes).toContain(`/indicators/${owned}/carriers/0`);
  });

  it('has none for the built-in plan', () => {
    expect(notesIn(builtInPlan())).toEqual([]);
  });
});

describe('exportPlan', () => {
  it('gives the built-in plan back, and the same text again', () => {
    const text = exportPlan(builtInPlan());
    const result = parsePlan(text, 'id');
    expect(result).toEqual({ ok: true, plan: builtInPlan(), notes: [] });
    expect(result.ok ? exportPlan(result.plan) : '').toBe(text);
  });

  it('prints what the command line promises', () => {
    const printed: unknown = JSON.parse(exportPlan(builtInPlan()));
    expect(printed).toMatchObject({
      goals: { length: 4 },
      indicators: { length: 36 },
      funding: { length: 13 },
    });
    expect(
      builtInPlan().targets.find(({ unit, code }) => unit === 'BSPJI Aceh' && code === 'SS8/c'),
    ).toMatchObject({
      goal: 'T4',
      objective: 'SS8',
      indicator: 'Nilai minimal indeks layanan publik',
      measure: 'Indeks',
    });
  });

  const polarity = fc.constantFrom<Polarity>('maximise', 'minimise', 'stabilise', 'range');
  const asPolarity = (row: TargetRow, wanted: Polarity): TargetRow => {
    const value = (year: string, target: PlannedValue): [string, PlannedValue] => [
      year,
      wanted === 'range' && target !== 'N/A' ? { lower: 1, upper: 2 } : target,
    ];
    return {
      ...row,
      polarity: wanted,
      targets: Object.fromEntries(Object.entries(row.targets).map(([year, target]) => value(year, target))),
    };
  };

  it('gives back every plan cut, renamed or turned out of the built-in one', () => {
    const plan = builtInPlan();
    const ids = plan.units.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.string(), polarity, (kept, mark, wanted) => {
        const renamed = (id: string): string => `${id} ${mark}`.trim();
        const varied: Plan = {
          ...plan,
          title: `Renstra ${mark}`,
          units: plan.units
            .filter(({ id }) => kept.includes(id))
            .map((unit) => ({ ...unit, id: renamed(unit.id) })),
          targets: plan.targets
            .filter(({ unit }) => kept.includes(unit))
            .map((row) => asPolarity({ ...row, unit: renamed(row.unit) }, wanted)),
        };
        const result = parsePlan(exportPlan(varied), 'en');
        expect(result).toMatchObject({ ok: true });
        if (result.ok) expect(result.plan).toEqual(varied);
      }),
      { numRuns: 20 },
    );
  });
});

describe('names no cell or list can take', () => {
  const problemsOf = (content: unknown): readonly PlanProblem[] => problemsIn(JSON.stringify(content));

  it.each(['Dinas ', ' Dinas', 'Di\nnas', ''])('a unit is not called %j', (unit) => {
    expect(problemsOf(changed(least(), ['units', 0], unit))[0]?.path).toBe('/units/0');
  });

  it('a text is not longer than a cell holds', () => {
    const path = ['indicators', 0, 'name'];
    expect(problemsOf(changed(least(), path, 'n'.repeat(10_000)))).toEqual([]);
    const [problem] = problemsOf(changed(least(), path, 'n'.repeat(10_001)));
    expect(problem).toMatchObject({
      path: '/indicators/0/name',
      expected: 'teks paling banyak 10000 karakter',
    });
  });
});
