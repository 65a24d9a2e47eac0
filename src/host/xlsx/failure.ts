/**
 * Why a file was not opened.
 * `notZip`: no zip archive. `oldFormat`: a binary .xls. `encrypted`: opens with a password only. `notWorkbook`: another kind of
 * document. `missingPart`: a sheet or table the file names is not in it. `tooLarge`: unpacks to more than the limit.
 * `damaged`: cut off or malformed.
 */
export type OpenFailureReason =
  'notZip' | 'oldFormat' | 'encrypted' | 'notWorkbook' | 'missingPart' | 'tooLarge' | 'damaged';

/** Carries a reason from deep inside a reader to `openXlsx`, which turns it into a value; never leaves this room. */
export class OpenFailure extends Error {
  constructor(
    readonly reason: OpenFailureReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'OpenFailure';
  }
}
