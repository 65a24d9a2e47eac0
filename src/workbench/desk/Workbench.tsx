import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { SheetModel } from '../../host/workbook/model';
import { sheetById } from '../../host/workbook/operations';
import { textsOf } from '../../texts/texts';
import { Grid } from '../grid/Grid';
import { useGrid } from '../grid/useGrid';
import { takeBack } from '../history/takeBack';
import { workbenchTexts } from '../texts';
import type { Desk, DeskState } from './desk';
import { DropCover } from './DropCover';
import { FormulaBar } from './FormulaBar';
import { InstallPanel } from './InstallPanel';
import { PaneEdge } from './PaneEdge';
import { useQuestions, type Ask } from './Question';
import { SheetTabs } from './SheetTabs';
import { StatusLine } from './StatusLine';
import { Toolbar } from './Toolbar';
import { useFiles, useSaveKey } from './useFiles';
import { usePaneFrame } from './usePaneFrame';

function nextSheetName(sheets: readonly SheetModel[], desk: Desk): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = sheets.length + 1; ; n += 1) {
    const name = desk.texts()('newSheetName', { n });
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function SheetArea({
  desk,
  state,
  sheet,
  ask,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly sheet: SheetModel;
  readonly ask: Ask;
}): ReactElement {
  const grid = useGrid(desk, state, sheet, ask);
  const texts = textsOf(workbenchTexts, state.language);
  const { host, language } = state;
  return (
    <section className="sheet-area" aria-label={texts('gridLabel', { sheet: sheet.name })}>
      <FormulaBar grid={grid} texts={texts} />
      <Grid model={host.workbook} grid={grid} texts={texts} />
      <SheetTabs
        sheets={host.workbook.sheets}
        activeId={sheet.id}
        texts={texts}
        onActivate={desk.activate}
        onAdd={() => {
          const name = nextSheetName(host.workbook.sheets, desk);
          host.userAddsSheet(name);
          desk.activate(name);
        }}
      />
      <StatusLine
        grid={grid}
        message={state.message}
        computing={state.computing}
        language={language}
        texts={texts}
      />
    </section>
  );
}

/** The page: a grid on the left, the real task pane on the right. */
export function Workbench({ desk }: { readonly desk: Desk }): ReactElement {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const texts = textsOf(workbenchTexts, state.language);
  const { ask, dialog } = useQuestions();
  const files = useFiles(desk, state, ask);
  const pane = usePaneFrame(state, texts('paneTitle'));
  const [isInstallOpen, setInstallOpen] = useState(false);
  useSaveKey(files.save, pane.frame, pane.number);
  const { workbook } = state.host;
  const sheet = sheetById(workbook, workbook.activeSheetId) ?? workbook.sheets[0];
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = texts('title');
  }, [state.language, texts]);
  return (
    <div className="workbench">
      <Toolbar
        texts={texts}
        fileName={state.fileName}
        unsaved={state.unsaved}
        isPaneOpen={pane.isOpen}
        onUndo={() => {
          takeBack(desk, 'undo');
        }}
        onRedo={() => {
          takeBack(desk, 'redo');
        }}
        onExample={() => {
          files.startNew(() => {
            pane.showExample(desk.state().workbookNumber + 1);
          });
        }}
        onNew={() => {
          files.startNew();
        }}
        onOpen={files.open}
        onSave={files.save}
        onInstall={() => {
          setInstallOpen(true);
        }}
        onTogglePane={pane.toggle}
        onSwitchLanguage={desk.switchLanguage}
      />
      <main className="desk">
        {sheet && <SheetArea key={state.workbookNumber} desk={desk} state={state} sheet={sheet} ask={ask} />}
        {pane.isOpen && <PaneEdge texts={texts} />}
      </main>
      <DropCover texts={texts} frame={pane.frame} frameNumber={pane.number} onDrop={files.open} />
      {isInstallOpen && (
        <InstallPanel
          texts={texts}
          onClose={() => {
            setInstallOpen(false);
          }}
        />
      )}
      {dialog}
    </div>
  );
}
