const codes =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$/;

/** Whether a call that failed with this code was not sent at all: no address, no connection. */
export const isUnconnected = (code: unknown): boolean => typeof code === 'string' && codes.test(code);
