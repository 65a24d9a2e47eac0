import { child, childrenOf, numberOf, type XmlNode } from '../xmlRead';

/** Office's own theme, for files that bring none: light 1, dark 1, light 2, dark 2, six accents, two links. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
/** Theme colours by the number styles use: light and dark change places in pairs. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The 64 colours of old workbooks (ECMA-376 18.8.27). */
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Turns a colour element into `#RRGGBB`; undefined for an automatic or unknown colour. */
export type ColourReader = (node: XmlNode | undefined) => string | undefined;

/** Colours of a workbook with the given theme part and, where it has one, a palette of its own. */
export function colourReader(theme: XmlNode | undefined, palette: XmlNode | undefined): ColourReader {
  const scheme = child(child(theme, 'a:themeElements'), 'a:clrScheme');
  const themeColours = themeOrder.map((name, index) => {
    const [value] = child(scheme, `a:${name}`)?.children ?? [];
    return value?.attributes['lastClr'] ?? value?.attributes['val'] ?? officeTheme[index];
  });
  const own = childrenOf(palette, 'rgbColor').map((node) => node.attributes['rgb']?.slice(-6));
  const colours = own.length > 0 ? own : indexed;
  return (node) => {
    if (node === undefined) return undefined;
    const { rgb, theme: themed, indexed: index, tint } = node.attributes;
    const base =
      rgb?.slice(-6) ?? (themed === undefined ? colours[Number(index ?? NaN)] : themeColours[Number(themed)]);
    if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
    return `#${tinted(base, numberOf(tint) ?? 0).toUpperCase()}`;
  };
}

/** Lighter (tint above 0) or darker, by lightness as the format defines it (18.8.19). */
function tinted(base: string, tint: number): string {
  if (tint === 0) return base;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(base.slice(at, at + 2), 16) / 255,
  );
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const floor = wanted - chroma / 2;
  return [red, green, blue]
    .map((part) => (spread === 0 ? wanted : floor + ((part - lowest) / spread) * chroma))
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
