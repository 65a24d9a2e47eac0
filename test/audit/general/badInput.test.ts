/** Contents no rule was made for: told or left alone, never a crash and never a silence. */
import { auditSheets } from '../../../src/audit/general/auditSheets';
import { audited, bookOf, findingsOf, inShort, sheetOf } from './sheets';

const nested = (levels: number): string => `=${'ABS('.repeat(levels)}A1${')'.repeat(levels)}`;

it('formulas of 8,192 characters and of 64 levels, and far more than Excel allows', () => {
  const long = `=${Array.from({ length: 1_700 }, (_, index) => `B${(index % 9) + 1}`).join('+')}`.slice(
    0,
    8_192,
  );
  expect(
    audited([[1, long, nested(64), nested(5_000), `=${'('.repeat(20_000)}`, `=${'-'.repeat(20_000)}A1`]]),
  ).toEqual(expect.any(Array));
  const typed = Array.from({ length: 3 }, (_, row) => [
    row + 1,
    row === 1 ? 2 : `=${'ABS('.repeat(64)}A${row + 1}${')'.repeat(64)}`,
  ]);
  expect(audited(typed, { tier: 'default' })).toEqual(['G01 B2']);
});

it('circles of a long chain, through ranges and sheets', () => {
  const chain = Array.from({ length: 20_000 }, (_, row) => [`=A${((row + 1) % 20_000) + 1}+1`]);
  const found = findingsOf(bookOf(sheetOf(chain)), { tier: 'default' });
  expect(inShort(found)).toEqual(['G12 A1']);
  expect(found[0]?.message).toContain('20.000 sel');
  const one = sheetOf([['=SUM(Dua!A:A)']], { name: 'Satu' });
  const two = sheetOf([[5], ['=Satu!A1']], { name: 'Dua' });
  const [circle] = findingsOf(bookOf(one, two), { tier: 'default' });
  expect(circle?.message).toContain('2 sel saling mengacu melingkar: Satu!A1, Dua!A2');
});

it('references to whole rows and columns, other books, several sheets, names that lead nowhere', () => {
  const rows = [
    [
      '=SUM(A:XFD)',
      '=SUM(2:1048576)',
      '=SUM(Satu:Tiga!A1)',
      "='[9]Buku'!A1",
      '=TidakAda',
      '=Tabel1[[#All],[x]]',
    ],
  ];
  const names = [{ name: 'TidakAda', formula: '=#REF!$A$1', isVisible: false }];
  const { findings } = auditSheets({ ...bookOf(sheetOf(rows)), names }, { tier: 'thorough', language: 'en' });
  expect(inShort(findings)).toEqual(expect.arrayContaining(['G09 E1', 'G12 C1']));
});

it('sheets that are hidden, protected or were not read are told', () => {
  const hidden = sheetOf([['x']], { name: 'Rahasia', visibility: 'veryHidden' });
  const guarded = sheetOf([['x']], { name: "Kas '24 預算", isProtected: true });
  const unread = [{ name: 'Makro', reason: 'ditolak' }];
  const { notes } = auditSheets({ ...bookOf(hidden, guarded), unread }, { tier: 'default', language: 'id' });
  expect(notes).toEqual([
    'Lembar «Makro» tidak dapat dibaca dan tidak diperiksa: ditolak.',
    'Lembar «Rahasia» tersembunyi; lembar itu ikut diperiksa.',
    "Lembar «Kas '24 預算» dilindungi; lembar itu ikut diperiksa, tetapi perbaikannya menunggu perlindungannya dibuka.",
  ]);
});

it('addresses of sheets with quotes and other scripts', () => {
  const name = "Kas '24 預算";
  const sheet = sheetOf(
    [
      ["='Kas ''24 預算'!B1*2", 3],
      ["='Kas ''24 預算'!B2*2", 4],
      [10, 5],
    ],
    { name },
  );
  const [finding] = findingsOf(bookOf(sheet), { tier: 'default' });
  expect(finding?.at.sheet ?? name).toBe(name);
  const circle = sheetOf([["='Kas ''24 預算'!A1"]], { name });
  expect(findingsOf(bookOf(circle), { tier: 'default' })[0]?.message).toContain("'Kas ''24 預算'!A1");
});

it('empty workbooks and sheets', () => {
  expect(auditSheets(bookOf(), { tier: 'thorough', language: 'id' })).toEqual({ findings: [], notes: [] });
  expect(audited([])).toEqual([]);
  expect(audited([['']])).toEqual([]);
});
