import { Select, tokens } from '@fluentui/react-components';
import { useMemo, type MouseEvent, type ReactElement } from 'react';
import { areaAddress, cellAddress } from '../../formula/address';
import type { RegionKind, SheetMap } from '../../audit/contract/sheetMap';
import { keptText, useRemembered } from '../memory';
import { TextLink } from '../TextLink';
import { useAuditTexts } from '../words';
import { useAuditStyles } from './Audit.styles';
import type { Audited } from './useAudit';
import type { CellPlace } from './useAuditDeeds';

const kinds: readonly RegionKind[] = ['formula', 'entry', 'constant', 'suspicious'];
const colours: Readonly<Record<RegionKind, string>> = {
  formula: tokens.colorBrandStroke2,
  entry: tokens.colorPaletteYellowBackground3,
  constant: tokens.colorNeutralStroke1,
  suspicious: tokens.colorStatusDangerBackground3,
};
/** Suspicious regions that are listed as links; the map shows all. */
const linksAtMost = 20;
/** Pixels of a row, as long as the sheet fits into the height. */
const rowPixels = 3;
const lowest = 48;
/** '' before one was chosen. */
const keptSheet = keptText('audit.mapSheet');

function cellsOf({ regions }: SheetMap, kind: RegionKind): number {
  return regions
    .filter((region) => region.kind === kind)
    .reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}

/** The cell under a click. */
function cellAt({ used }: SheetMap, event: MouseEvent<SVGSVGElement>): string {
  const box = event.currentTarget.getBoundingClientRect();
  const line = (at: number, length: number, count: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor((at / Math.max(1, length)) * count)));
  return cellAddress(
    used.row + line(event.clientY - box.top, box.height, used.rows),
    used.column + line(event.clientX - box.left, box.width, used.columns),
  );
}

/** All regions of a kind; suspicious ones are as large as can be seen, and outlined. */
function Cells({ map, kind }: { readonly map: SheetMap; readonly kind: RegionKind }): ReactElement {
  const areas = map.regions.filter((region) => region.kind === kind).map(({ area }) => area);
  const layer = (stroke: string, strokeWidth: number): ReactElement => (
    <g fill={colours[kind]} stroke={stroke} strokeWidth={strokeWidth}>
      {areas.map((area) => (
        <rect
          key={areaAddress(area)}
          x={area.column}
          y={area.row}
          width={area.columns}
          height={area.rows}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
  if (kind !== 'suspicious') return layer('none', 0);
  return (
    <>
      {layer(tokens.colorNeutralForeground1, 7)}
      {layer(colours[kind], 4)}
    </>
  );
}

function Drawn(props: {
  readonly map: SheetMap;
  readonly words: string;
  readonly onShow: (place: CellPlace) => void;
}): ReactElement {
  const styles = useAuditStyles();
  const { map } = props;
  const { used } = map;
  return (
    <svg
      role="img"
      aria-label={props.words}
      className={styles.map}
      viewBox={`${used.column} ${used.row} ${Math.max(1, used.columns)} ${Math.max(1, used.rows)}`}
      height={Math.max(lowest, used.rows * rowPixels)}
      preserveAspectRatio="none"
      onClick={(event) => {
        props.onShow({ sheet: map.sheet, address: cellAt(map, event) });
      }}
    >
      {kinds.map((kind) => (
        <Cells key={kind} map={map} kind={kind} />
      ))}
    </svg>
  );
}

function Legend({ map }: { readonly map: SheetMap }): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  return (
    <div className={styles.legend}>
      {kinds.map((kind) => (
        <span key={kind}>
          <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" fill={colours[kind]} />
          </svg>
          {texts('regionCells', { kind: texts(`region.${kind}`), n: cellsOf(map, kind) })}
        </span>
      ))}
    </div>
  );
}

/** The sheet of the gravest finding. */
function firstSuspected({ result }: Audited): string | undefined {
  return result.open.flatMap(({ finding: { at } }) => ('sheet' in at ? [at.sheet] : []))[0];
}

/** What the cells of a sheet are, drawn small: the workbook's own formats stay as they are. */
export function MapOfSheet(props: {
  readonly audited: Audited;
  readonly onShow: (place: CellPlace) => void;
}): ReactElement | null {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const { access, run } = props.audited;
  const sheets = access.mappedSheets();
  const [chosen, setChosen] = useRemembered(keptSheet);
  const sheet = [chosen, firstSuspected(props.audited), ...sheets].find(
    (one) => one !== undefined && sheets.includes(one),
  );
  // Worked out anew with every run only: a sheet has thousands of cells.
  const map = useMemo(
    () => (sheet === undefined || run === 0 ? undefined : access.mapOf(sheet)),
    [access, run, sheet],
  );
  if (map === undefined) return null;
  const counts = kinds
    .map((kind) => texts('regionCells', { kind: texts(`region.${kind}`), n: cellsOf(map, kind) }))
    .join(', ');
  const suspicious = map.regions.filter(({ kind }) => kind === 'suspicious');
  return (
    <>
      <Select
        size="small"
        className={styles.select}
        aria-label={texts('mapOf')}
        value={map.sheet}
        onChange={(_, data) => {
          setChosen(data.value);
        }}
      >
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <Drawn map={map} words={texts('mapWords', { sheet: map.sheet, counts })} onShow={props.onShow} />
      <Legend map={map} />
      <div className={styles.quiet}>{texts('mapHint')}</div>
      <div className={styles.places}>
        {suspicious.slice(0, linksAtMost).map(({ area }) => (
          <TextLink
            key={areaAddress(area)}
            onClick={() => {
              props.onShow({ sheet: map.sheet, address: areaAddress(area) });
            }}
          >
            {areaAddress(area)}
          </TextLink>
        ))}
      </div>
    </>
  );
}
