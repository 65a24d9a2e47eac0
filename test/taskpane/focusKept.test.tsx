/**
 * @jest-environment jsdom
 *
 * Where the focus goes when what had it is taken away: looked at in the page, with the changes a browser would see.
 */
import { act, useRef, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { useFocusKept } from '../../src/taskpane/focus/useFocusKept';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Keeper({ html }: { readonly html: string }): ReactElement {
  const pane = useRef<HTMLDivElement>(null);
  useFocusKept(pane);
  return <div ref={pane} dangerouslySetInnerHTML={{ __html: html }} />;
}

const list = `
  <button id="before">before</button>
  <section id="findings">
    <ul id="list"><li id="one"><button id="set-aside">set aside</button></li><li id="two"><button id="next">next</button></li></ul>
  </section>
  <button id="after">after</button>
  <button id="last">last</button>`;

let root: Root;
beforeEach(() => {
  // jsdom takes the window for left once what had the focus is removed; browsers do not.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const element = document.createElement('div');
  document.body.append(element);
  root = createRoot(element);
  act(() => {
    root.render(<Keeper html={list} />);
  });
  at('set-aside').focus();
});
afterEach(() => {
  jest.restoreAllMocks();
  act(() => {
    root.unmount();
  });
  document.body.replaceChildren();
});

function at(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`No ${id}`);
  return element;
}

/** What has the focus once the pane had time to hand it on. */
async function focused(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return document.activeElement?.id;
}

it('goes to what follows what was taken away', async () => {
  at('one').remove();
  expect(await focused()).toBe('next');
});

it('goes to what follows all of it, where what stood around is taken away in a second step', async () => {
  at('one').remove();
  at('list').remove();
  at('findings').remove();
  expect(await focused()).toBe('after');
});

it('goes to what came in the place of what stood around', async () => {
  at('one').remove();
  const instead = document.createElement('p');
  instead.innerHTML = '<button id="instead">nothing is left</button>';
  at('findings').replaceWith(instead);
  expect(await focused()).toBe('instead');
});

it('goes to what stands before, where nothing follows', async () => {
  at('last').focus();
  at('last').remove();
  expect(await focused()).toBe('after');
});

it('stays where somebody works: in the cells of Excel', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  at('one').remove();
  expect(await focused()).toBe('');
});

it('stays with what somebody chose meanwhile', async () => {
  at('one').remove();
  at('last').focus();
  expect(await focused()).toBe('last');
});
