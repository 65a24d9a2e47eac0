import type { Catalogue } from '../../texts/texts';

/** Words of example entries; each begins with the word that marks them. */
export const exampleTexts = {
  mark: { id: 'Contoh', en: 'Example' },
  markOnHome: {
    id: 'ISIAN CONTOH, BUKAN DATA: angkanya karangan dan tidak untuk dilaporkan.',
    en: 'EXAMPLE ENTRIES, NOT DATA: the figures are made up and not to be reported.',
  },
  note: { id: '{mark}: {words}', en: '{mark}: {words}' },
  evidence: {
    id: 'laporan kinerja nomor {number}/{unit}/{year}, {day} {month} {dated}',
    en: 'performance report number {number}/{unit}/{year}, {day} {month} {dated}',
  },
  unclearEvidence: { id: 'laporan kegiatan', en: 'activity report' },
  'month.1': { id: 'April', en: 'April' },
  'month.2': { id: 'Juli', en: 'July' },
  'month.3': { id: 'Oktober', en: 'October' },
  'month.4': { id: 'Januari', en: 'January' },
  'obstacle.1': {
    id: 'sebagian kegiatan bergeser ke triwulan berikutnya karena revisi anggaran.',
    en: 'some activities moved to the next quarter after the budget was revised.',
  },
  'obstacle.2': {
    id: 'permintaan layanan dari industri belum pulih seperti yang direncanakan.',
    en: 'demand of industry for services has not recovered as planned.',
  },
  'obstacle.3': {
    id: 'peralatan laboratorium menunggu perbaikan dan kalibrasi.',
    en: 'laboratory equipment waits for repair and calibration.',
  },
  'followUp.1': {
    id: 'jadwal dipercepat dan dipantau setiap bulan.',
    en: 'the schedule is sped up and followed every month.',
  },
  'followUp.2': {
    id: 'promosi layanan ke asosiasi industri di wilayah kerja.',
    en: 'services are promoted to industry associations in the area.',
  },
  'followUp.3': {
    id: 'alih tugas personel dan pengajuan tambahan anggaran.',
    en: 'staff is reassigned and more budget requested.',
  },
  notApplicable: {
    id: 'belum dapat diukur; penilaiannya dilakukan pada triwulan berikutnya.',
    en: 'cannot be measured yet; it is assessed in the next quarter.',
  },
  wrongWord: { id: 'tercapai', en: 'achieved' },
  notYet: { id: 'belum ada', en: 'not yet' },
} as const satisfies Catalogue;
