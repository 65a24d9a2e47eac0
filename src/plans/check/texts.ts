import type { Catalogue } from '../../texts/texts';

/** Sentences of the plan check. */
export const planCheckTexts = {
  'list.and': { id: '{first} dan {last}', en: '{first} and {last}' },
  'list.andMore': { id: '{first} dan {more} baris lain', en: '{first} and {more} more lines' },
  'place.lines': { id: '{section} baris {lines}', en: '{section} line {lines}' },
  'section.narrative': { id: 'narasi Bab II', en: 'narrative of chapter II' },
  'section.table1': { id: 'Tabel 1', en: 'Table 1' },
  'section.table2': { id: 'Tabel 2', en: 'Table 2' },
  'section.table10': { id: 'Tabel 10', en: 'Table 10' },
  'section.annex1': { id: 'Lampiran I', en: 'Annex I' },
  'section.annex2': { id: 'Lampiran II', en: 'Annex II' },
  'section.annex3': { id: 'Lampiran III', en: 'Annex III' },
  'section.annex3b': { id: 'Lampiran III (cetakan kedua)', en: 'Annex III (second print)' },
  'polarity.maximise': { id: 'Maksimasi', en: 'maximise' },
  'polarity.minimise': { id: 'Minimasi', en: 'minimise' },
  'polarity.stabilise': { id: 'Stabilisasi', en: 'stabilise' },
  'polarity.range': { id: 'Rentang', en: 'range' },
  'p01.value': { id: '{value} pada {place}', en: '{value} in {place}' },
  'p01.differ': {
    id: 'Target {subject} tahun {year} tercetak {found}, padahal {expected}.',
    en: 'The target of {subject} for {year} is printed as {found}, but as {expected}.',
  },
  'p01.owner': {
    id: 'Target {code} tahun {year} pada {unit}, pemilik indikator ini, tercetak {found} ({foundAt}), padahal target {organisation} {expected} ({expectedAt}).',
    en: 'The target of {code} for {year} of {unit}, which owns this indicator, is printed as {found} ({foundAt}), but the target of {organisation} as {expected} ({expectedAt}).',
  },
  'p02.within': {
    id: 'Pendanaan "{name}" tahun {year} tercetak {found} ({foundAt}), padahal jumlah rinciannya ({parts}) {expected} ({partsAt}).',
    en: 'The funding of "{name}" for {year} is printed as {found} ({foundAt}), but its parts ({parts}) add up to {expected} ({partsAt}).',
  },
  'p02.across': {
    id: 'Pendanaan "{name}" tahun {year} tercetak {found} ({foundAt}), padahal tabel lain mencetak {expected} untuk {parts} ({partsAt}).',
    en: 'The funding of "{name}" for {year} is printed as {found} ({foundAt}), but another table prints {expected} for {parts} ({partsAt}).',
  },
  'p02.targets': {
    id: 'Target {subject} tahun {year} tercetak {found} ({foundAt}), padahal jumlah target unit-unitnya {expected} ({partsAt}).',
    en: 'The target of {subject} for {year} is printed as {found} ({foundAt}), but the targets of its units add up to {expected} ({partsAt}).',
  },
  'p03.mean': {
    id: 'Target tujuan {goal} tahun {year} tercetak {found} ({foundAt}), padahal rata-rata {members} adalah {mean}, dibulatkan {expected} ({membersAt}).',
    en: 'The target of goal {goal} for {year} is printed as {found} ({foundAt}), but the mean of {members} is {mean}, rounded {expected} ({membersAt}).',
  },
  'p04.side': { id: '{of} untuk {codes} ({place})', en: '{of} for {codes} ({place})' },
  'p04.differ': {
    id: 'Kartu indikator membagi dengan jumlah satker yang berbeda-beda: {sides}.',
    en: 'The indicator cards divide by different numbers of units: {sides}.',
  },
  'p05.differ': {
    id: 'Cara menghitung pada kartu {code} memakai batas {found} ({foundAt}), padahal nama indikatornya menyebut minimal {expected} ({expectedAt}).',
    en: 'The calculation on the card of {code} uses the threshold {found} ({foundAt}), but the name of the indicator says at least {expected} ({expectedAt}).',
  },
  'p06.missing': {
    id: 'Indikator {code} "{name}" dicantumkan pada {place}, padahal tidak ada kartu pedoman kinerjanya.',
    en: 'Indicator {code} "{name}" is listed in {place}, but it has no guideline card.',
  },
  'p07.row': {
    id: 'Kolom Unit Terkait {subject} menyebut {found} ({place}), padahal menurut blok Lampiran I indikator ini dipegang {expected}.',
    en: 'The related unit of {subject} is printed as {found} ({place}), but by the blocks of Annex I this indicator is carried by {expected}.',
  },
  'p07.person': {
    id: 'Penanggung jawab pada kartu {code} adalah {person} ({place}), padahal kartu itu termasuk bagian {section}.',
    en: 'The person in charge on the card of {code} is {person} ({place}), but the card belongs to the section {section}.',
  },
  'p07.section': {
    id: 'Kartu {code} termasuk bagian {section} ({place}), padahal baris targetnya ada pada {expected} ({expectedAt}).',
    en: 'The card of {code} belongs to the section {section} ({place}), but its target rows stand with {expected} ({expectedAt}).',
  },
  'p07.outside': { id: 'di luar kolom berjudul', en: 'outside the headed columns' },
  'p07.noMark': { id: 'tidak ada', en: 'nothing' },
  'p07.marks': {
    id: 'Tanda {code} pada {place} tercetak di: {found}, padahal menurut blok dan kartunya seharusnya di: {expected} ({expectedAt}).',
    en: 'The marks of {code} in {place} stand under {found}, but by its blocks and cards they belong under {expected} ({expectedAt}).',
  },
  'p08.falls': {
    id: 'Target {subject} turun dari {before} ({beforeYear}) menjadi {now} ({nowYear}) pada {place}, padahal indikator ini maksimasi.',
    en: 'The target of {subject} falls from {before} ({beforeYear}) to {now} ({nowYear}) in {place}, but this indicator is to be maximised.',
  },
  'p08.rises': {
    id: 'Target {subject} naik dari {before} ({beforeYear}) menjadi {now} ({nowYear}) pada {place}, padahal indikator ini minimasi.',
    en: 'The target of {subject} rises from {before} ({beforeYear}) to {now} ({nowYear}) in {place}, but this indicator is to be minimised.',
  },
  'p09.after': {
    id: 'Target {subject} tahun {year} tercetak N/A ({place}), padahal tahun {earlier} sudah ada angka {figure}.',
    en: 'The target of {subject} for {year} is printed as N/A ({place}), but {earlier} already had the figure {figure}.',
  },
  'p10.name': {
    id: 'Nama {subject} tercetak {found} ({foundAt}), padahal {expected} pada {expectedAt}.',
    en: 'The name of {subject} is printed as {found} ({foundAt}), but as {expected} in {expectedAt}.',
  },
  'p10.nameSpelling': {
    id: 'Ejaan nama {subject} berbeda: {found} ({foundAt}) dan {expected} ({expectedAt}).',
    en: 'The name of {subject} is spelt in two ways: {found} ({foundAt}) and {expected} ({expectedAt}).',
  },
  'p10.measure': {
    id: 'Satuan {subject} tercetak {found} ({foundAt}), padahal {expected} pada {expectedAt}.',
    en: 'The measure of {subject} is printed as {found} ({foundAt}), but as {expected} in {expectedAt}.',
  },
  'p10.measureSpelling': {
    id: 'Satuan {subject} ditulis dengan dua cara: {found} ({foundAt}) dan {expected} ({expectedAt}).',
    en: 'The measure of {subject} is written in two ways: {found} ({foundAt}) and {expected} ({expectedAt}).',
  },
  'p10.heading': {
    id: 'Nama sasaran {code} tercetak {found} ({foundAt}), padahal {expected} pada {expectedAt}.',
    en: 'The name of objective {code} is printed as {found} ({foundAt}), but as {expected} in {expectedAt}.',
  },
  'p10.headingSpelling': {
    id: 'Ejaan nama sasaran {code} berbeda: {found} ({foundAt}) dan {expected} ({expectedAt}).',
    en: 'The name of objective {code} is spelt in two ways: {found} ({foundAt}) and {expected} ({expectedAt}).',
  },
  'p10.goal': {
    id: 'Nama tujuan {code} tercetak {found} ({foundAt}), padahal {expected} pada {expectedAt}.',
    en: 'The name of goal {code} is printed as {found} ({foundAt}), but as {expected} in {expectedAt}.',
  },
  'p10.goalSpelling': {
    id: 'Ejaan nama tujuan {code} berbeda: {found} ({foundAt}) dan {expected} ({expectedAt}).',
    en: 'The name of goal {code} is spelt in two ways: {found} ({foundAt}) and {expected} ({expectedAt}).',
  },
  'p10.polarity': {
    id: 'Klasifikasi {subject} tercetak {found} ({foundAt}), padahal indikatornya {expected} ({expectedAt}).',
    en: 'The polarity of {subject} is printed as {found} ({foundAt}), but the indicator is {expected} ({expectedAt}).',
  },
  'p10.scale': {
    id: 'Target {subject} bersatuan {measure} memakai skala {found} ({foundAt}), padahal baris lain dengan satuan itu memakai skala {expected} ({expectedAt}).',
    en: 'The target of {subject}, measured in {measure}, stands on the scale {found} ({foundAt}), but other rows with that measure on {expected} ({expectedAt}).',
  },
  'p11.negative': {
    id: 'Rumus pada kartu {subject} makin negatif bila kinerja membaik ({place}), padahal klasifikasinya {polarity} dan targetnya {targets}.',
    en: 'The formula on the card of {subject} turns more negative as performance improves ({place}), but its polarity is {polarity} and its targets are {targets}.',
  },
  'p11.positive': {
    id: 'Rumus pada kartu {subject} makin positif bila kinerja membaik ({place}), padahal klasifikasinya {polarity} dan targetnya {targets}.',
    en: 'The formula on the card of {subject} turns more positive as performance improves ({place}), but its polarity is {polarity} and its targets are {targets}.',
  },
  'p12.heading': {
    id: 'Baris {subject} ({place}) tercetak di bawah sasaran {heading} ({headingAt}), yaitu {meant}, padahal indikator ini milik sasaran {own} ({ownAt}).',
    en: 'The row of {subject} ({place}) is printed under the objective {heading} ({headingAt}), which is {meant}, but this indicator belongs to {own} ({ownAt}).',
  },
  'p12.filed': {
    id: 'Indikator {code} dicantumkan di bawah {found} ({foundAt}), padahal Lampiran III menempatkannya di bawah {expected} ({expectedAt}).',
    en: 'Indicator {code} is filed under {found} ({foundAt}), but Annex III files it under {expected} ({expectedAt}).',
  },
  'p12.goals': {
    id: 'Sasaran {code} dipetakan ke tujuan {found} ({foundAt}), padahal indikatornya dicantumkan di bawah tujuan {expected} ({expectedAt}).',
    en: 'Objective {code} is mapped to goal {found} ({foundAt}), but its indicators are filed under the goals {expected} ({expectedAt}).',
  },
  'p13.neighbour': { id: '{k} dari {n} = {share} %', en: '{k} of {n} = {share} %' },
  'p13.impossible': {
    id: 'Target {subject} tahun {year} sebesar {found} % ({foundAt}) tidak dapat berasal dari bilangan bulat dari {n} ({nAt}): {neighbours}.',
    en: 'The target of {subject} for {year}, {found} % ({foundAt}), cannot come from whole numbers of {n} ({nAt}): {neighbours}.',
  },
  'p13.halfDown': {
    id: 'Target {subject} tahun {year} sebesar {found} % ({foundAt}) hanya dapat berasal dari bilangan bulat dari {n} ({nAt}) bila setengah dibulatkan ke bawah: {neighbours}.',
    en: 'The target of {subject} for {year}, {found} % ({foundAt}), comes from whole numbers of {n} ({nAt}) only if a half is rounded down: {neighbours}.',
  },
  'p14.leads': {
    id: 'Target {subject} tahun {year} tercetak {found} ({foundAt}), sedangkan target {n} unit menghasilkan {expected} ({way}; {partsAt}).',
    en: 'The target of {subject} for {year} is printed as {found} ({foundAt}), while the targets of {n} units lead to {expected} ({way}; {partsAt}).',
  },
  'p14.mean': { id: 'rata-rata', en: 'their mean' },
  'p14.share': {
    id: '{reached} dari {of} {strictly, select, true {di atas} other {mencapai}} {threshold}',
    en: '{reached} of {of} {strictly, select, true {above} other {at or above}} {threshold}',
  },
} as const satisfies Catalogue;
