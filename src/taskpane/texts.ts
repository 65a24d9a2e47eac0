import type { Catalogue } from '../texts/texts';

/** Every word of the pane. */
export const paneTexts = {
  paneName: { id: 'Renstra', en: 'Renstra' },
  switchLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  switchLanguageHint: { id: 'Show this pane in English', en: 'Tampilkan panel ini dalam Bahasa Indonesia' },

  places: { id: 'Bagian panel', en: 'Places of the pane' },
  placeAssemble: { id: 'Susun', en: 'Assemble' },
  placeCheck: { id: 'Isi & Periksa', en: 'Fill in & check' },
  placeCheckShort: { id: 'Isi & Periksa', en: 'Check' },
  placeCascading: { id: 'Cascading', en: 'Cascading' },
  placeAudit: { id: 'Audit', en: 'Audit' },
  placeSettings: { id: 'Pengaturan', en: 'Settings' },

  plan: { id: 'Rencana', en: 'Plan' },
  planSize: {
    id: '{from}–{to} · {units, number} unit · {indicators, number} indikator',
    en: '{from}–{to} · {units, number} {units, plural, one {unit} other {units}} · {indicators, number} {indicators, plural, one {indicator} other {indicators}}',
  },
  planLoading: { id: 'Membuka rencana…', en: 'Opening the plan…' },
  contradictions: {
    id: '{n, number} pertentangan dalam dokumen',
    en: '{n, plural, one {# contradiction} other {# contradictions}} in the document',
  },
  noContradictions: { id: 'Tidak ada pertentangan dalam dokumen', en: 'No contradictions in the document' },
  showContradictions: { id: 'Lihat', en: 'Show' },
  openPlan: { id: 'Buka rencana lain…', en: 'Open another plan…' },
  backToBuiltIn: { id: 'Pakai rencana bawaan', en: 'Use the built-in plan' },
  planFileRefused: {
    id: '«{file}» tidak dapat dipakai: {n, number} kesalahan. Rencana yang sekarang tetap dipakai.',
    en: '“{file}” cannot be used: {n, plural, one {# error} other {# errors}}. The present plan stays in use.',
  },
  more: { id: 'dan {n, number} lagi', en: 'and {n, number} more' },
  dismiss: { id: 'Tutup', en: 'Dismiss' },

  back: { id: 'Kembali', en: 'Back' },
  findingsTitle: { id: 'Pertentangan dalam dokumen', en: 'Contradictions in the document' },
  findingsHint: {
    id: 'Dokumen rencana memuat angka atau nama yang tidak sejalan. Tidak ada yang diubah diam-diam; setiap temuan menyebut semua tempatnya.',
    en: 'The plan document holds figures or names that disagree. Nothing is changed silently; each finding names all its places.',
  },
  findingFound: { id: 'Tertulis', en: 'Found' },
  findingExpected: { id: 'Sejalan bila', en: 'Consistent if' },
  findingPlaces: { id: 'Baris dokumen {lines}', en: 'Document lines {lines}' },
  showMore: { id: 'Tampilkan {n, number} lagi', en: 'Show {n, number} more' },
  ruleP01: { id: 'Cetakan target berbeda', en: 'Prints of one target differ' },
  ruleP02: { id: 'Jumlah tidak sama dengan rinciannya', en: 'Total differs from its parts' },
  ruleP03: { id: 'Angka tujuan tidak sesuai anggotanya', en: 'Goal figure against its members' },
  ruleP04: { id: 'Penyebut berbeda antarpedoman', en: 'Denominators differ between cards' },
  ruleP05: { id: 'Ambang pada nama dan perhitungan berbeda', en: 'Threshold in name and calculation differ' },
  ruleP06: { id: 'Indikator tanpa pedoman kinerja', en: 'Indicator without a guideline card' },
  ruleP07: { id: 'Unit atau tanda cascading berbeda', en: 'Unit or cascading mark differs' },
  ruleP08: { id: 'Target bergerak ke arah yang salah', en: 'Target moves the wrong way' },
  ruleP09: { id: 'N/A setelah ada angka', en: 'N/A after a number' },
  ruleP10: { id: 'Nama, satuan, jenis, atau skala berbeda', en: 'Name, measure, kind or scale differs' },
  ruleP11: { id: 'Tanda rumus berlawanan dengan arah target', en: 'Sign of formula against the targets' },
  ruleP12: { id: 'Baris di bawah sasaran lain', en: 'Row under another objective’s heading' },
  ruleP14: {
    id: 'Target unit tidak menghasilkan target organisasi',
    en: 'Units’ targets do not lead to the organisation’s',
  },
  ruleP13: { id: 'Persentase yang tidak mungkin', en: 'Impossible percentage' },

  year: { id: 'Tahun', en: 'Year' },
  units: { id: 'Unit kerja', en: 'Units' },
  unitsChosen: { id: '{n, number} dari {all, number}', en: '{n, number} of {all, number}' },
  allUnits: { id: 'Semua', en: 'All' },
  searchUnits: { id: 'Cari unit', en: 'Search units' },
  noUnitFound: { id: 'Tidak ada unit yang cocok.', en: 'No unit matches.' },
  groupOrganisation: { id: 'Organisasi', en: 'Organisation' },
  groupCentre: { id: 'Pusat', en: 'Centres' },
  groupSecretariat: { id: 'Sekretariat', en: 'Secretariat' },
  groupBalaiBesar: { id: 'BBSPJI (balai besar)', en: 'BBSPJI (large centres)' },
  groupBalai: { id: 'BSPJI (balai)', en: 'BSPJI (centres)' },
  groupOther: { id: 'Unit lain', en: 'Other units' },

  sheets: { id: 'Lembar', en: 'Sheets' },
  sheetsReading: { id: 'Memeriksa buku kerja…', en: 'Looking at the workbook…' },
  sheetsWaiting: {
    id: 'Excel belum menjawab. Bila sebuah sel sedang disunting, tekan Enter atau Esc di lembar kerja.',
    en: 'Excel has not answered yet. If a cell is being edited, press Enter or Esc in the grid.',
  },
  chooseUnitFirst: { id: 'Pilih sedikitnya satu unit.', en: 'Choose at least one unit.' },
  checkAgain: { id: 'Periksa ulang', en: 'Look again' },
  stateAbsent: { id: 'belum ada', en: 'not there yet' },
  stateCurrent: { id: 'sudah ada', en: 'up to date' },
  stateToUpdate: { id: 'akan diperbarui', en: 'will be updated' },
  stateChangedByUser: { id: 'diubah pengguna', en: 'changed by user' },
  stateIncomplete: { id: 'belum lengkap', en: 'incomplete' },
  stateNameTaken: { id: 'nama dipakai', en: 'name taken' },
  nameTakenHint: {
    id: 'Lembar lain sudah memakai nama ini dan tidak disentuh; lembar baru dinamai «{name}».',
    en: 'Another sheet has this name and is left alone; the new one will be called “{name}”.',
  },
  changesOf: { id: 'Perubahan di {sheet}', en: 'Changes on {sheet}' },
  rowsAdded: { id: '{n, number} baris ditambahkan', en: '{n, plural, one {# row} other {# rows}} added' },
  rowsLeft: {
    id: '{n, number} baris di luar pilihan tetap ada',
    en: '{n, plural, one {# row} other {# rows}} outside the choice stay',
  },
  cellsRenewed: { id: '{n, number} sel dibarui', en: '{n, plural, one {# cell} other {# cells}} renewed' },
  cellsRestored: {
    id: '{n, number} sel buatan add-in dikembalikan',
    en: '{n, plural, one {# generated cell} other {# generated cells}} restored',
  },
  changeFound: { id: 'Sekarang', en: 'Now' },
  changeExpected: { id: 'Menjadi', en: 'Becomes' },
  emptyCell: { id: '(kosong)', en: '(empty)' },
  foreignWorkbook: {
    id: 'Buku kerja ini belum memuat lembar Renstra. Lembar baru ditambahkan; lembar Anda yang lain tidak disentuh.',
    en: 'This workbook holds no Renstra sheets yet. New sheets are added; your other sheets are left alone.',
  },

  insert: { id: 'Sisipkan {n, number} lembar', en: 'Insert {n, plural, one {# sheet} other {# sheets}}' },
  update: {
    id: 'Perbarui {n, number} lembar, 0 isian berubah',
    en: 'Update {n, plural, one {# sheet} other {# sheets}}, 0 entries change',
  },
  complete: {
    id: 'Lengkapi {n, number} lembar, 0 isian berubah',
    en: 'Complete {n, plural, one {# sheet} other {# sheets}}, 0 entries change',
  },
  insertAndUpdate: {
    id: 'Sisipkan {inserted, number}, perbarui {updated, number} lembar; 0 isian berubah',
    en: 'Insert {inserted, number}, update {updated, number} sheets; 0 entries change',
  },
  upToDate: { id: 'Sudah mutakhir', en: 'Up to date' },
  renewRecord: {
    id: 'Perbarui catatan add-in, 0 isian berubah',
    en: 'Renew the add-in’s record, 0 entries change',
  },
  checking: { id: 'Memeriksa…', en: 'Looking…' },
  changedMeanwhile: {
    id: 'Buku kerja berubah sejak diperiksa. Daftar di atas sudah dibarui; tekan tombol sekali lagi bila sesuai.',
    en: 'The workbook changed since it was looked at. The list above is fresh; press the button again if it suits.',
  },

  phaseReading: { id: 'Membaca buku kerja', en: 'Reading the workbook' },
  phaseComparing: { id: 'Membandingkan dengan rencana', en: 'Comparing with the plan' },
  phaseSheets: { id: 'Membuat lembar', en: 'Making sheets' },
  phaseContents: { id: 'Menulis isi dan rumus', en: 'Writing contents and formulas' },
  phaseLooks: { id: 'Mengatur tampilan', en: 'Setting looks' },
  phaseRules: { id: 'Memasang aturan isian', en: 'Setting entry rules' },
  phaseRecord: { id: 'Mencatat keadaan', en: 'Keeping the record' },
  progressOf: {
    id: '{phase} · {done, number} dari {total, number}',
    en: '{phase} · {done, number} of {total, number}',
  },
  stop: { id: 'Hentikan', en: 'Stop' },
  stopping: { id: 'Menghentikan setelah tahap ini…', en: 'Stopping after this phase…' },

  doneInserted: {
    id: 'Selesai: {n, number} lembar disisipkan.',
    en: 'Done: {n, plural, one {# sheet} other {# sheets}} inserted.',
  },
  doneUpdated: {
    id: 'Selesai: {n, number} lembar diperbarui, 0 isian berubah.',
    en: 'Done: {n, plural, one {# sheet} other {# sheets}} updated, 0 entries changed.',
  },
  doneBoth: {
    id: 'Selesai: {inserted, number} lembar disisipkan, {updated, number} diperbarui, 0 isian berubah.',
    en: 'Done: {inserted, number} sheets inserted, {updated, number} updated, 0 entries changed.',
  },
  doneNothing: { id: 'Selesai: tidak ada yang perlu diubah.', en: 'Done: nothing had to change.' },
  nextStep: {
    id: 'Berikutnya: isi target PK dan kolom «Diisi» tiap triwulan di {sheet}; % capaian terhitung sendiri.',
    en: 'Next: enter the agreed targets and the “Diisi” column of each quarter on {sheet}; achievement computes itself.',
  },
  stopped: {
    id: 'Dihentikan setelah tahap «{phase}». Isian Anda tidak berubah; tekan tombol di bawah untuk melanjutkan.',
    en: 'Stopped after “{phase}”. Your entries did not change; press the button below to go on.',
  },
  failedDuring: {
    id: 'Terhenti pada tahap «{phase}». Isian Anda tidak berubah dan langkah ini dapat diulang.',
    en: 'Halted during “{phase}”. Your entries did not change and this can be repeated.',
  },
  failureCellEdit: {
    id: 'Sebuah sel sedang disunting. Tekan Enter atau Esc di lembar kerja, lalu coba lagi.',
    en: 'A cell is being edited. Press Enter or Esc in the grid, then try again.',
  },
  failureAccessDenied: {
    id: 'Excel menolak perubahan ini; mungkin lembar atau buku kerja diproteksi. Buka Tinjau › Proteksi, lalu coba lagi. ({detail})',
    en: 'Excel refused this change; a sheet or the workbook may be protected. See Review › Protect, then try again. ({detail})',
  },
  failureTooOld: {
    id: 'Excel ini belum mendukung perintah yang diperlukan (ExcelApi {needed}). Perbarui Office atau pakai Excel di web.',
    en: 'This Excel lacks a command that is needed (ExcelApi {needed}). Update Office or use Excel on the web.',
  },
  failureHost: {
    id: 'Excel tidak dapat menyelesaikan perintah ini. Coba lagi; bila berulang, simpan dan buka kembali buku kerja. ({code}: {detail})',
    en: 'Excel could not finish this. Try again; if it happens again, save and reopen the workbook. ({code}: {detail})',
  },
  failureNotFetched: {
    id: 'Bagian panel ini belum dapat diambil dari server add-in. Periksa sambungan jaringan, lalu coba lagi; buku kerja Anda tidak terpengaruh.',
    en: 'This part of the pane could not be fetched from the add-in’s server. Check the network connection, then try again; your workbook is not affected.',
  },
  failureUnexpected: {
    id: 'Terjadi kesalahan pada add-in, bukan pada buku kerja Anda. Muat ulang panel; bila berulang, kirimkan pesan ini: {detail}',
    en: 'The add-in made a mistake, not your workbook. Reload the pane; if it happens again, pass on this message: {detail}',
  },
  tryAgain: { id: 'Coba lagi', en: 'Try again' },
  reload: { id: 'Muat ulang', en: 'Reload' },

  obstacleReadOnly: {
    id: 'Buku kerja ini hanya dapat dibaca. Simpan salinannya (Berkas › Simpan Salinan) dan lanjutkan di sana.',
    en: 'This workbook is read-only. Save a copy (File › Save a Copy) and go on there.',
  },
  obstacleWorkbookProtected: {
    id: 'Struktur buku kerja ini diproteksi, jadi lembar tidak dapat ditambahkan. Matikan di Tinjau › Proteksi Buku Kerja, lalu periksa ulang.',
    en: 'The structure of this workbook is protected, so no sheet can be added. Turn it off in Review › Protect Workbook, then look again.',
  },
  obstacleSheetProtected: {
    id: 'Lembar «{sheet}» diproteksi. Matikan «Lindungi rumus» di Pengaturan panel ini, atau Tinjau › Buka Proteksi Lembar, lalu periksa ulang.',
    en: 'Sheet “{sheet}” is protected. Turn off “Protect formulas” in this pane’s Settings, or Review › Unprotect Sheet, then look again.',
  },
  obstaclesProtected: {
    id: '{n, number} lembar diproteksi. Tombol di bawah membuka proteksinya, mengerjakan, lalu memasangnya lagi seperti semula, juga bila dihentikan atau gagal. Lembar berkata sandi tidak dibuka.',
    en: '{n, plural, one {# sheet is} other {# sheets are}} protected. The button below takes the protection off, does its work and puts it on again as it was, also when stopped or failed. Sheets with a password are not opened.',
  },
  underProtection: { id: '{action} · proteksi dibuka sebentar', en: '{action} · protection off meanwhile' },
  protectedAgain: { id: 'Proteksi sudah terpasang kembali.', en: 'The protection is on again.' },
  notProtectedAgain: {
    id: 'Proteksi belum terpasang kembali: nyalakan «Lindungi rumus» di Pengaturan.',
    en: 'The protection is not on again: turn on “Protect formulas” in Settings.',
  },
  obstacleNewerLayout: {
    id: 'Buku kerja ini dibuat oleh add-in yang lebih baru (tata letak {version}). Rumusnya tetap menghitung; perbarui add-in sebelum mengubahnya.',
    en: 'This workbook was made by a newer add-in (layout {version}). Its formulas go on computing; update the add-in before changing it.',
  },
  obstacleOtherPlan: {
    id: 'Buku kerja ini memuat rencana «{planTitle}». Buka berkas rencana itu, atau pakai buku kerja baru.',
    en: 'This workbook holds the plan “{planTitle}”. Open that plan’s file, or use a new workbook.',
  },
  obstacleKeyRowMissing: {
    id: 'Baris kunci tersembunyi di lembar «{sheet}» hilang. Urungkan penghapusannya (Ctrl+Z) atau buka versi sebelumnya, lalu periksa ulang.',
    en: 'The hidden key row of sheet “{sheet}” is gone. Undo its deletion (Ctrl+Z) or open an earlier version, then look again.',
  },
  obstacleDefinedNameTaken: {
    id: 'Nama «{name}» sudah dipakai di buku kerja ini untuk hal lain. Ganti namanya di Rumus › Pengelola Nama, lalu periksa ulang.',
    en: 'The name “{name}” already stands for something else in this workbook. Rename it in Formulas › Name Manager, then look again.',
  },
  noticeRecordLost: {
    id: 'Catatan add-in di buku kerja ini hilang dan disusun ulang dari lembarnya. Target yang sudah disahkan perlu diperiksa kembali.',
    en: 'The add-in’s record in this workbook was lost and put together from the sheets. Signed-off targets need another look.',
  },
  noticeLanguageKept: {
    id: 'Lembar tetap berbahasa {language}, seperti saat pertama disisipkan.',
    en: 'The sheets stay in {language}, as when they were first inserted.',
  },
  languageIndonesian: { id: 'Indonesia', en: 'Indonesian' },
  languageEnglish: { id: 'Inggris', en: 'English' },
  noticeUnitsKept: {
    id: 'Tidak dipilih, tetapi sudah ada di buku kerja dan tetap di sana: {units}.',
    en: 'Not chosen, but already in the workbook and staying there: {units}.',
  },
  noticeDuplicateKeys: {
    id: 'Lembar «{sheet}» memuat baris kembar ({keys}). Hapus salinannya; hanya baris pertama yang dihitung.',
    en: 'Sheet “{sheet}” holds doubled rows ({keys}). Delete the copies; only the first counts.',
  },

  tooOldTitle: { id: 'Excel ini terlalu lama untuk add-in ini', en: 'This Excel is too old for this add-in' },
  tooOldBody: {
    id: 'Diperlukan ExcelApi {needed}: Excel 2021 ke atas, Microsoft 365, Excel untuk Mac, atau Excel di web. Buku kerja yang sudah jadi tetap dapat diisi di sini; semua rumusnya menghitung tanpa add-in.',
    en: 'ExcelApi {needed} is needed: Excel 2021 or later, Microsoft 365, Excel for Mac or Excel on the web. A finished workbook can still be filled in here; all its formulas compute without the add-in.',
  },
  offlineTitle: { id: 'Tidak terhubung ke Excel', en: 'No connection to Excel' },
  offlineBody: {
    id: 'Pustaka Office tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang panel ini. Buku kerja Anda tidak terpengaruh.',
    en: 'The Office library could not be loaded. Check the internet connection, then reload this pane. Your workbook is not affected.',
  },
  notExcelTitle: { id: 'Buka dari dalam Excel', en: 'Open this inside Excel' },
  notExcelBody: {
    id: 'Panel ini bekerja di samping buku kerja Excel. Di Excel, buka tab Renstra lalu pilih Panel.',
    en: 'This pane works beside an Excel workbook. In Excel, open the Renstra tab and choose Pane.',
  },
} as const satisfies Catalogue;
