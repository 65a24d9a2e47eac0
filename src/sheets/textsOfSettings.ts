import type { Catalogue } from '../texts/texts';

/** Texts of the settings sheet: settings, status words, polarities, scales and lists. */
export const settingTexts = {
  setting: { id: 'Pengaturan', en: 'Setting' },
  value: { id: 'Nilai', en: 'Value' },
  effect: { id: 'Pengaruhnya', en: 'What it changes' },
  cellName: { id: 'Nama sel', en: 'Cell name' },
  chooseFromList: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  'setting.year': { id: 'Tahun pengukuran', en: 'Year measured' },
  'setting.reportingQuarter': { id: 'Triwulan laporan (1–4)', en: 'Reporting quarter (1–4)' },
  'setting.cap': { id: 'Batas atas capaian', en: 'Cap on achievement' },
  'setting.achievedFrom': { id: 'Tercapai mulai', en: 'Achieved from' },
  'setting.nearlyFrom': { id: 'Hampir tercapai mulai', en: 'Nearly achieved from' },
  'setting.minimiseFormula': { id: 'Rumus minimasi', en: 'Minimise formula' },
  'setting.stabiliseCurve': {
    id: 'Kurva stabilisasi (1 = dipakai, 0 = tidak)',
    en: 'Stabilise curve (1 = used, 0 = not)',
  },
  'setting.stabilisePoint': {
    id: 'Stabilisasi: kedekatan pada titik lipat',
    en: 'Stabilise: closeness at the bend',
  },
  'setting.stabiliseValue': {
    id: 'Stabilisasi: capaian pada titik lipat',
    en: 'Stabilise: achievement at the bend',
  },
  'setting.stabilisePeak': {
    id: 'Stabilisasi: capaian bila tepat target',
    en: 'Stabilise: achievement on target',
  },
  'settingNote.year': {
    id: 'Ditetapkan saat lembar disisipkan.',
    en: 'Fixed when the sheets were inserted.',
  },
  'settingNote.reportingQuarter': {
    id: 'Angka “s.d.” dihitung sampai triwulan ini.',
    en: 'Figures to date run up to this quarter.',
  },
  'settingNote.cap': {
    id: 'Capaian yang dirata-rata dan menentukan status tidak melebihi batas ini.',
    en: 'Achievement used for means and status never exceeds this.',
  },
  'settingNote.achievedFrom': {
    id: 'Capaian (dibatasi) paling sedikit sekian berstatus Tercapai.',
    en: 'Capped achievement of at least this is Achieved.',
  },
  'settingNote.nearlyFrom': {
    id: 'Paling sedikit sekian berstatus Hampir tercapai; di bawahnya Tidak tercapai.',
    en: 'At least this is Nearly achieved; below it Not achieved.',
  },
  'settingNote.minimiseFormula': {
    id: 'Untuk klasifikasi Minimasi: 1+(1-R/T) atau T/R.',
    en: 'For polarity minimise: 1+(1-R/T) or T/R.',
  },
  'settingNote.stabiliseCurve': {
    id: 'Untuk klasifikasi Stabilisasi: kedekatan diubah menurut kurva.',
    en: 'For polarity stabilise: closeness is mapped by the curve.',
  },
  'settingNote.stabilisePoint': {
    id: 'Kedekatan tempat kurva berbelok.',
    en: 'Closeness where the curve bends.',
  },
  'settingNote.stabiliseValue': { id: 'Capaian pada titik lipat.', en: 'Achievement at the bend.' },
  'settingNote.stabilisePeak': {
    id: 'Capaian bila realisasi sama dengan target.',
    en: 'Achievement where realisation equals target.',
  },
  codeNumber: { id: 'Nomor', en: 'Number' },
  codeWord: { id: 'Kode', en: 'Code' },
  meaning: { id: 'Arti', en: 'Meaning' },
  'state.notExpected': { id: 'Tanpa target', en: 'No target' },
  'state.notReported': { id: 'Belum dilaporkan', en: 'Not reported' },
  'state.notAchieved': { id: 'Tidak tercapai', en: 'Not achieved' },
  'state.nearlyAchieved': { id: 'Hampir tercapai', en: 'Nearly achieved' },
  'state.achieved': { id: 'Tercapai', en: 'Achieved' },
  'state.notApplicable': { id: 'N/A', en: 'N/A' },
  'state.invalid': { id: 'Isian tidak terbaca', en: 'Unreadable entry' },
  'state.notComputable': { id: 'Tidak dapat dihitung', en: 'Not computable' },
  'stateMeaning.notExpected': {
    id: 'Tidak ada target pada periode ini.',
    en: 'There is no target in this period.',
  },
  'stateMeaning.notReported': {
    id: 'Ada target, belum ada isian.',
    en: 'There is a target and no entry yet.',
  },
  'stateMeaning.notAchieved': {
    id: 'Capaian di bawah batas Hampir tercapai.',
    en: 'Achievement below Nearly achieved.',
  },
  'stateMeaning.nearlyAchieved': {
    id: 'Capaian antara kedua batas.',
    en: 'Achievement between the two bounds.',
  },
  'stateMeaning.achieved': {
    id: 'Capaian mencapai batas Tercapai.',
    en: 'Achievement at or above Achieved.',
  },
  'stateMeaning.notApplicable': {
    id: 'Target atau realisasi N/A; tidak ikut dirata-rata.',
    en: 'Target or realisation is N/A; outside every mean.',
  },
  'stateMeaning.invalid': {
    id: 'Isian bukan angka, huruf skalanya, atau N/A.',
    en: 'The entry is no number, grade of its scale or N/A.',
  },
  'stateMeaning.notComputable': {
    id: 'Misalnya target 0: capaian tidak dapat dihitung.',
    en: 'A target of 0, say: there is no achievement.',
  },
  'polarity.maximise': { id: 'Maksimasi', en: 'Maximise' },
  'polarity.minimise': { id: 'Minimasi', en: 'Minimise' },
  'polarity.stabilise': { id: 'Stabilisasi', en: 'Stabilise' },
  'polarity.range': { id: 'Rentang', en: 'Range' },
  'polarityMeaning.maximise': { id: 'Makin tinggi makin baik: R/T.', en: 'Higher is better: R/T.' },
  'polarityMeaning.minimise': { id: 'Makin rendah makin baik.', en: 'Lower is better.' },
  'polarityMeaning.stabilise': {
    id: 'Makin dekat dengan target makin baik.',
    en: 'Closer to the target is better.',
  },
  'polarityMeaning.range': { id: 'Baik bila di antara dua batas.', en: 'Good between two bounds.' },
  band: { id: 'Kategori', en: 'Band' },
  grade: { id: 'Huruf', en: 'Grade' },
  lowerBound: { id: 'Batas bawah', en: 'Lower bound' },
  upperBound: { id: 'Batas atas', en: 'Upper bound' },
  middle: { id: 'Tengah', en: 'Middle' },
  lookupKey: { id: 'Kunci cari', en: 'Lookup key' },
  lookupOrder: { id: 'Urutan cari', en: 'Lookup order' },
  quarter: { id: 'Triwulan', en: 'Quarter' },
  onOff: { id: 'Dipakai', en: 'Used' },
  quarterEnd: { id: 'Akhir triwulan', en: 'End of quarter' },
  reportDue: { id: 'Batas laporan PP 39/2006', en: 'Reports due (PP 39/2006)' },
  reportDueDays: {
    id: 'Hari kerja setelah triwulan: formulir A 5, B 10, C 14',
    en: 'Working days after the quarter: form A 5, B 10, C 14',
  },
} as const satisfies Catalogue;
