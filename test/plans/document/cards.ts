import { between, cellAt, type DocumentLines, type Line } from './lines';
import { readTargets, type PrintedTargets } from './figures';

/** A guideline card of Lampiran II as printed. */
export interface Card extends PrintedTargets {
  readonly line: number;
  readonly section: string;
  readonly printedCode: string;
  readonly name: string;
  readonly measure: string;
  readonly classification: string;
  readonly personInCharge: string;
  readonly definition: Line;
  readonly dataSource: Line;
  readonly calculation: Line;
}

const footForm = /^Satuan: (.+?) Klasifikasi: (\S+) Penanggung ?jawab: (.+)$/i;

function partAt(lines: DocumentLines, index: number, label: string): Line {
  const line = lines[index];
  if (line === undefined || !line.text.startsWith(label)) {
    throw new Error(`A card has no "${label}" where it is expected (line ${line?.line ?? 'after the last'})`);
  }
  return line;
}

function readCard(lines: DocumentLines, header: number, section: string): Card {
  const head = partAt(lines, header, 'Kode Tujuan');
  const title = partAt(lines, header + 1, 'T');
  const years = head.cells.slice(2).map((cell) => /\d{4}/.exec(cell)?.[0] ?? '');
  const foot = partAt(lines, header + 5, 'Satuan:');
  const parts = footForm.exec(foot.text.replace(/\s+/g, ' '));
  const [, measure, classification, personInCharge] = parts ?? [];
  if (measure === undefined || classification === undefined || personInCharge === undefined) {
    throw new Error(`Line ${foot.line} is not the foot of a card`);
  }
  return {
    line: title.line,
    section,
    printedCode: cellAt(title, 0),
    name: cellAt(title, 1),
    ...readTargets(years, title.cells.slice(2)),
    measure,
    classification,
    personInCharge,
    definition: partAt(lines, header + 2, 'Definisi'),
    dataSource: partAt(lines, header + 3, 'Sumber Data'),
    calculation: partAt(lines, header + 4, 'Cara Menghitung'),
  };
}

/** Lampiran II: all cards in printed order. */
export function readCards(lines: DocumentLines): readonly Card[] {
  const annex = between(lines, 'Lampiran II Pedoman', 'Lampiran III');
  const cards: Card[] = [];
  let section = '';
  annex.forEach((line, index) => {
    const heading = /^Pedoman Kinerja (?:pada )?(.+)$/.exec(line.text);
    if (heading !== null) section = heading[1] ?? '';
    else if (line.text.startsWith('Kode Tujuan')) cards.push(readCard(annex, index, section));
  });
  return cards;
}
