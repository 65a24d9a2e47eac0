import type { ReactElement } from 'react';
import type { SheetModel } from '../../host/workbook/model';
import type { WorkbenchTexts } from './desk';

/** The sheets at the foot of the grid. */
export function SheetTabs(props: {
  readonly sheets: readonly SheetModel[];
  readonly activeId: string;
  readonly texts: WorkbenchTexts;
  readonly onActivate: (name: string) => void;
  readonly onAdd: () => void;
}): ReactElement {
  const visible = props.sheets.filter((sheet) => sheet.visibility === 'Visible');
  return (
    <div className="tabs" role="tablist">
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          className="tab"
          aria-selected={sheet.id === props.activeId}
          style={sheet.tabColour === '' ? {} : { borderBottomColor: sheet.tabColour }}
          onClick={() => {
            props.onActivate(sheet.name);
          }}
        >
          {sheet.name}
        </button>
      ))}
      <button
        type="button"
        className="tab-add"
        aria-label={props.texts('addSheet')}
        title={props.texts('addSheet')}
        onClick={props.onAdd}
      >
        +
      </button>
    </div>
  );
}
