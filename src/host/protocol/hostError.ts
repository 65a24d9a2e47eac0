import { HostError as WorkbookError } from '../workbook/hostError';

/** An error the host answers with; the client throws it as an `OfficeExtension.Error` with this code and message. */
export class HostError extends Error {
  public constructor(
    public readonly code: string,
    message: string,
    public readonly location?: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The error as one to answer with; undefined for a bug, which is not for the client. */
export function asHostError(error: unknown): HostError | undefined {
  if (error instanceof HostError) return error;
  return error instanceof WorkbookError ? new HostError(error.code, error.message) : undefined;
}

/** A member of the API that this host does not have: named, never silently empty. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `NotImplemented: ${member}`, member);
}

export function invalidArgument(what: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`);
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${what}`);
}

export function invalidOperation(what: string): HostError {
  return new HostError('InvalidOperation', `This operation is not permitted for the current object: ${what}`);
}
