import type { Indicator, RollUp } from '../../src/renstra/plan';

/** What the document does not print of an indicator, or prints only in its card's sentences: our reading. */
export type Reading = Pick<
  Indicator,
  'kind' | 'consolidation' | 'calendar' | 'proposal' | 'scale' | 'rollUp' | 'inferred'
> &
  Partial<Pick<Indicator, 'components' | 'denominator' | 'compilers'>> & {
    /** Scale of the rows of balai, where it is not the indicator's. */
    readonly unitScale?: string;
  };

const owner = (unit: string): RollUp => ({ kind: 'owner', unit });
const sum: RollUp = { kind: 'sum' };
const mean: RollUp = { kind: 'meanOfReporting' };
/** Its rows of SS6-SS9 repeat the figures of BSKJI. */
const compilers = ['Sekretariat'] as const;
const ratioOfSums: RollUp = { kind: 'ratioOfSums' };
const share = (threshold: number | string, strictly: boolean, of: number): RollUp => ({
  kind: 'shareAtOrAbove',
  threshold,
  strictly,
  of,
});

/** The year's figures of a sum are reported as they come; nothing of it is printed. */
const inferredAll = ['consolidation', 'calendar', 'proposal', 'rollUp'] as const;
const withoutCard = ['kind', 'polarity', ...inferredAll] as const;
/** The card says "akumulasi" or "sampai dengan tahun berjalan". */
const inferredOfCumulative = ['calendar', 'proposal', 'rollUp'] as const;

const quarterly = { calendar: 'quarterly' } as const;
const yearly = { calendar: 'yearly' } as const;
const counted = {
  ...quarterly,
  kind: 'count',
  consolidation: 'sum',
  proposal: 'spread',
  scale: 'count',
} as const;
const grown = {
  ...quarterly,
  kind: 'growth',
  consolidation: 'last',
  proposal: 'flat',
  scale: 'growth',
} as const;
const ratio = {
  ...quarterly,
  kind: 'ratio',
  consolidation: 'last',
  proposal: 'flat',
  scale: 'percent',
} as const;
const filling = { ...ratio, proposal: 'progressive' } as const;
const accumulated = { ...ratio, consolidation: 'cumulative', proposal: 'progressiveFromLastYear' } as const;
const used = {
  part: 'Rekomendasi yang dimanfaatkan, akumulasi (B)',
  whole: 'Rekomendasi yang dihasilkan, akumulasi (A)',
};
const performance = {
  before: 'Ukuran kinerja sebelum penerapan (A)',
  after: 'Ukuran kinerja sesudah penerapan (B)',
};

/** The metadata of the 36 cascaded indicators (DOMAIN.md section 5). */
export const readings: Readonly<Record<string, Reading>> = {
  'SS1/a': {
    ...grown,
    kind: 'saving',
    rollUp: owner('PIH'),
    components: {
      before: 'Penggunaan energi atau air sebelum sertifikasi (A)',
      after: 'Penggunaan energi atau air sesudah sertifikasi (B)',
    },
    inferred: ['kind', ...inferredAll, 'scale'],
  },
  'SS1/b': { ...counted, rollUp: sum, inferred: withoutCard },
  'SS1/c': {
    ...counted,
    consolidation: 'last',
    proposal: 'flat',
    rollUp: owner('PIH'),
    inferred: inferredAll,
  },
  'SS1/d': { ...counted, rollUp: owner('P4SI'), inferred: inferredAll },
  'SS1/e': {
    ...grown,
    rollUp: owner('POPTIKJI'),
    components: performance,
    inferred: ['kind', ...inferredAll, 'scale'],
  },
  'SS1/f': { ...counted, rollUp: sum, inferred: inferredAll },
  'SS2/a': {
    ...grown,
    rollUp: owner('POPTIKJI'),
    components: performance,
    inferred: ['kind', ...inferredAll, 'scale'],
  },
  'SS2/b': { ...counted, rollUp: sum, inferred: withoutCard },
  'SS2/c': { ...accumulated, rollUp: owner('POPTIKJI'), components: used, inferred: inferredOfCumulative },
  'SS3/a': {
    ...accumulated,
    rollUp: owner('P4SI'),
    components: { part: 'SNI diterapkan dan diberlakukan, akumulasi', whole: 'SNI bidang industri aktif' },
    inferred: inferredOfCumulative,
  },
  'SS3/b': {
    ...ratio,
    rollUp: owner('P2SI'),
    components: { part: 'LPK yang patuh', whole: 'LPK yang diawasi' },
    inferred: inferredAll,
  },
  'SS3/c': {
    ...grown,
    rollUp: owner('POPTIKJI'),
    components: performance,
    inferred: ['kind', ...inferredAll, 'scale'],
  },
  'SS3/d': {
    ...filling,
    rollUp: ratioOfSums,
    components: { part: 'Realisasi anggaran P3DN (RA)', whole: 'Total pagu anggaran P3DN (TotA)' },
    inferred: inferredAll,
  },
  'SS3/e': {
    ...grown,
    kind: 'growthOfOne',
    rollUp: mean,
    components: {
      before: 'PNBP layanan jasa tahun sebelumnya (A)',
      after: 'PNBP layanan jasa tahun berjalan (B)',
    },
    inferred: ['kind', ...inferredAll, 'scale'],
  },
  'SS3/f': {
    ...quarterly,
    kind: 'difference',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'count',
    rollUp: sum,
    components: {
      before: 'Ruang lingkup terakreditasi akhir tahun sebelumnya (A)',
      after: 'Ruang lingkup terakreditasi tahun berjalan (B)',
    },
    inferred: ['kind', ...inferredAll],
  },
  'SS3/g': {
    ...counted,
    consolidation: 'cumulative',
    proposal: 'progressiveFromLastYear',
    rollUp: owner('P4SI'),
    inferred: inferredOfCumulative,
  },
  'SS3/h': {
    ...filling,
    rollUp: owner('P2SI'),
    components: { part: 'SNI wajib yang diawasi', whole: 'Total SNI wajib' },
    inferred: inferredAll,
  },
  'SS3/i': {
    ...filling,
    rollUp: owner('P2SI'),
    components: { part: 'Provinsi yang diawasi', whole: 'Total provinsi' },
    inferred: inferredAll,
  },
  'SS3/j': {
    ...ratio,
    rollUp: owner('POPTIKJI'),
    components: {
      part: 'Perusahaan binaan yang omzet atau kliennya naik (B)',
      whole: 'Perusahaan yang dibina (A)',
    },
    inferred: inferredAll,
  },
  'SS3/k': { ...counted, rollUp: owner('PIH'), inferred: inferredAll },
  'SS4/a': {
    ...ratio,
    rollUp: owner('P4SI'),
    components: {
      part: 'Regulasi teknis yang tercapai tujuannya (SRe)',
      whole: 'Total sampel regulasi (Ts)',
      smallestWhole: 5,
    },
    inferred: inferredAll,
  },
  'SS4/b': { ...accumulated, rollUp: owner('POPTIKJI'), components: used, inferred: inferredOfCumulative },
  'SS4/c': { ...accumulated, rollUp: owner('POPTIKJI'), components: used, inferred: inferredOfCumulative },
  'SS4/d': {
    ...ratio,
    rollUp: owner('PIH'),
    components: { part: 'Rancangan SIH yang dikonsensuskan', whole: 'Rancangan SIH yang disusun' },
    inferred: inferredAll,
  },
  'SS5/a': {
    ...counted,
    consolidation: 'cumulative',
    proposal: 'progressiveFromLastYear',
    rollUp: owner('PIH'),
    inferred: inferredOfCumulative,
  },
  'SS5/b': {
    ...quarterly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'index4',
    rollUp: mean,
    inferred: [...withoutCard, 'scale'],
  },
  'SS5/c': { ...counted, rollUp: owner('PIH'), inferred: inferredAll },
  'SS6/a': {
    ...yearly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'percent',
    unitScale: 'level5',
    rollUp: share(3, false, 25),
    compilers,
    denominator: 25,
    inferred: ['consolidation', 'calendar', 'proposal'],
  },
  'SS6/b': {
    ...filling,
    rollUp: ratioOfSums,
    compilers,
    components: { part: 'Rekomendasi yang ditindaklanjuti', whole: 'Total rekomendasi hasil pengawasan' },
    inferred: inferredAll,
  },
  'SS7/a': {
    ...yearly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'index100',
    rollUp: mean,
    compilers,
    inferred: ['consolidation', 'calendar', 'proposal'],
  },
  'SS7/b': {
    ...yearly,
    kind: 'direct',
    consolidation: 'average',
    proposal: 'flat',
    scale: 'value100',
    rollUp: mean,
    compilers,
    inferred: inferredAll,
  },
  'SS8/a': {
    ...filling,
    rollUp: owner('Sekretariat'),
    components: { part: 'Kerja sama yang terlaksana', whole: 'Kerja sama yang disepakati' },
    inferred: inferredAll,
  },
  'SS8/b': {
    ...accumulated,
    rollUp: owner('Sekretariat'),
    denominator: 24,
    components: { part: 'Satker yang terintegrasi', whole: 'Satker yang memberikan pelayanan publik' },
    inferred: inferredOfCumulative,
  },
  'SS8/c': {
    ...yearly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'percent',
    unitScale: 'gradeIpp',
    rollUp: share('B', false, 24),
    compilers,
    denominator: 24,
    inferred: ['consolidation', 'calendar', 'proposal'],
  },
  'SS9/a': {
    ...yearly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'percent',
    unitScale: 'value100Sakip',
    rollUp: share(80, true, 29),
    compilers,
    denominator: 29,
    inferred: ['consolidation', 'proposal'],
  },
  'SS9/b': {
    ...yearly,
    kind: 'direct',
    consolidation: 'last',
    proposal: 'flat',
    scale: 'percent',
    unitScale: 'value100',
    rollUp: share(90, false, 25),
    compilers,
    denominator: 25,
    inferred: ['consolidation', 'calendar', 'proposal', 'rollUp'],
  },
};
