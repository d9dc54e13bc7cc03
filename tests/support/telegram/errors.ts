/** What a refused call is answered with, in the Bot API's own words. */

/** `request`: the call itself breaks the description; `state`: it is well formed, but the chat, right or message is not there. */
export type Cause = 'request' | 'state';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly fault: Cause;
  readonly parameters: Readonly<Record<string, number>> | null;

  constructor(
    code: number,
    description: string,
    { fault = 'state', parameters = null }: Partial<Pick<ApiError, 'fault' | 'parameters'>> = {},
  ) {
    super(description);
    this.code = code;
    this.fault = fault;
    this.parameters = parameters;
  }
}

/** 400 for a call that no state of the world would make right. */
export const malformed = (text: string) => new ApiError(400, `Bad Request: ${text}`, { fault: 'request' });

/** 400 for a call that the present state of the world refuses. */
export const refused = (text: string) => new ApiError(400, `Bad Request: ${text}`);

export const forbidden = (text: string) => new ApiError(403, `Forbidden: ${text}`);

export const conflict = (text: string) => new ApiError(409, `Conflict: ${text}`);

export function tooMany(waitMs: number): ApiError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, {
    parameters: { retry_after: seconds },
  });
}
