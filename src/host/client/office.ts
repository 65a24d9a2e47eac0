/**
 * The part of Office.js that is not the Excel API: readiness, context, requirement sets, and calls that only a real Office can
 * answer, which are recorded. Stands in for Microsoft's loader, which wants a running Office.
 */

export interface OfficeSettings {
  /** Highest ExcelApi set, such as `1.14`. */
  readonly apiVersion: string;
  readonly displayLanguage: string;
}

/** Calls to parts of Office that have no effect here, in order: name and arguments. */
export interface RecordedCall {
  readonly name: string;
  readonly values: readonly unknown[];
}

export interface OfficeStandIn {
  /** What becomes `window.Office`. */
  readonly office: object;
  readonly recorded: readonly RecordedCall[];
}

/** Whether a version of the ExcelApi set is within the cap; other sets are not offered. */
export function isSetSupported(cap: string, name: string, version: unknown): boolean {
  // The library that is installed asks for events of 1.17 by the name they had before.
  if (name.toLowerCase() === 'excelapionline') return compareVersions('1.17', cap) <= 0;
  if (name.toLowerCase() !== 'excelapi') return false;
  const asked = typeof version === 'string' || typeof version === 'number' ? String(version) : '1.1';
  return compareVersions(asked, cap) <= 0;
}

function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** Builds the stand-in for `window.Office`. */
export function standInForOffice(settings: OfficeSettings): OfficeStandIn {
  const recorded: RecordedCall[] = [];
  const record =
    (name: string) =>
    (...values: unknown[]): Promise<void> => {
      recorded.push({ name, values });
      return Promise.resolve();
    };
  const information = { host: 'Excel', platform: 'PC', addin: { manifestId: '' } };
  const office = {
    onReady: (callback?: (info: typeof information) => unknown) => {
      const ready = Promise.resolve(information);
      return callback === undefined ? ready : ready.then(async (info) => (await callback(info), info));
    },
    initialize: () => undefined,
    context: contextOf(settings, record),
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: {
      PC: 'PC',
      OfficeOnline: 'OfficeOnline',
      Mac: 'Mac',
      iOS: 'iOS',
      Android: 'Android',
      Universal: 'Universal',
    },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: {
      DocumentSelectionChanged: 'documentSelectionChanged',
      OfficeThemeChanged: 'officeThemeChanged',
    },
    StartupBehavior: { none: 'None', load: 'Load' },
    actions: { associate: record('actions.associate') },
    ribbon: {
      requestUpdate: record('ribbon.requestUpdate'),
      requestCreateControls: record('ribbon.requestCreateControls'),
    },
    addin: {
      showAsTaskpane: record('addin.showAsTaskpane'),
      hide: record('addin.hide'),
      setStartupBehavior: record('addin.setStartupBehavior'),
      getStartupBehavior: () => Promise.resolve('None'),
    },
  };
  return { office, recorded };
}

function contextOf(
  settings: OfficeSettings,
  record: (name: string) => (...values: unknown[]) => Promise<void>,
): object {
  return {
    displayLanguage: settings.displayLanguage,
    contentLanguage: settings.displayLanguage,
    host: 'Excel',
    platform: 'PC',
    // No officeTheme: Excel on the web has none either, so the pane must do without.
    requirements: {
      isSetSupported: (name: string, version?: unknown) => isSetSupported(settings.apiVersion, name, version),
    },
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0' },
    document: { url: '', mode: 'readWrite', settings: documentSettings() },
    ui: {
      openBrowserWindow: record('ui.openBrowserWindow'),
      displayDialogAsync: record('ui.displayDialogAsync'),
    },
  };
}

function documentSettings(): object {
  const values = new Map<string, unknown>();
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (callback?: (result: { status: string }) => void) => callback?.({ status: 'succeeded' }),
  };
}
