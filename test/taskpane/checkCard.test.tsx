/** @jest-environment jsdom */
import { blockOf, snapshotOf, type Cells } from '../sheets/checking/snapshots';
import { openCheck, row, settings, typical, type CheckPage } from './checkPage';
import { isLabelled } from './page';

let page: CheckPage;
afterEach(async () => {
  await page.close();
});

async function select(rowKey: string, columnKey: string): Promise<void> {
  await page.act(() => {
    page.checking.select(rowKey, columnKey);
  });
}
const open = async (cells: Cells): Promise<void> => {
  page = await openCheck(
    snapshotOf([row('A', 'S/1', cells)], {
      blocks: {
        Isi_Pengaturan: settings(2),
        Isi_Kamus: blockOf('Isi_Kamus', [
          [
            'S/1@A',
            {
              code: 'S/1',
              section: 'A',
              definition: 'Rata-rata survei',
              calculation: 'Jumlah dibagi responden',
              dataSource: 'Survei',
              personInCharge: 'Sekretariat',
            },
          ],
        ]),
      },
    }),
  );
};
const quarterRows = (): readonly string[] =>
  page.all('[aria-label="Target dan realisasi tiap triwulan"] tbody tr').map((line) => line.textContent);

it('tells unit, indicator, measure, polarity, targets and the quarters', async () => {
  await open({
    agreed: 3.6,
    inForce: 3.6,
    'tw1.realisation': 3.52,
    'tw1.achievement': 1.0353,
    'tw1.state': 4,
    'tw1.entry': 3.52,
  });
  await select('A/S/1', 'tw1.entry');
  for (const words of [
    'A · S/1',
    'Indikator S/1',
    'Indeks · Maksimasi',
    'Target 2024: 3,6 (PK, Renstra 3,5)',
  ])
    expect(page.card()).toContain(words);
  expect(quarterRows()[0]).toBe('TW I3,43,52Tercapai103,53%');
  expect(quarterRows()).toHaveLength(4);
  expect(page.all('tr[aria-current]').map((line) => line.textContent.slice(0, 4))).toEqual(['TW I']);
});

it.each([
  ['3,6', 'Galat'],
  ['3,6', 'Ganti dengan 3,6 (capaian 102,86%)'],
  [3.6, 'Sesuai'],
  ['', 'Belum diisi'],
])('what is typed (%j) is judged: %s', async (typed, words) => {
  await open({ 'tw1.entry': typed });
  await select('A/S/1', 'tw1.entry');
  expect(page.card()).toContain(words);
  expect(page.card()).toContain('Isian: angka 1 sampai 4, atau N/A.');
});

it('follows what is typed in the selected cell', async () => {
  await open({ 'tw1.entry': '' });
  await select('A/S/1', 'tw1.entry');
  await page.act(() => {
    page.checking.type('A/S/1', 'tw1.entry', 4.5);
  });
  expect(page.card()).toContain('di luar skala');
  await page.act(() => {
    page.checking.type('A/S/1', 'tw1.entry', 3.5);
  });
  expect(page.card()).toContain('Sesuai');
});

it('a set-aside finding is told with its reason', async () => {
  page = await openCheck(typical());
  await select('A/S/2', 'tw1.entry');
  const before = page.card();
  expect(before).toContain('di luar skala');
  const [finding] = page
    .all('button')
    .filter((button) => button.textContent === 'Abaikan…')
    .slice(1);
  await page.click(finding ?? document.body);
  const input = page.all('input').find((one) => isLabelled(one, 'Alasan mengabaikan temuan ini'));
  if (!(input instanceof HTMLInputElement)) throw new Error('No field');
  await page.type(input, 'Survei memakai skala 5');
  await page.press('Abaikan');
  await page.settle();
  expect(page.card()).toContain('Diabaikan: Survei memakai skala 5');
});

it('of a generated cell it says where to type instead, and leads there', async () => {
  await open({});
  await select('A/S/1', 'tw1.quarterTarget');
  expect(page.card()).toMatch(/Sel ini terisi sendiri\. Isi target TW I di [A-Z]+7\./);
  await select('A/S/1', 'tw1.achievement');
  expect(page.card()).toMatch(/Isi realisasi TW I di [A-Z]+7\./);
  await page.press(/TW I di ([A-Z]+7)/.exec(page.card())?.[1] ?? '');
  expect(page.checking.shown).toEqual([{ rowKey: 'A/S/1', columnKey: 'tw1.entry' }]);
  await select('A/S/1', 'inForce');
  expect(page.card()).toContain('Isi target PK di');
});

it.each([
  ['agreed', 'target Renstra yang berlaku'],
  ['tw1.targetEntry', 'usulannya yang dipakai'],
  ['tw1.obstacle', 'penjelasan dengan kata-kata Anda'],
])('column %s: %s', async (column, words) => {
  await open({});
  await select('A/S/1', column);
  expect(page.card()).toContain(words);
});

it('the definition is folded, and stays unfolded from cell to cell', async () => {
  await open({});
  await select('A/S/1', 'tw1.entry');
  const body = (): unknown => page.all('dl').map((list) => list.parentElement?.hidden)[0];
  expect(body()).toBe(true);
  await page.press('Definisi dan cara menghitung');
  expect(body()).toBe(false);
  await select('A/S/1', 'tw2.entry');
  expect(body()).toBe(false);
  expect(page.card()).toContain(
    'Cara menghitungJumlah dibagi respondenSumber dataSurveiPenanggung jawabSekretariat',
  );
});

it('elsewhere it gives a hint, and keeps the place it had', async () => {
  await open({});
  expect(page.card()).toBe('Pilih sebuah sel di lembar Isi_Ukur_2024 untuk melihat indikatornya.');
  const look = (): string => page.all('main > section').at(-1)?.className ?? '';
  await select('A/S/1', 'tw1.entry');
  const withCard = look();
  await page.act(() => {
    page.checking.tell({ kind: 'selected', cell: { sheet: 'Beranda', address: 'B2' } });
  });
  expect(page.card()).toContain('Pilih sebuah sel');
  expect(look()).toBe(withCard);
});

it('an indicator without a guideline card says so', async () => {
  page = await openCheck(typical());
  await select('A/S/1', 'tw1.entry');
  expect(page.card()).toContain('Rencana tidak memuat kartu pedoman');
});
