import type { Catalogue } from '../texts/texts';

/** Words of the first run and of the example. */
export const examplePaneTexts = {
  firstRun: { id: 'Buku kerja ini masih kosong', en: 'This workbook is still empty' },
  firstRunHint: {
    id: 'Lihat dulu hasilnya dengan isian contoh, atau pilih tahun dan unit di bawah lalu sisipkan lembarnya.',
    en: 'See the result with example entries first, or choose year and units below and insert the sheets.',
  },
  tryOne: { id: 'Coba dengan contoh: {unit}', en: 'Try an example: {unit}' },
  tryAll: {
    id: 'Coba dengan contoh: semua unit ({n, number})',
    en: 'Try an example: all units ({n, number})',
  },
  tryHint: {
    id: 'Lembarnya disisipkan lalu diisi angka karangan: sebagian besar baik, beberapa terlambat, N/A, atau sengaja salah. Catatannya diawali «Contoh:», dan semuanya dapat dikeluarkan lagi.',
    en: 'The sheets are inserted and filled with made-up figures: most good, some late, N/A or wrong on purpose. Their notes begin with “Example:”, and all can be taken out again.',
  },
  filling: {
    id: 'Mengisi contoh · {done, number} dari {total, number} sel',
    en: 'Filling in the example · {done, number} of {total, number} cells',
  },
  stopping: { id: 'Menghentikan setelah bagian ini…', en: 'Stopping after this part…' },
  fillStopped: {
    id: 'Pengisian contoh dihentikan; {entries, number} sel sudah terisi. «Keluarkan…» di atas mengosongkannya lagi.',
    en: 'Filling in the example was stopped; {entries, number} cells are filled. “Take out…” above empties them again.',
  },
  doneExample: {
    id: 'Selesai: {sheets, number} lembar disisipkan, {entries, number} sel diisi contoh.',
    en: 'Done: {sheets, number} sheets inserted, {entries, number} cells filled with an example.',
  },
  doneExampleNext: {
    id: 'Berikutnya: buka Isi & Periksa; beberapa isian sengaja salah dan menunggu diperbaiki.',
    en: 'Next: open Fill in & check; some entries are wrong on purpose and wait to be fixed.',
  },
  fillFailed: {
    id: 'Lembarnya sudah disisipkan, tetapi belum terisi contoh.',
    en: 'The sheets were inserted, but not filled with the example.',
  },
  notStarted: {
    id: 'Contoh tidak dimulai: buku kerja ini sudah memuat lembar Renstra.',
    en: 'The example was not started: this workbook already holds Renstra sheets.',
  },

  holds: { id: 'Isian contoh, bukan data', en: 'Example entries, not data' },
  takeOut: { id: 'Keluarkan…', en: 'Take out…' },
  takeOutHint: {
    id: 'Sel yang masih persis seperti contohnya dikosongkan. Lembar, rumus, dan isian yang sudah Anda ubah tetap.',
    en: 'Cells that still hold exactly the example are emptied. Sheets, formulas and entries you have changed stay.',
  },
  takeOutNow: { id: 'Keluarkan isian contoh', en: 'Take the example out' },
  takingOut: {
    id: 'Mengeluarkan contoh · {done, number} dari {total, number} sel',
    en: 'Taking the example out · {done, number} of {total, number} cells',
  },
  takeOutStopped: {
    id: 'Dihentikan: {emptied, number} sel contoh dikosongkan, sisanya masih di tempatnya.',
    en: 'Stopped: {emptied, number} example cells emptied, the rest stays in place.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  takenOut: {
    id: '{emptied, number} sel contoh dikosongkan; {kept, number} yang sudah diubah tetap.',
    en: '{emptied, number} example cells emptied; {kept, number} changed ones stay.',
  },
  planUnknown: {
    id: 'Rencana asal buku kerja ini tidak diketahui, jadi isian contohnya tidak dapat dikenali. Kosongkan sendiri selnya.',
    en: 'The plan this workbook was made from is not known, so its example cannot be told apart. Empty the cells yourself.',
  },
} as const satisfies Catalogue;
