import { Button, mergeClasses } from '@fluentui/react-components';
import { AddCircle16Regular } from '@fluentui/react-icons/svg/add-circle';
import { ArrowSyncCircle16Regular } from '@fluentui/react-icons/svg/arrow-sync-circle';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { PersonEdit16Regular } from '@fluentui/react-icons/svg/person-edit';
import { Rename16Regular } from '@fluentui/react-icons/svg/rename';
import { useId, useState, type ReactElement } from 'react';
import type { CellChange, SheetProposal, SheetState } from '../../sheets/proposal';
import type { SheetId } from '../../sheets/sheetPlan';
import { stateWord } from '../Assemble/action';
import { TextLink } from '../TextLink';
import { useTexts } from '../words';
import { useSheetListStyles } from './SheetList.styles';

const changesAtOnce = 20;

function StateIcon({ state }: { readonly state: SheetState }): ReactElement {
  const styles = useSheetListStyles();
  switch (state) {
    case 'absent':
      return <AddCircle16Regular className={mergeClasses(styles.icon, styles.fresh)} />;
    case 'current':
      return <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.good)} />;
    case 'toUpdate':
      return <ArrowSyncCircle16Regular className={mergeClasses(styles.icon, styles.fresh)} />;
    case 'changedByUser':
      return <PersonEdit16Regular className={mergeClasses(styles.icon, styles.attention)} />;
    case 'incomplete':
      return <CircleHalfFill16Regular className={mergeClasses(styles.icon, styles.attention)} />;
    case 'nameTaken':
      return <Rename16Regular className={mergeClasses(styles.icon, styles.attention)} />;
  }
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const styles = useSheetListStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(changesAtOnce);
  const words = (content: string): string => (content === '' ? texts('emptyCell') : content);
  return (
    <>
      <table className={styles.changes}>
        <thead>
          <tr>
            <td className={styles.address} />
            <th scope="col">{texts('changeFound')}</th>
            <th scope="col">{texts('changeExpected')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map((change) => (
            <tr key={change.address}>
              <td className={styles.address} title={`${change.rowKey} · ${change.columnKey}`}>
                {change.address}
              </td>
              <td className={styles.formula}>{words(change.found)}</td>
              <td className={styles.formula}>{words(change.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > shown && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setShown(shown + 10 * changesAtOnce);
          }}
        >
          {texts('showMore', { n: changes.length - shown })}
        </Button>
      )}
    </>
  );
}

function Details({ sheet }: { readonly sheet: SheetProposal }): ReactElement {
  const texts = useTexts();
  const cells = sheet.cellsRenewed.length;
  return (
    <>
      {sheet.state === 'nameTaken' && <div>{texts('nameTakenHint', { name: sheet.name })}</div>}
      {sheet.rowsAdded > 0 && <div>{texts('rowsAdded', { n: sheet.rowsAdded })}</div>}
      {sheet.rowsLeft > 0 && <div>{texts('rowsLeft', { n: sheet.rowsLeft })}</div>}
      {cells > 0 && (
        <div>{texts(sheet.state === 'changedByUser' ? 'cellsRestored' : 'cellsRenewed', { n: cells })}</div>
      )}
      {cells > 0 && <Changes changes={sheet.cellsRenewed} />}
    </>
  );
}

const isThere = (sheet: SheetProposal): boolean => sheet.state !== 'absent' && sheet.state !== 'nameTaken';
const hasDetails = (sheet: SheetProposal): boolean =>
  sheet.state === 'nameTaken' ||
  (isThere(sheet) && sheet.rowsAdded + sheet.rowsLeft + sheet.cellsRenewed.length > 0);

function SheetRow({
  sheet,
  goTo,
}: {
  readonly sheet: SheetProposal;
  readonly goTo: (sheet: SheetId) => void;
}): ReactElement {
  const styles = useSheetListStyles();
  const texts = useTexts();
  const [open, setOpen] = useState(sheet.state === 'nameTaken');
  const id = useId();
  const go = (): void => {
    goTo(sheet.id);
  };
  return (
    <li>
      <div className={styles.row}>
        <StateIcon state={sheet.state} />
        <span className={styles.name}>
          {isThere(sheet) ? <TextLink onClick={go}>{sheet.name}</TextLink> : sheet.name}
        </span>
        <span className={styles.state}>{stateWord(sheet.state, texts)}</span>
        {hasDetails(sheet) ? (
          <Button
            size="small"
            appearance="transparent"
            className={styles.unfold}
            aria-expanded={open}
            aria-controls={id}
            aria-label={texts('changesOf', { sheet: sheet.name })}
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            onClick={() => {
              setOpen(!open);
            }}
          />
        ) : (
          <span className={styles.unfoldPlace} />
        )}
      </div>
      {open && hasDetails(sheet) && (
        <div id={id} className={styles.details}>
          <Details sheet={sheet} />
        </div>
      )}
    </li>
  );
}

/** The sheets with their state; what would change in each unfolds. */
export function SheetList(props: {
  readonly sheets: readonly SheetProposal[];
  readonly goTo: (sheet: SheetId) => void;
}): ReactElement {
  const styles = useSheetListStyles();
  return (
    <ul className={styles.list}>
      {props.sheets.map((sheet) => (
        <SheetRow key={sheet.id} sheet={sheet} goTo={props.goTo} />
      ))}
    </ul>
  );
}
