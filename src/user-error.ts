const NAME = 'UserError';

/** An error for a mistake of the user's: shown as one line, without a stack. The message says what, where, and the way out. */
export function userError(message: string): Error {
  return Object.assign(new Error(message), { name: NAME });
}

export function isUserError(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}
