/** What Tab meets in each place, in order. */
import type { Place } from '../../../src/taskpane/Pane/usePlaces';

export const tabs = ['tab Susun', 'tab Isi & Periksa 3', 'tab Cascading', 'tab Audit', 'tab Pengaturan'];
export const units = [
  'treeitem BSKJI',
  'treeitem Pusat 0 dari 2',
  'treeitem Sekretariat',
  'treeitem BBSPJI (balai besar) 1 dari 2',
  'treeitem BSPJI (balai) 1 dari 3',
];
const finding = (place: string): readonly string[] => [
  `button ${place}`,
  `button Pulihkan ${place}`,
  'button Setujui dengan alasan…',
];
export interface Walk {
  readonly state: string;
  readonly place: Place;
  readonly stops: readonly string[];
  /** What arrow keys lead to; Tab meets the first of it. */
  readonly byArrows?: readonly string[];
}

export const walks: readonly Walk[] = [
  {
    state: 'ours',
    place: 'assemble',
    stops: [
      'button English',
      'tab Susun',
      'button Buka rencana lain…',
      'select Tahun',
      'checkbox Semua',
      'search Cari unit',
      'treeitem BSKJI',
      'button Periksa ulang',
      'button Beranda',
      'button Matriks Kinerja',
      'button Perubahan di Matriks Kinerja',
      'button Tujuan',
      'button Perubahan di Tujuan',
      'button Pengukuran 2024',
      'button Perubahan di Pengaturan (2)',
      'button Sisipkan 1, perbarui 3 lembar; 0 isian berubah',
    ],
    byArrows: units.slice(1),
  },
  {
    state: 'ours',
    place: 'check',
    stops: [
      'button English',
      'tab Isi & Periksa 3',
      'div Indikator S/1 Indikator S/1',
      'button Definisi dan cara menghitung',
      'select Triwulan',
      'button Per unit (2)',
      'button Perbaiki otomatis (1)',
      'button Periksa ulang',
      'button Catatan Pemeriksaan',
      'button Galat 2',
      'button Peringatan 1',
      'button Informasi 0',
      'button Diabaikan 0',
      'search Cari temuan',
      'checkbox Tampilkan hanya TW I',
      'button BBKK 2',
      'button K7',
      'button Perbaiki: Ganti dengan 3,6 (capaian 102,86%)',
      'button Abaikan…',
      'button K8',
      'button Abaikan…',
      'button BSPJI Medan 1',
      'button L10',
      'button Abaikan…',
    ],
  },
  {
    state: 'ours',
    place: 'cascading',
    stops: [
      'button English',
      'tab Cascading',
      'search Cari dalam cascading',
      'select Periode',
      'button Grafik',
      'group 0 dari 1 tujuan tercapai pada TW I',
      'treeitem T1 Meningkatnya daya saing industri dalam negeri Hampir tercapai · 4 dari 4 85,70%',
      'button Asal angka ini',
      'button K9',
      'button V9',
      'button W9',
      'button AD9',
      'button AE9',
    ],
  },
  {
    state: 'audited',
    place: 'audit',
    stops: [
      'button English',
      'tab Audit',
      'select Cakupan',
      'button Audit ulang',
      'checkbox Teliti: juga dugaan yang lebih lemah',
      'button Galat 2',
      'button Peringatan 1',
      'button Informasi 0',
      'button Disetujui 0',
      'search Cari temuan',
      'button Rumus diganti nilai C01 1',
      ...finding('Pengukuran 2024!AB9'),
      'button Menunjuk sel lain C03 1',
      ...finding('Pengukuran 2024!AC9'),
      'button Angka di antara rumus yang sama G03 1',
      'button Pengukuran 2024!C5',
      'button Setujui dengan alasan…',
      'button Peta lembar',
      'button Rumus sel terpilih',
    ],
  },
  {
    state: 'ours',
    place: 'settings',
    stops: [
      'button English',
      'tab Pengaturan',
      'select Triwulan laporan',
      'text Batas atas capaian',
      'text Tercapai mulai',
      'text Hampir tercapai mulai',
      'select Rumus minimasi',
      'button Tunjukkan lembarnya',
      'select Pakai kurva',
      'text Stabilisasi: kedekatan pada titik lipat',
      'text Stabilisasi: capaian pada titik lipat',
      'text Stabilisasi: capaian bila tepat target',
      'switch Lindungi rumus',
      'select Bahasa panel',
    ],
  },
];
