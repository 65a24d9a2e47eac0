import { namespaces } from '../namespaces';
import { element, escapeText, spreadsheetText, xmlDeclaration } from '../xmlWrite';

/** Distinct texts of all sheets, in the order they are met. */
export class StringTable {
  private readonly places = new Map<string, number>();
  private uses = 0;

  place(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  toXml(): string {
    const items = [...this.places.keys()].map((text) => `<si>${stringXml(text)}</si>`);
    const values = { xmlns: namespaces.main, count: this.uses, uniqueCount: this.places.size };
    return xmlDeclaration + element('sst', values, items.join(''));
  }
}

function stringXml(text: string): string {
  const kept = /^\s|\s$|\s\s|[\r\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${escapeText(spreadsheetText(text))}</t>`;
}
