import type { Failure } from '../sheets/proposal';

export const neededApi = { set: 'ExcelApi', version: '1.14' } as const;

/** Whether this Excel has what the add-in needs: ExcelApi 1.14 (Office 2021 and later, Microsoft 365, web, Mac). */
export function isSupported(): boolean {
  return Office.context.requirements.isSetSupported(neededApi.set, neededApi.version);
}

/** What went wrong outside, in words a sentence can be made of. Errors that are not Excel's own are bugs and thrown on. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, message } = error;
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'cellEdit' };
    case 'AccessDenied':
      return { kind: 'accessDenied', detail: message };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
      return { kind: 'tooOld', needed: `${neededApi.set} ${neededApi.version}` };
    default:
      return { kind: 'host', code, detail: message };
  }
}

/** A refusal that a sheet's protection explains names the sheet. */
export function withProtection(failure: Failure, protectedSheet: string | undefined): Failure {
  return failure.kind === 'accessDenied' && protectedSheet !== undefined
    ? { kind: 'sheetProtected', sheet: protectedSheet }
    : failure;
}

/** A failure of the outside world as a value. */
export async function orFailure<T>(act: () => Promise<T>): Promise<T | { readonly failure: Failure }> {
  try {
    return await act();
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
