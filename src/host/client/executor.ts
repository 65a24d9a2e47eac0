/** A request as the client library makes it. */
interface LibraryRequest {
  readonly Headers: unknown;
  readonly Body: unknown;
}

/** An answer as the client library takes it. */
interface LibraryResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: null;
  readonly ErrorMessage: null;
  readonly Headers: unknown;
  readonly Body: unknown;
}

/** What the client library hands a request of one `sync` to. */
export interface RequestExecutor {
  readonly executeAsync: (
    customData: unknown,
    flags: number,
    request: LibraryRequest,
  ) => Promise<LibraryResponse>;
}

/** What the host answers a request with: errors of Excel are in the body, and the status is always 200. */
interface Answer {
  readonly message: { readonly statusCode: number; readonly headers: unknown; readonly body: string };
}

/**
 * Asks a host as the library does by itself, in the same words, but writes each request and each answer as text only once. The
 * library writes them a second time for a log that is off, which with sheets of megabytes takes longer than to send them.
 */
export function requestExecutor(ask: (request: string) => Promise<string>): RequestExecutor {
  let id = 0;
  return {
    executeAsync: async (_customData, flags, { Headers: headers, Body: body }) => {
      id += 1;
      const message = { url: 'ProcessQuery', method: 'POST', headers, body };
      const answer = JSON.parse(await ask(JSON.stringify({ id, type: 1, flags, message }))) as Answer;
      return {
        HttpStatusCode: answer.message.statusCode,
        ErrorCode: null,
        ErrorMessage: null,
        Headers: answer.message.headers,
        Body: JSON.parse(answer.message.body) as unknown,
      };
    },
  };
}
