import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import type { SheetModel } from '../../host/workbook/model';
import { sheetById } from '../../host/workbook/operations';
import { textsOf } from '../../texts/texts';
import { Grid } from '../grid/Grid';
import { useGrid } from '../grid/useGrid';
import { workbenchTexts } from '../texts';
import type { Desk, DeskState } from './desk';
import { FormulaBar } from './FormulaBar';
import { SheetTabs } from './SheetTabs';
import { StatusLine } from './StatusLine';
import { Toolbar } from './Toolbar';
import { useFiles } from './useFiles';

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
}: {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly sheet: SheetModel;
}): ReactElement {
  const grid = useGrid(desk, state, sheet);
  const texts = textsOf(workbenchTexts, state.language);
  const { host, language } = state;
  return (
    <section className="sheet-area">
      <FormulaBar grid={grid} texts={texts} />
      <Grid model={host.workbook} grid={grid} language={language} texts={texts} />
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
  const files = useFiles(desk, state);
  const { workbook } = state.host;
  const sheet = sheetById(workbook, workbook.activeSheetId) ?? workbook.sheets[0];
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = texts('title');
  }, [state.language, texts]);
  return (
    <div className={files.dropping ? 'workbench workbench-dropping' : 'workbench'} {...files.dropEvents}>
      <Toolbar
        texts={texts}
        fileName={state.fileName}
        unsaved={state.unsaved}
        onNew={files.startNew}
        onOpen={files.open}
        onSave={files.save}
        onSwitchLanguage={desk.switchLanguage}
      />
      <main className="desk">
        {sheet && <SheetArea key={state.workbookNumber} desk={desk} state={state} sheet={sheet} />}
        <iframe
          key={`pane${state.workbookNumber}`}
          className="pane"
          title={texts('paneTitle')}
          src="taskpane.html"
        />
      </main>
      {files.dropping && <div className="drop-hint">{texts('dropHere')}</div>}
    </div>
  );
}
