import { namespaces } from '../namespaces';
import { element, xmlDeclaration } from '../xmlWrite';

/** Colours of a chart's series that are told none, after text and background; without a theme LibreOffice paints nothing. */
const colours: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '2F5496'],
  ['accent2', 'C55A11'],
  ['accent3', '7F7F7F'],
  ['accent4', 'BF9000'],
  ['accent5', '0B7A75'],
  ['accent6', '548235'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const placeholder = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));

/** The smallest theme the format allows. */
export function themeXml(): string {
  const scheme = colours.map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val })));
  const face =
    element('a:latin', { typeface: 'Calibri' }) +
    element('a:ea', { typeface: '' }) +
    element('a:cs', { typeface: '' });
  const fonts = element('a:majorFont', {}, face) + element('a:minorFont', {}, face);
  const lines = [6350, 12_700, 19_050].map((w) => element('a:ln', { w }, placeholder));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const formats = [
    element('a:fillStyleLst', {}, placeholder.repeat(3)),
    element('a:lnStyleLst', {}, lines.join('')),
    element('a:effectStyleLst', {}, effect.repeat(3)),
    element('a:bgFillStyleLst', {}, placeholder.repeat(3)),
  ];
  const content = [
    element('a:clrScheme', { name: 'Renstra' }, scheme.join('')),
    element('a:fontScheme', { name: 'Renstra' }, fonts),
    element('a:fmtScheme', { name: 'Renstra' }, formats.join('')),
  ];
  const values = { 'xmlns:a': namespaces.drawing, name: 'Renstra' };
  return xmlDeclaration + element('a:theme', values, element('a:themeElements', {}, content.join('')));
}
