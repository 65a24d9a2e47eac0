/** What a card says, told in our own words (official names stay as printed; these sentences are ours). */
export interface CardText {
  readonly definition: string;
  readonly dataSource: string;
  readonly calculation: string;
}

const goal = (code: string): CardText => ({
  definition: `Gambaran menyeluruh keberhasilan Tujuan ${code}, dibaca dari semua indikator sasaran strategis di bawahnya.`,
  dataSource: `Hasil pengukuran tahunan seluruh unit kerja atas indikator di bawah ${code}.`,
  calculation: `Rata-rata sederhana angka indikator ${code} yang tercantum pada Tabel 2.`,
});
const spending: CardText = {
  definition:
    'Seberapa besar belanja satker pada akun yang disepakati dipakai untuk produk dalam negeri (P3DN).',
  dataSource: 'Pagu dan realisasi anggaran satker pada daftar akun P3DN.',
  calculation: 'Realisasi anggaran P3DN dibagi total pagu anggaran P3DN pada akun terpilih, dikali 100.',
};
const recommendation = (subject: string): CardText => ({
  definition: `Bagian rekomendasi kebijakan ${subject} yang benar-benar dipakai oleh satker pembina atau pemangku kepentingan.`,
  dataSource: `Laporan penyusunan rekomendasi ${subject} milik POPTIKJI.`,
  calculation:
    'Akumulasi rekomendasi yang dimanfaatkan (B) dibagi akumulasi rekomendasi yang dihasilkan (A), dikali 100.',
});

/** Texts by section and code of a card, or by code where all sections say the same. */
export const cardTexts: Readonly<Record<string, CardText>> = {
  T1: goal('T1'),
  T2: goal('T2'),
  T3: goal('T3'),
  T4: goal('T4'),
  'SS1/a': {
    definition:
      'Penghematan energi dan air pada perusahaan bersertifikat industri hijau, setahun sampai dua tahun setelah sertifikasi.',
    dataSource: 'Evaluasi PIH dari data SIINas dan verifikasi lapangan oleh auditor industri hijau.',
    calculation:
      'Bandingkan pemakaian energi dan air sebelum (A) dan sesudah (B) sertifikasi. Rumus kartu, (B-A)/A dikali 100, bernilai negatif saat terjadi penghematan.',
  },
  'SS1/c': {
    definition:
      'Banyaknya perusahaan yang ikut kegiatan pendorong industri hijau, misalnya penghargaan, sosialisasi, atau pelatihan.',
    dataSource: 'Laporan kinerja PIH.',
    calculation:
      'Daftar perusahaan peserta sepanjang tahun, lalu hitung; satu perusahaan dihitung sekali meski ikut beberapa kegiatan.',
  },
  'SS1/d': {
    definition:
      'Banyaknya organisasi atau orang yang mendapat dan menerapkan manfaat dari diseminasi standardisasi.',
    dataSource: 'Evaluasi P4SI.',
    calculation: 'Hitung penerima manfaat dari kegiatan diseminasi yang telah berjalan pada tahun itu.',
  },
  'SS1/e': {
    definition:
      'Potensi kenaikan produktivitas atau efisiensi pada perusahaan peserta penghargaan rintisan teknologi (RINTEK).',
    dataSource: 'Laporan RINTEK dari POPTIKJI.',
    calculation: 'Bandingkan ukuran kinerja perusahaan sebelum (A) dan sesudah (B) penerapan teknologi.',
  },
  'SS1/f': {
    definition:
      'Kegiatan bersama perguruan tinggi, lembaga penelitian, atau mitra lain yang menambah penguasaan teknologi balai.',
    dataSource: 'Laporan balai, berupa SPK atau surat-menyurat dengan kepala balai.',
    calculation: 'Hitung kegiatan kolaborasi pada tahun berjalan yang didukung SPK atau bukti lain.',
  },
  'SS2/a': {
    definition:
      'Kenaikan produktivitas atau efisiensi perusahaan setelah dibimbing menerapkan teknologi industri 4.0.',
    dataSource: 'Laporan penerapan teknologi 4.0 dari perusahaan yang didampingi.',
    calculation: 'Bandingkan ukuran kinerja perusahaan sebelum (A) dan sesudah (B) penerapan.',
  },
  'SS2/c': recommendation('industri 4.0'),
  'SS3/a': {
    definition: 'Bagian SNI bidang industri yang sudah diterapkan dan diberlakukan.',
    dataSource: 'Evaluasi P4SI dan jumlah SNI bidang industri yang aktif pada tahun berjalan.',
    calculation:
      'Akumulasi SNI yang diterapkan dan diberlakukan dibagi SNI aktif tahun itu, dikali 100. Awal 2021: 364 dari 5106 SNI.',
  },
  'SS3/b': {
    definition: 'Kepatuhan lembaga penilaian kesesuaian yang ditunjuk Menteri terhadap aturan.',
    dataSource: 'Laporan pengawasan LPK, baik berkala maupun khusus atas pengaduan yang terbukti.',
    calculation: 'LPK yang patuh dibagi LPK yang diawasi, dikali 100.',
  },
  'POPTIKJI SS3/c': {
    definition:
      'Kenaikan produktivitas atau efisiensi perusahaan setelah memakai teknologi hasil jasa konsultansi.',
    dataSource: 'Laporan DAPATI dari POPTIKJI, termasuk yang dikerjakan balai.',
    calculation: 'Bandingkan ukuran kinerja perusahaan sebelum (A) dan sesudah (B) penerapan.',
  },
  'BBSPJI dan BSPJI SS3/c': {
    definition:
      'Kenaikan produktivitas atau efisiensi perusahaan yang didampingi balai melalui jasa konsultansi.',
    dataSource: 'Laporan DAPATI dari balai.',
    calculation: 'Rata-rata perbandingan ukuran kinerja perusahaan sebelum (A) dan sesudah (B) pendampingan.',
  },
  'SS3/d': spending,
  'SS3/e': {
    definition: 'Kenaikan pemakaian layanan jasa teknis balai oleh industri, dibaca dari PNBP.',
    dataSource: 'Realisasi layanan menurut SPK jasa yang disetujui industri pada tahun berjalan.',
    calculation:
      'PNBP layanan tahun berjalan (B) dibandingkan tahun sebelumnya (A). Rumusnya tidak tercetak; dibaca sebagai (B-A)/A dikali 100.',
  },
  'SS3/f': {
    definition: 'Penambahan ruang lingkup atau parameter layanan balai yang terakreditasi.',
    dataSource: 'Data ruang lingkup dan parameter yang baru terakreditasi pada tahun berjalan.',
    calculation:
      'Ruang lingkup tahun berjalan (B) dibandingkan tahun sebelumnya (A). Rumusnya tidak tercetak; dibaca sebagai selisih B-A.',
  },
  'SS3/g': {
    definition: 'Bertambahnya kemampuan laboratorium BSKJI menguji produk SNI wajib.',
    dataSource: 'Daftar akreditasi laboratorium uji BSKJI dari KAN.',
    calculation: 'Akumulasi ruang lingkup metode uji SNI wajib yang terakreditasi.',
  },
  'SS3/h': {
    definition: 'Luasnya jenis SNI wajib yang terjangkau pengawasan P2SI.',
    dataSource: 'Laporan pengawasan standardisasi, berkala dan khusus.',
    calculation:
      'SNI wajib yang diawasi dibagi seluruh SNI wajib, dikali 100; boleh menurut prioritas pengawasan.',
  },
  'SS3/i': {
    definition: 'Luasnya wilayah Indonesia yang terjangkau pengawasan SNI wajib.',
    dataSource: 'Pengawasan standardisasi, berkala dan khusus.',
    calculation:
      'Provinsi yang diawasi dibagi seluruh provinsi, dikali 100; komoditasnya boleh berbeda antarprovinsi.',
  },
  'SS3/j': {
    definition: 'Bagian perusahaan jasa industri binaan yang usahanya tumbuh.',
    dataSource: 'Laporan pembinaan jasa industri.',
    calculation:
      'Perusahaan binaan yang omzet atau kliennya naik (B) dibagi perusahaan yang dibina tahun itu (A), dikali 100.',
  },
  'SS3/k': {
    definition:
      'Inisiatif baru perusahaan untuk mengolah limbah agar tidak dibuang ke alam, pada perusahaan yang terkait kegiatan PIH.',
    dataSource: 'Pengamatan dan laporan peserta sertifikasi serta penghargaan industri hijau.',
    calculation:
      'Daftar dan hitung semua inisiatif yang ditemukan pada tahun itu; satu perusahaan dapat memiliki beberapa.',
  },
  'SS4/a': {
    definition: 'Bagian regulasi teknis wajib di bidang standardisasi yang mencapai maksudnya.',
    dataSource: 'Evaluasi P4SI atas sampel standar.',
    calculation:
      'Sampel regulasi yang tercapai tujuannya (SRe) dibagi seluruh sampel (Ts), dikali 100; sampel sedikitnya 5, masa berlaku 5 tahun.',
  },
  'SS4/b': recommendation('optimalisasi pemanfaatan teknologi industri'),
  'SS4/c': recommendation('jasa industri'),
  'SS4/d': {
    definition: 'Bagian rancangan Standar Industri Hijau yang disepakati dalam konsensus.',
    dataSource: 'Daftar rancangan SIH yang disusun dan yang dikonsensuskan pada tahun berjalan.',
    calculation:
      'Rancangan yang dikonsensuskan dibagi rancangan yang disusun, dikali 100; dibuktikan dengan berita acara.',
  },
  'SS5/a': {
    definition: 'Banyaknya perusahaan menengah dan besar yang memegang sertifikat industri hijau.',
    dataSource: 'Sertifikat dari lembaga sertifikasi, dihimpun PIH.',
    calculation: 'Akumulasi perusahaan bersertifikat sampai akhir tahun berjalan.',
  },
  'SS5/c': {
    definition: 'Kerja bersama PIH dengan direktorat sektor dalam menyusun dan mengawasi SIH.',
    dataSource: 'Laporan kinerja PIH.',
    calculation: 'Daftar dan hitung kegiatan kolaborasi yang terlaksana pada tahun itu.',
  },
  'SS6/a': {
    definition: 'Bagian satker yang kematangan manajemen risikonya sampai level 3 dari 5 level MRI.',
    dataSource: 'Laporan level MRI dari Inspektorat Jenderal.',
    calculation: 'Satker dengan MRI level 3 ke atas dibagi 25 satker, dikali 100.',
  },
  'SS6/b': {
    definition: 'Bagian rekomendasi pengawasan internal yang sudah ditindaklanjuti satker.',
    dataSource: 'Laporan tindak lanjut hasil pengawasan internal.',
    calculation: 'Rekomendasi yang ditindaklanjuti semua satker dibagi seluruh rekomendasi, dikali 100.',
  },
  'SS7/a': {
    definition:
      'Ukuran profesionalitas ASN menurut kualifikasi, kompetensi, kinerja, dan disiplin (Peraturan BKN 8/2019).',
    dataSource: 'Laporan indeks profesionalitas ASN BSKJI.',
    calculation: 'Rata-rata indeks seluruh satker BSKJI.',
  },
  'SS7/b': {
    definition: 'Kedisiplinan pegawai yang dibaca dari kehadiran.',
    dataSource: 'Laporan disiplin pegawai.',
    calculation:
      'Nilai absensi unit eselon I menurut Permenperin 49/2014: jam kerja, datang, pulang, alpa, dinas luar, sakit, izin, cuti, tugas belajar.',
  },
  'SS8/a': {
    definition: 'Bagian kegiatan dalam kesepakatan kerja sama yang dilaksanakan pada tahun berjalan.',
    dataSource: 'Laporan pelaksanaan kerja sama.',
    calculation: 'Kerja sama yang terlaksana dibagi yang direncanakan dalam MoU, dikali 100.',
  },
  'SS8/b': {
    definition: 'Bagian satker pelayanan publik yang sudah tersambung ke sistem informasi pelayanan terpadu.',
    dataSource: 'Laporan sistem informasi pelayanan publik terpadu.',
    calculation:
      'Satker yang terintegrasi sampai tahun berjalan dibagi 24 satker pelayanan publik, dikali 100.',
  },
  'SS8/c': {
    definition: 'Bagian UPT yang pelayanan publiknya dinilai B atau lebih baik.',
    dataSource: 'Laporan indeks layanan publik.',
    calculation: 'Satker dengan indeks B ke atas menurut PermenPANRB 17/2017 dibagi 24 UPT, dikali 100.',
  },
  'SS9/a': {
    definition:
      'Bagian satker yang evaluasi SAKIP-nya mencapai A; hasilnya terbit pertengahan tahun berikutnya.',
    dataSource: 'Laporan penilaian SAKIP dari Inspektorat Jenderal.',
    calculation: 'Satker dengan nilai A ke atas dibagi 29 satker, dikali 100.',
  },
  'SS9/b': {
    definition: 'Bagian satker yang laporan keuangannya dinilai baik oleh tim Biro Keuangan.',
    dataSource: 'Laporan penilaian laporan keuangan dari Biro Keuangan.',
    calculation:
      'Satker dengan nilai 85 ke atas menurut kartu (judul indikator menyebut 90) dibagi 25 satker, dikali 100.',
  },
};

/** Figures a card's sentences give, with the words they stand in: read from the document, never typed. */
export interface CardFigure {
  readonly label: string;
  readonly part: 'definition' | 'calculation';
  readonly pattern: RegExp;
}
export interface CardReading {
  readonly threshold?: RegExp;
  readonly denominator?: RegExp;
  readonly figures?: readonly CardFigure[];
  readonly formulaSign?: 'risesWithValue' | 'fallsWithValue';
}

export const cardReadings: Readonly<Record<string, CardReading>> = {
  'SS1/a': { formulaSign: 'fallsWithValue' },
  'SS3/a': {
    figures: [
      {
        label: 'SNI bidang industri aktif, 2021',
        part: 'calculation',
        pattern: /adalah (\d+) SNI, sehingga/,
      },
      {
        label: 'SNI yang diterapkan, 2021',
        part: 'calculation',
        pattern: /yang diterapkan adalah (\d+) SNI/,
      },
    ],
  },
  'SS3/g': {
    figures: [{ label: 'Tahun sampai akreditasi', part: 'calculation', pattern: /dalam waktu (\d+) tahun/ }],
  },
  'SS4/a': {
    figures: [
      { label: 'Sampel paling sedikit', part: 'calculation', pattern: /minimal (\d+)\)/ },
      { label: 'Tahun masa berlaku regulasi', part: 'calculation', pattern: /rentang waktu (\d+) tahun/ },
    ],
  },
  'SS5/a': {
    figures: [
      {
        label: 'Contoh: akumulasi akhir 2022',
        part: 'calculation',
        pattern: /SIH sebanyak (\d+) perusahaan/,
      },
    ],
  },
  'SS6/a': {
    threshold: /nilai MRI minimal level (\d)/,
    denominator: /sebanyak (\d+) Satker/,
    figures: [{ label: 'Banyaknya level MRI', part: 'definition', pattern: /terdapat (\d+) \(lima\) level/ }],
  },
  'SS8/b': {
    denominator: /\((\d+) Satker\)/,
    figures: [
      {
        label: 'Satker yang memberikan pelayanan publik',
        part: 'definition',
        pattern: /sebanyak (\d+) Satker/,
      },
    ],
  },
  'SS8/c': { threshold: /layanan publik minimal ([A-F])/, denominator: /\((\d+) Satker\)/ },
  'SS9/a': { threshold: /minimal nilai ([A-D]+)/, denominator: /sebanyak (\d+) Satker/ },
  'SS9/b': { threshold: /minimal nilai (\d+)/, denominator: /sebanyak (\d+) Satker/ },
};
