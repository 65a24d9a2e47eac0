/** The pane with a workbook under check, and the parts of Isi & Periksa as a reader finds them. */
import type { PaneServices } from '../../src/taskpane/services';
import type { Snapshot } from '../../src/sheets/snapshot';
import { blockOf, snapshotOf } from '../sheets/checking/snapshots';
import { checkingOfTests, type CheckingOfTests } from './checkingOfTests';
import { openPane, type Page } from './page';
import { row } from './rowsOfTests';
import { workbookOfTests, type WorkbookOfTests } from './workbookOfTests';

export interface CheckPage extends Page {
  readonly checking: CheckingOfTests;
  readonly workbook: WorkbookOfTests;
  /** Words of the place Isi & Periksa. */
  readonly place: () => string;
  readonly card: () => string;
  readonly findings: () => readonly string[];
  readonly footer: () => string;
  readonly tab: (words: string) => HTMLElement;
  /** Number on the tab; '' where there is none. */
  readonly badge: () => string;
  /** What is heard of it. */
  readonly badgeName: () => string;
  readonly isShown: (words: string) => boolean;
}

export { row };

export const settings = (reportingQuarter: number) =>
  blockOf('Isi_Pengaturan', [['Triwulan_Laporan', { value: reportingQuarter }]]);

/** A workbook of two units: an entry as text, one outside the scale, and two in order. */
export const typical = (more: Partial<Snapshot> = {}): Snapshot =>
  snapshotOf(
    [
      row('A', 'S/1', { 'tw1.entry': '3,6', 'tw1.state': 6 }),
      row('A', 'S/2', { 'tw1.entry': 4.5, 'tw1.state': 4 }),
      row('B', 'S/1', {
        'tw1.entry': 3.5,
        'tw1.state': 4,
        'tw1.realisation': 3.5,
        'tw1.achievement': 1.0294,
      }),
      row('B', 'S/2'),
    ],
    { ...more, blocks: { Isi_Pengaturan: settings(1), ...more.blocks } },
  );

function buttonIn(panel: Element, words: string): HTMLButtonElement | undefined {
  return [...panel.querySelectorAll('button')].find((one) => one.textContent === words);
}

/** Opens the pane beside a workbook; `press` and `button` look into Isi & Periksa first. */
export async function openCheck(
  snapshot: Snapshot,
  services: Partial<PaneServices> = {},
  prepare: (checking: CheckingOfTests) => void = () => undefined,
): Promise<CheckPage> {
  const checking = checkingOfTests(snapshot);
  prepare(checking);
  const workbook = workbookOfTests([]);
  workbook.keeps = snapshot.record;
  const page = await openPane({ workbook, services: { checking, ...services } });
  const panels = (): readonly HTMLElement[] => page.all('[role="tabpanel"]');
  const panel = (): HTMLElement => panels()[1] ?? document.body;
  const badge = (): HTMLElement | undefined => page.all('[role="tab"] .fui-Badge')[0];
  const words = (selector: string): string => panel().querySelector(selector)?.textContent ?? '';
  const tab = (name: string): HTMLElement => {
    const found = page.all('[role="tab"]').find((one) => one.textContent.startsWith(name));
    if (found === undefined) throw new Error(`No tab ${name}`);
    return found;
  };
  return {
    ...page,
    button: (name) => buttonIn(panel(), name) ?? page.button(name),
    press: (name) => page.click(buttonIn(panel(), name) ?? page.button(name)),
    checking,
    workbook,
    place: () => panel().textContent,
    card: () => words('main > section'),
    findings: () => [...panel().querySelectorAll('h4 + ul > li')].map((item) => item.textContent),
    footer: () => words('footer'),
    tab,
    badge: () => badge()?.textContent ?? '',
    badgeName: () => badge()?.getAttribute('aria-label') ?? '',
    isShown: (name) => tab(name).getAttribute('aria-selected') === 'true',
  };
}
