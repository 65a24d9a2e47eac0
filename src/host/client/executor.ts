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

/** The library's own way of sending a message to its host, and of finding the answer to it again. */
export interface MessageBridge {
  readonly nextId: () => number;
  /** Answers of the host always have the status 200: errors of Excel are in the body. */
  readonly send: (message: object) => Promise<Answer>;
}

export interface Answer {
  readonly message: { readonly statusCode: number; readonly headers: unknown; readonly body: string };
}

/**
 * Sends requests as the library does by itself, in the same words and over the same bridge, but writes each request and each
 * answer as text only once. The library writes them a second time for a log that is off, which with sheets of megabytes takes
 * longer than to send them.
 */
export function requestExecutor(bridge: MessageBridge): RequestExecutor {
  return {
    executeAsync: async (_customData, flags, { Headers: headers, Body: body }) => {
      const message = { url: 'ProcessQuery', method: 'POST', headers, body };
      const answer = await bridge.send({ id: bridge.nextId(), type: 1, flags, message });
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
