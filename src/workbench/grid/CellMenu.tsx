import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ClipboardPaste16Regular } from '@fluentui/react-icons/svg/clipboard-paste';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { Cut16Regular } from '@fluentui/react-icons/svg/cut';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { TableDeleteRow16Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableDeleteColumn16Regular } from '@fluentui/react-icons/svg/table-delete-column';
import { TableInsertColumn16Regular } from '@fluentui/react-icons/svg/table-insert-column';
import { TableInsertRow16Regular } from '@fluentui/react-icons/svg/table-insert-row';
import { TextSortAscending16Regular } from '@fluentui/react-icons/svg/text-sort-ascending';
import { TextSortDescending16Regular } from '@fluentui/react-icons/svg/text-sort-descending';
import type { WorkbenchTexts } from '../desk/desk';
import type { GridState } from './useGrid';
import { copiedText } from './useGridEvents';

/** Where on the page the menu opens. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface Item {
  readonly icon: ReactElement;
  readonly label: string;
  readonly keys?: string;
  readonly begins?: boolean;
  readonly deed: () => void;
}

/** Whether an error is the browser's refusal to touch the clipboard, or that it has none to offer. */
const isRefusal = (error: unknown): boolean => error instanceof DOMException || error instanceof TypeError;

/** Also where the browser refuses its clipboard, the cells can be pasted within the workbook. */
function takeToClipboard(grid: GridState, isCut: boolean): void {
  const text = copiedText(grid);
  grid.deeds.take(text, isCut);
  navigator.clipboard.writeText(text).catch((refusal: unknown) => {
    if (!isRefusal(refusal)) throw refusal;
  });
}

async function pasteFromClipboard(grid: GridState, texts: WorkbenchTexts): Promise<void> {
  try {
    grid.deeds.paste(await navigator.clipboard.readText());
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const taken = grid.deeds.taken();
    if (taken === undefined) grid.say(texts('pasteByKey'));
    else grid.deeds.paste(taken.text);
  }
}

function itemsOf(grid: GridState, texts: WorkbenchTexts): readonly Item[] {
  const { deeds } = grid;
  const { area } = grid.cursor.cursor;
  const rows = { count: area.rows };
  const columns = { count: area.columns };
  const lines = (kind: 'rows' | 'columns', way: 'insertLines' | 'deleteLines') => (): void => {
    deeds[way](kind);
  };
  const isWholeColumns = area.rows >= grid.geometry.rows.count;
  const isWholeRows = area.columns >= grid.geometry.columns.count;
  const items: (Item | false)[] = [
    {
      icon: <Cut16Regular />,
      label: texts('cut'),
      keys: 'Ctrl+X',
      deed: () => {
        takeToClipboard(grid, true);
      },
    },
    {
      icon: <Copy16Regular />,
      label: texts('copy'),
      keys: 'Ctrl+C',
      deed: () => {
        takeToClipboard(grid, false);
      },
    },
    {
      icon: <ClipboardPaste16Regular />,
      label: texts('paste'),
      keys: 'Ctrl+V',
      deed: () => void pasteFromClipboard(grid, texts),
    },
    !isWholeColumns && {
      icon: <TableInsertRow16Regular />,
      label: texts('insertRows', rows),
      begins: true,
      deed: lines('rows', 'insertLines'),
    },
    !isWholeColumns && {
      icon: <TableDeleteRow16Regular />,
      label: texts('deleteRows', rows),
      deed: lines('rows', 'deleteLines'),
    },
    !isWholeRows && {
      icon: <TableInsertColumn16Regular />,
      label: texts('insertColumns', columns),
      begins: isWholeColumns,
      deed: lines('columns', 'insertLines'),
    },
    !isWholeRows && {
      icon: <TableDeleteColumn16Regular />,
      label: texts('deleteColumns', columns),
      deed: lines('columns', 'deleteLines'),
    },
    {
      icon: <ArrowDown16Regular />,
      label: texts('fillDown'),
      keys: 'Ctrl+D',
      begins: true,
      deed: () => {
        deeds.fill('down');
      },
    },
    deeds.canSort && {
      icon: <TextSortAscending16Regular />,
      label: texts('sortUp'),
      deed: () => {
        deeds.sort(true);
      },
    },
    deeds.canSort && {
      icon: <TextSortDescending16Regular />,
      label: texts('sortDown'),
      deed: () => {
        deeds.sort(false);
      },
    },
    { icon: <Delete16Regular />, label: texts('clearContents'), keys: 'Delete', deed: deeds.clear },
  ];
  return items.filter((item): item is Item => item !== false);
}

function step(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + by + items.length) % items.length]?.focus();
}

/** What can be done with the selected cells. */
export function CellMenu(props: {
  readonly grid: GridState;
  readonly place: MenuPlace;
  readonly texts: WorkbenchTexts;
  readonly onClose: () => void;
}): ReactElement {
  const { grid, place, texts, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (menu.current === null) return;
    const { style, offsetWidth, offsetHeight } = menu.current;
    style.left = `${Math.max(4, Math.min(place.x, window.innerWidth - offsetWidth - 4))}px`;
    style.top = `${Math.max(4, Math.min(place.y, window.innerHeight - offsetHeight - 4))}px`;
  }, [place]);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, []);
  return createPortal(
    <div
      className="menu-cover"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      <div
        ref={menu}
        className="menu"
        role="menu"
        aria-label={texts('cellMenu')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' || event.key === 'Tab') onClose();
          step(event);
        }}
      >
        {itemsOf(grid, texts).map(({ icon, label, keys, begins = false, deed }) => (
          <button
            key={label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={begins ? 'menu-item menu-begins' : 'menu-item'}
            onClick={() => {
              onClose();
              deed();
            }}
          >
            {icon}
            <span>{label}</span>
            {keys !== undefined && <kbd aria-hidden>{keys}</kbd>}
          </button>
        ))}
      </div>
    </div>,
    document.querySelector('main') ?? document.body,
  );
}
