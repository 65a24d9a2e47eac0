import type { CellStyle, StatusStyle } from './sheetPlan';

/** How a style looks; what is absent stays as Excel has it. Colours `#RRGGBB`, sizes in points. */
export interface Look {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly vertical?: 'Top' | 'Center';
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly border?: string;
  readonly underline?: boolean;
}

export const standardFont = { name: 'Calibri', size: 10 } as const;

const line = '#BFC7D1';
const navy = '#1F3864';

/** The one place that says what a cell style means. */
export const cellStyles: Readonly<Record<CellStyle, Look>> = {
  title: { fontSize: 16, bold: true, colour: navy },
  subtitle: { fontSize: 11, colour: '#44546A' },
  note: { fontSize: 9, italic: true, colour: '#595959' },
  columnGroup: {
    bold: true,
    colour: '#FFFFFF',
    fill: navy,
    horizontal: 'Center',
    vertical: 'Center',
    border: line,
  },
  columnHeader: {
    bold: true,
    colour: navy,
    fill: '#D9E2F3',
    wrap: true,
    horizontal: 'Center',
    vertical: 'Center',
    border: line,
  },
  constant: { vertical: 'Top', border: line },
  formula: { vertical: 'Top', fill: '#F5F6F8', border: line },
  entry: { vertical: 'Top', fill: '#FFF9DB', colour: '#1F3FBF', border: line },
  // To the right, so that a long key never runs into a blank neighbour.
  key: { fontSize: 8, colour: '#C5CBD3', vertical: 'Top', horizontal: 'Right' },
  heading1: { bold: true, colour: '#FFFFFF', fill: '#2F5496', vertical: 'Center' },
  heading2: { bold: true, colour: navy, fill: '#E9EFF9', vertical: 'Center' },
  total: { bold: true, fill: '#E2E6EC', vertical: 'Center', border: line },
  link: { colour: '#0B5CAD', underline: true, vertical: 'Top', border: line },
  treeGoal: { bold: true, colour: '#FFFFFF', fill: navy, vertical: 'Center', wrap: true, border: navy },
  treeObjective: {
    bold: true,
    colour: navy,
    fill: '#D9E2F3',
    vertical: 'Center',
    wrap: true,
    border: '#8EA9DB',
  },
  treeIndicator: { vertical: 'Center', wrap: true, border: '#8EA9DB' },
  treeCode: {
    bold: true,
    colour: '#0B5CAD',
    fill: '#E9EFF9',
    vertical: 'Center',
    horizontal: 'Center',
    border: '#8EA9DB',
  },
  treeFigure: { bold: true, vertical: 'Center', horizontal: 'Center', wrap: true, border: '#8EA9DB' },
  treeTrunk: { fill: '#8EA9DB' },
  treeArm: { colour: '#8EA9DB', vertical: 'Center', horizontal: 'Center' },
  treeUnit: { fontSize: 9, vertical: 'Center', horizontal: 'Center', border: line },
  plain: { vertical: 'Center' },
};

/** A look that comes and goes with what a cell holds. */
export interface StatusLook extends Look {
  readonly numberFormat?: string;
}

/** Status colours differ in lightness too, and every status is also a word. */
export const statusStyles: Readonly<Record<StatusStyle, StatusLook>> = {
  good: { colour: '#0B5A2B', fill: '#D7F0DD' },
  warning: { colour: '#7A4B00', fill: '#FFE9B8' },
  bad: { colour: '#8F1220', fill: '#F9CFD2', bold: true },
  neutral: { colour: '#6B7480' },
  // In the format of counts 2.5 companies would read 3, and nobody would see what is wrong.
  invalid: { colour: '#FFFFFF', fill: '#B3261E', bold: true, numberFormat: 'General' },
  proposal: { colour: '#6B7480', italic: true },
  separator: { border: '#1F3864' },
};

/** Tab colours by purpose: entry, reading, settings. */
export const tabColours = { entry: '#E0A800', reading: '#2F5496', settings: '#7F7F7F' } as const;

/**
 * Colours of bars: told apart by readers who confuse red and green too (test/sheets/charts/colours.test.ts), by hue and by
 * lightness. A target is a frame around the bar.
 */
export const chartColours = {
  achieved: '#12805C',
  nearlyAchieved: '#F2B134',
  notAchieved: '#7A1528',
  other: '#9AA3AE',
  realisation: '#2F5496',
  /** Also of the axis, so that the frame of a target of 0 is not seen. */
  target: '#5F6B78',
  onDark: '#FFFFFF',
  onLight: '#2B2B2B',
} as const;
