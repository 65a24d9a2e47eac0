/** What stands on the desk: a host with a workbook, and what the page shows around it. */
import { nextTurn } from '../../excel/turn';
import { createHost, type Host } from '../../host/host';
import { installClient } from '../../host/client/install';
import { engineIsReady } from '../../host/engine/library';
import type { WorkbookModel } from '../../host/workbook/model';
import type { Language } from '../../texts/texts';
import { textsOf, type Texts } from '../../texts/texts';
import { workbenchTexts } from '../texts';
import { lossWord, reasonOf } from './fileWords';

export type WorkbenchTexts = Texts<typeof workbenchTexts>;

export interface Message {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

export interface DeskState {
  readonly host: Host;
  /** Changes with every other workbook: the frame with the pane begins anew. */
  readonly workbookNumber: number;
  /** Changes with every change of the workbook. */
  readonly version: number;
  readonly language: Language;
  readonly message: Message | undefined;
  readonly unsaved: boolean;
  /** Formulas still show what they showed before a change. */
  readonly computing: boolean;
  readonly fileName: string;
}

/** Longest piece of work of the host: beside it stand the pane's and the grid's own. */
const sliceMilliseconds = 12;

/** What opens and saves files; not needed for the first view. */
export const fetchXlsx = () => import(/* webpackChunkName: "xlsx" */ '../../host/xlsx');

/** Time from one drawing to the next while the workbook changes by itself: what draws more often takes time from the changes. */
const drawingMilliseconds = 300;

/**
 * The host of the client in the frame: requests wait until whatever the workbook may hold can be computed, and what the add-in
 * selects is shown at once, although it changes nothing.
 */
function watched(host: Host, ready: () => Promise<void>, afterRequest: () => void): Host {
  const receive = async (request: string): Promise<string> => {
    await ready();
    const reply = await (host.receiveInSlices?.(request) ?? host.receive(request));
    afterRequest();
    return reply;
  };
  return new Proxy(host, {
    get: (target, key) => (key === 'receiveInSlices' ? receive : (Reflect.get(target, key) as unknown)),
  });
}

const localeOf = (language: Language): string => (language === 'id' ? 'id-ID' : 'en-US');

/** An engine that is missing is told where it is brought, a formula that breaks it by the host (`failed`). */
const toldElsewhere = (): void => undefined;

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps the state of the workbench; React reads it through `subscribe` and `state`. */
export class Desk {
  private current: DeskState;
  private readonly listeners = new Set<() => void>();
  private stopListening: () => void = () => undefined;
  /** Once everything that the workbook held when it was placed, or that the engine was brought for, is computed. */
  private computed: Promise<void> = Promise.resolve();
  /** What computing fails with for want of the engine is being seen to. */
  private isBringing = false;
  private markAsked: () => void = () => undefined;
  /** Once the pane has asked something of the workbook and was answered. */
  public readonly asked = new Promise<void>((resolve) => {
    this.markAsked = resolve;
  });
  private redrawing: number | undefined;
  private drawnAt = 0;

  /** `loadEngine`: brings the engine for formulas that our own reading does not compute; ours need none. */
  public constructor(
    language: Language,
    private readonly loadEngine: () => Promise<void>,
  ) {
    const host = this.hostOf(language);
    const fileName = workbenchTexts.fileName[language];
    this.current = {
      host,
      workbookNumber: 1,
      version: 0,
      language,
      message: undefined,
      unsaved: false,
      computing: false,
      fileName,
    };
    this.listen();
  }

  public readonly state = (): DeskState => this.current;

  public readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lets Microsoft's client in a frame work on the present workbook. */
  public join(frame: Window): void {
    installClient(
      frame,
      watched(
        this.current.host,
        () => this.computed,
        () => {
          this.markAsked();
          this.redrawSoon();
        },
      ),
    );
  }

  public readonly newWorkbook = (): void => {
    this.place(this.hostOf(this.current.language), this.texts()('fileName'));
  };

  /** The pane's language is its host's: it begins anew beside the same workbook. */
  public readonly switchLanguage = (): void => {
    const language = this.current.language === 'id' ? 'en' : 'id';
    const { host, unsaved, fileName } = this.current;
    this.update({ language });
    this.place(this.hostOf(language, host.workbook), fileName);
    this.update({ unsaved });
  };

  public readonly openFile = async (file: File): Promise<void> => {
    this.say('info', this.texts()('opening', { file: file.name }));
    const xlsx = await this.xlsx();
    if (xlsx === undefined) return;
    const result = await xlsx.openXlsx(new Uint8Array(await file.arrayBuffer()));
    const texts = this.texts();
    if (!result.ok) {
      this.say('error', texts('notOpened', { file: file.name, reason: reasonOf(result.reason, texts) }));
      return;
    }
    await this.openWorkbook(result.workbook, file.name);
    // That something could not be computed says more.
    if (this.current.message?.kind === 'error') return;
    const losses = result.lost.map((loss) => lossWord(loss, texts)).join(', ');
    this.say('info', texts(losses === '' ? 'opened' : 'openedWithLoss', { file: file.name, losses }));
  };

  private async openWorkbook(workbook: WorkbookModel, fileName: string): Promise<void> {
    const host = this.hostOf(this.current.language, workbook);
    this.place(host, fileName);
    await this.computed;
    this.update({ unsaved: false });
  }

  private hostOf(language: Language, workbook?: WorkbookModel): Host {
    const failed = (error: unknown): void => {
      if (engineIsReady()) this.say('error', this.texts()('notComputed', { detail: detailOf(error) }));
      else if (!this.isBringing) this.compute(host);
    };
    const host = createHost({
      displayLanguage: localeOf(language),
      slices: { milliseconds: sliceMilliseconds, breathe: nextTurn, failed },
      ...(workbook === undefined ? {} : { workbook }),
    });
    return host;
  }

  private compute(host: Host): void {
    this.computed = this.computeWhole(host).catch(toldElsewhere);
  }

  /** Computes whatever a workbook holds: where the engine is missing, once it was brought. */
  private async computeWhole(host: Host): Promise<void> {
    this.isBringing = !engineIsReady();
    try {
      await host.settled();
    } catch (error) {
      if (!this.isBringing) throw error;
      if (await this.bringEngine()) await host.settled();
    } finally {
      this.isBringing = false;
    }
  }

  /** Whether the engine is there now; where it cannot be had, that is said. */
  private async bringEngine(): Promise<boolean> {
    try {
      await this.loadEngine();
    } catch (error) {
      this.say('error', this.texts()('engineNotLoaded', { detail: detailOf(error) }));
    }
    return engineIsReady();
  }

  /** The bytes of the workbook as an .xlsx file, under the name it was opened with; undefined where it could not be made, which is said. */
  public readonly save = async (): Promise<
    { readonly name: string; readonly bytes: Uint8Array } | undefined
  > => {
    const { host, fileName } = this.current;
    this.say('info', this.texts()('saving'));
    const xlsx = await this.xlsx();
    if (xlsx === undefined) return undefined;
    await host.settled();
    const bytes = await xlsx.saveXlsx(host.workbook);
    this.update({ unsaved: false });
    this.say('info', this.texts()('saved', { file: fileName }));
    return { name: fileName, bytes };
  };

  private async xlsx(): Promise<Awaited<ReturnType<typeof fetchXlsx>> | undefined> {
    try {
      return await fetchXlsx();
    } catch (error) {
      this.say('error', this.texts()('filesNotLoaded', { detail: detailOf(error) }));
      return undefined;
    }
  }

  public readonly say = (kind: Message['kind'], text: string): void => {
    this.update({ message: { kind, text } });
  };

  public readonly silence = (): void => {
    if (this.current.message !== undefined) this.update({ message: undefined });
  };

  /** Shows another sheet; that alone is nothing to save. */
  public readonly activate = (sheet: string): void => {
    const { unsaved } = this.current;
    this.current.host.activate(sheet);
    this.update({ unsaved, message: undefined });
  };

  /** Something of the sheets' looks changed that the host does not tell of (folding). */
  public readonly redraw = (): void => {
    this.update({ version: this.current.version + 1 });
  };

  private readonly redrawSoon = (): void => {
    this.updateSoon({ version: this.current.version + 1 });
  };

  /** As `update`, told with the next picture of the screen, but not with every one while much is written and computed. */
  private updateSoon(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    this.redrawing ??= window.setTimeout(
      () => {
        requestAnimationFrame(() => {
          this.redrawing = undefined;
          this.drawnAt = performance.now();
          this.update({});
        });
      },
      Math.max(0, this.drawnAt + drawingMilliseconds - performance.now()),
    );
  }

  public readonly texts = (): WorkbenchTexts => textsOf(workbenchTexts, this.current.language);

  private place(host: Host, fileName: string): void {
    this.update({
      host,
      fileName,
      workbookNumber: this.current.workbookNumber + 1,
      version: this.current.version + 1,
      unsaved: false,
      computing: host.isComputing,
      message: undefined,
    });
    this.listen();
    this.compute(host);
  }

  private listen(): void {
    this.stopListening();
    const { host } = this.current;
    this.stopListening = host.onWorkbookChanged((cause) => {
      const { unsaved, version, computing: wasComputing } = this.current;
      const change = {
        version: version + 1,
        computing: host.isComputing,
        unsaved: unsaved || cause === 'person' || cause === 'client',
      };
      // Who waits for results sees at once that they are there, or that those in sight are not the last ones.
      if (cause === 'person' || wasComputing !== host.isComputing) this.update(change);
      else this.updateSoon(change);
    });
  }

  private update(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
