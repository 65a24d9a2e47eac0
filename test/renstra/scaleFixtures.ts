import type { Scale } from '../../src/renstra/plan';

const band = (label: string, lower: number, grade?: string, exclusive?: boolean) => ({
  label,
  lower,
  ...(grade === undefined ? {} : { grade }),
  ...(exclusive === undefined ? {} : { exclusive }),
});

/** PermenPANRB 17/2017. */
export const serviceIndex: Scale = {
  id: 'ipp',
  name: 'Indeks Pelayanan Publik',
  type: 'grade',
  minimum: 0,
  maximum: 5,
  bands: [
    band('Gagal', 0, 'F'),
    band('Sangat Buruk', 1.01, 'E'),
    band('Buruk', 1.51, 'D'),
    band('Cukup (Dengan Catatan)', 2.01, 'C-'),
    band('Cukup', 2.51, 'C'),
    band('Baik (Dengan Catatan)', 3.01, 'B-'),
    band('Baik', 3.51, 'B'),
    band('Sangat Baik', 4.01, 'A-'),
    band('Pelayanan Prima', 4.51, 'A'),
  ],
};

/** BKN 8/2019. */
export const professionalism: Scale = {
  id: 'ipAsn',
  name: 'Indeks Profesionalitas ASN',
  type: 'number',
  minimum: 0,
  maximum: 100,
  goalFactor: 1,
  bands: [
    band('Sangat Rendah', 0),
    band('Rendah', 60, undefined, true),
    band('Sedang', 71),
    band('Tinggi', 81),
    band('Sangat Tinggi', 91),
  ],
};

/** PermenPANRB 14/2017, bands on 25x. */
export const satisfaction: Scale = {
  id: 'ikm',
  name: 'Indeks Kepuasan Masyarakat',
  type: 'number',
  minimum: 1,
  maximum: 4,
  goalFactor: 25,
};

export const share: Scale = {
  id: 'percent',
  name: 'Persen',
  type: 'share',
  minimum: 0,
  maximum: 100,
  goalFactor: 1,
};
export const growth: Scale = { id: 'growth', name: 'Pertumbuhan', type: 'share', goalFactor: 1 };
export const count: Scale = { id: 'count', name: 'Jumlah', type: 'count', minimum: 0, wholeNumbers: true };
