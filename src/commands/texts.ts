import type { Catalogue } from '../texts/texts';

/** What the buttons of the ribbon say when the sheets do not say it themselves. */
export const commandTexts = {
  close: { id: 'Tutup', en: 'Close' },
  title: { id: 'Renstra', en: 'Renstra' },
  needsSheets: {
    id: 'Buku kerja ini belum memuat lembar Renstra. Pilih Panel di tab Renstra, lalu tentukan tahun dan unit kerja yang akan disisipkan.',
    en: 'This workbook has no Renstra sheets yet. Choose Pane on the Renstra tab, then pick the year and the units to insert.',
  },
  recordLost: {
    id: 'Catatan add-in di buku kerja ini hilang, jadi tidak ada yang diubah dari pita. Pilih Panel, lihat usulannya, dan putuskan di sana.',
    en: 'The add-in’s record in this workbook is lost, so nothing was changed from the ribbon. Choose Pane, look at the proposal and decide there.',
  },
  planNotKept: {
    id: 'Lembar di buku kerja ini dibuat dari rencana «{planTitle}», yang tidak tersimpan di dalamnya. Pilih Panel dan buka berkas rencana itu; tidak ada yang diubah.',
    en: 'The sheets here were made from the plan “{planTitle}”, which the workbook does not keep. Choose Pane and open that plan’s file; nothing was changed.',
  },
  wouldOverwrite: {
    id: 'Tidak ada yang diubah: {cells, number} sel buatan add-in berbeda dari rencana ({sheets}). Pilih Panel untuk melihat sel-sel itu dan memutuskan.',
    en: 'Nothing was changed: {cells, plural, one {# generated cell differs} other {# generated cells differ}} from the plan ({sheets}). Choose Pane to see {cells, plural, one {it} other {them}} and decide.',
  },
  noCharts: {
    id: 'Buku kerja ini belum memuat lembar Grafik. Pilih Panel di tab Renstra, lalu sisipkan lembarnya.',
    en: 'This workbook has no sheet of charts yet. Choose Pane on the Renstra tab, then insert the sheets.',
  },
  halfDone: {
    id: 'Penyisipan berhenti sebelum selesai; tekan tombolnya sekali lagi untuk melengkapinya.',
    en: 'Inserting ended half-way; press the button once more to complete it.',
  },
  mistake: {
    id: 'Perintah ini tidak dapat diselesaikan karena kesalahan pada add-in, bukan pada buku kerja Anda. Coba lagi; bila berulang, kirimkan pesan ini: {detail}',
    en: 'The add-in made a mistake and could not finish this; your workbook did not. Try again; if it happens again, pass on this message: {detail}',
  },
} as const satisfies Catalogue;
