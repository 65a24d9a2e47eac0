/** @jest-environment jsdom */
import { act, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { fetched } from '../../src/taskpane/fetched';
import { Mistake } from '../../src/taskpane/Pane/Mistake';
import { LanguageProvider } from '../../src/taskpane/words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** As the bundler tells that a script did not come. */
class ChunkLoadError extends Error {
  public override readonly name = 'ChunkLoadError';
}

async function show(Part: ReturnType<typeof fetched>): Promise<{ element: HTMLElement; close: () => void }> {
  const element = document.createElement('div');
  const root = createRoot(element, { onCaughtError: () => undefined });
  await act(async () => {
    root.render(
      <LanguageProvider value="id">
        <Mistake>
          <Suspense fallback="menunggu">
            <Part />
          </Suspense>
        </Mistake>
      </LanguageProvider>,
    );
    await Promise.resolve();
  });
  return {
    element,
    close: () => {
      act(() => {
        root.unmount();
      });
    },
  };
}

describe('a part of the pane that is fetched when it is shown', () => {
  it('that does not come is told in a sentence, and fetched again when asked', async () => {
    let tries = 0;
    const Part = fetched(async () => {
      tries += 1;
      if (tries === 1) throw new ChunkLoadError('Loading chunk audit failed');
      return Promise.resolve(() => <p>Audit</p>);
    });
    const { element, close } = await show(Part);
    expect(element.textContent).toContain('Bagian panel ini belum dapat diambil dari server add-in.');
    expect(element.textContent).not.toContain('chunk');
    await act(async () => {
      element.querySelector('button')?.click();
      await Promise.resolve();
    });
    expect(element.textContent).toBe('Audit');
    expect(tries).toBe(2);
    close();
  });

  it('that is broken itself is told as a mistake to pass on', async () => {
    const { element, close } = await show(fetched(() => Promise.reject(new Error('x is undefined'))));
    expect(element.textContent).toContain('kirimkan pesan ini: x is undefined');
    close();
  });
});
