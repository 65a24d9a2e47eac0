/** From the press of a button to the small window: Office is told of the end whatever happens. */
import { addressOfTold, tell, toldOf, type Told } from '../../src/commands/tell';
import { runCommand } from '../../src/commands/runCommand';

type Handler = () => void;

/** What of Office the window needs; answers as Office does. */
class Windows {
  public readonly opened: { readonly address: string; readonly options: unknown }[] = [];
  public readonly handlers = new Map<string, Handler>();
  public closed = 0;

  public constructor(private readonly refusal?: { readonly code: number; readonly message: string }) {
    Object.assign(globalThis, {
      window: { location: { href: 'https://kinerja.example.go.id/alat/commands.html?_host_Info=Excel' } },
      Office: {
        AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
        EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
        context: { displayLanguage: 'id-ID', ui: { displayDialogAsync: this.open.bind(this) } },
      },
    });
  }

  private open(address: string, options: unknown, callback: (result: unknown) => void): void {
    this.opened.push({ address, options });
    if (this.refusal !== undefined) {
      callback({ status: 'failed', error: this.refusal });
      return;
    }
    callback({
      status: 'succeeded',
      value: {
        addEventHandler: (kind: string, handler: Handler) => this.handlers.set(kind, handler),
        close: () => {
          this.closed += 1;
        },
      },
    });
  }
}

class Press {
  public completions = 0;
  public completed(): void {
    this.completions += 1;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the small window', () => {
  it.each([
    [{ language: 'id', text: 'Lembar «Tujuan & 50%» #1\nbaris kedua + é' }],
    [{ language: 'en', text: '<b>=1+1</b>' }],
  ] as const)('is given its words in the part of the address that no server sees: %j', (told) => {
    const address = new URL(addressOfTold(told, 'https://host/alat/commands.html?x=1#y'));
    expect([address.origin + address.pathname, address.search]).toEqual([
      'https://host/alat/dialog.html',
      '',
    ]);
    expect(toldOf(address.hash)).toEqual(told);
    expect(toldOf(`${address.hash}&_xdm_Info=abc`)).toEqual(told);
  });

  it('shows a long text as far as an address goes', () => {
    const told: Told = { language: 'id', text: 'é'.repeat(5000) };
    const shown = toldOf(new URL(addressOfTold(told, 'https://host/')).hash).text;
    expect(shown).toHaveLength(601);
    expect(shown.endsWith('…')).toBe(true);
  });

  it('is closed by its button or by Office, and then the telling is over', async () => {
    const windows = new Windows();
    for (const [kind, closed] of [
      ['message', 1],
      ['event', 1],
    ] as const) {
      let over = false;
      void tell({ language: 'id', text: 'Selesai' }).then(() => {
        over = true;
      });
      await settled();
      expect(over).toBe(false);
      windows.handlers.get(kind)?.();
      await settled();
      expect([over, windows.closed]).toEqual([true, closed]);
    }
    expect(windows.opened[0]?.address).toContain('https://kinerja.example.go.id/alat/dialog.html#');
  });
});

describe('a press', () => {
  it('that needs no words ends at once', async () => {
    const windows = new Windows();
    const press = new Press();
    await runCommand(() => Promise.resolve(undefined), press);
    expect([press.completions, windows.opened]).toEqual([1, []]);
  });

  it('with words ends when they were read', async () => {
    const windows = new Windows();
    const press = new Press();
    const running = runCommand((language) => Promise.resolve(`Bahasa: ${language}`), press);
    await settled();
    expect(press.completions).toBe(0);
    expect(toldOf(new URL(windows.opened[0]?.address ?? '').hash).text).toBe('Bahasa: id');
    windows.handlers.get('event')?.();
    await running;
    expect(press.completions).toBe(1);
  });

  it('ends also after a mistake of ours, which is told and thrown on', async () => {
    const windows = new Windows();
    const press = new Press();
    const running = runCommand(() => Promise.reject(new TypeError('x is undefined')), press);
    await settled();
    windows.handlers.get('message')?.();
    await expect(running).rejects.toThrow('x is undefined');
    expect(toldOf(new URL(windows.opened[0]?.address ?? '').hash).text).toContain('x is undefined');
    expect(press.completions).toBe(1);
  });

  it('ends also where Office opens no window, and the words are not lost', async () => {
    new Windows({ code: 12007, message: 'A dialog is already open' });
    const press = new Press();
    const running = runCommand(() => Promise.resolve('Selesai'), press);
    await expect(running).rejects.toThrow('A dialog is already open (12007): Selesai');
    expect(press.completions).toBe(1);
  });
});
