import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { SheetModel } from '../../host/workbook/model';
import type { WorkbenchTexts } from './desk';

const step = 240;

function Scroller(props: {
  readonly label: string;
  readonly children: ReactElement;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="tab-scroll"
      tabIndex={-1}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** Where an arrow key leads among the tabs. */
function tabAfter(event: KeyboardEvent, index: number, count: number): number | undefined {
  switch (event.key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The visible sheets at the foot of the grid. */
export function SheetTabs(props: {
  readonly sheets: readonly SheetModel[];
  readonly activeId: string;
  readonly texts: WorkbenchTexts;
  readonly onActivate: (name: string) => void;
  readonly onAdd: () => void;
}): ReactElement {
  const { texts, activeId } = props;
  const strip = useRef<HTMLDivElement>(null);
  const visible = props.sheets.filter((sheet) => sheet.visibility === 'Visible');
  useEffect(() => {
    strip.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [activeId, visible.length]);
  const scroll = (by: number): void => {
    strip.current?.scrollBy({ left: by, behavior: 'smooth' });
  };
  const press = (event: KeyboardEvent, index: number): void => {
    const next = tabAfter(event, index, visible.length);
    const sheet = next === undefined ? undefined : visible[next];
    if (next === undefined || sheet === undefined) return;
    event.preventDefault();
    props.onActivate(sheet.name);
    strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <nav className="tabs" aria-label={texts('sheets')}>
      <Scroller
        label={texts('tabsBack')}
        onClick={() => {
          scroll(-step);
        }}
      >
        <ChevronLeft16Regular />
      </Scroller>
      <Scroller
        label={texts('tabsOn')}
        onClick={() => {
          scroll(step);
        }}
      >
        <ChevronRight16Regular />
      </Scroller>
      <div className="tab-strip" role="tablist" aria-label={texts('sheets')} ref={strip}>
        {visible.map((sheet, index) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="tab"
            aria-selected={sheet.id === activeId}
            tabIndex={sheet.id === activeId ? 0 : -1}
            style={sheet.tabColour === '' ? {} : { borderBottomColor: sheet.tabColour }}
            onClick={() => {
              props.onActivate(sheet.name);
            }}
            onKeyDown={(event) => {
              press(event, index);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="tab-add"
        aria-label={texts('addSheet')}
        title={texts('addSheet')}
        onClick={props.onAdd}
      >
        <Add16Regular />
      </button>
    </nav>
  );
}
