import { storedMemory } from '../../src/taskpane/memory';

function storeOf(): Pick<Storage, 'getItem' | 'setItem'> & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

it('keeps the values of each owner apart, for a memory opened later', () => {
  const store = storeOf();
  storedMemory(() => store, 'a').keep('place', 'audit');
  storedMemory(() => store, 'b').keep('place', 'check');
  expect(storedMemory(() => store, 'a').recall('place')).toBe('audit');
  expect(storedMemory(() => store, 'b').recall('place')).toBe('check');
  expect(storedMemory(() => store, 'a').recall('other')).toBeUndefined();
});

it('remembers as long as the pane is open where the store is blocked, full or spoilt', () => {
  const blocked = storedMemory(() => {
    throw new DOMException('denied', 'SecurityError');
  }, 'a');
  blocked.keep('place', 'audit');
  expect(blocked.recall('place')).toBe('audit');
  const spoilt = storeOf();
  spoilt.values.set('renstra.pane', '[{]');
  const memory = storedMemory(() => spoilt, 'a');
  expect(memory.recall('place')).toBeUndefined();
  memory.keep('place', 'audit');
  expect(storedMemory(() => spoilt, 'a').recall('place')).toBe('audit');
});

it('forgets the workbook kept longest ago', () => {
  const store = storeOf();
  for (let n = 0; n < 40; n += 1) storedMemory(() => store, `workbook ${String(n)}`).keep('place', 'audit');
  expect(storedMemory(() => store, 'workbook 39').recall('place')).toBe('audit');
  expect(storedMemory(() => store, 'workbook 0').recall('place')).toBeUndefined();
});
