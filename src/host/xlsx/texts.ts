import type { Catalogue } from '../../texts/texts';

/** Why a file was not opened, for the person who chose it. */
export const xlsxTexts = {
  notZip: {
    id: 'Berkas ini bukan buku kerja Excel (.xlsx).',
    en: 'This file is not an Excel workbook (.xlsx).',
  },
  oldFormat: {
    id: 'Buku kerja ini dalam format lama (.xls). Buka di Excel, lalu simpan sebagai .xlsx.',
    en: 'This workbook is in the old format (.xls). Open it in Excel and save it as .xlsx.',
  },
  encrypted: {
    id: 'Buku kerja ini dikunci dengan kata sandi. Hapus kata sandinya di Excel, simpan, lalu buka lagi.',
    en: 'This workbook is locked with a password. Remove the password in Excel, save, and open it again.',
  },
  notWorkbook: {
    id: 'Berkas ini bukan buku kerja Excel (.xlsx): {detail}.',
    en: 'This file is not an Excel workbook (.xlsx): {detail}.',
  },
  missingPart: {
    id: 'Buku kerja ini tidak lengkap: {detail} tidak ada.',
    en: 'The workbook is incomplete: {detail} is missing.',
  },
  tooLarge: {
    id: 'Buku kerja ini terlalu besar untuk dibuka.',
    en: 'This workbook is too large to open.',
  },
  damaged: {
    id: 'Buku kerja ini rusak dan tidak dapat dibaca ({detail}).',
    en: 'This workbook is damaged and cannot be read ({detail}).',
  },
} as const satisfies Catalogue;
