/** What makes a file unreadable as a document: a message for its author, and the line it is about. */
export interface DocumentError extends Error {
  name: 'DocumentError';
  line: number;
}

export function documentError(message: string, line: number): DocumentError {
  return Object.assign(new Error(message), { name: 'DocumentError' as const, line });
}

export function isDocumentError(error: unknown): error is DocumentError {
  return error instanceof Error && error.name === 'DocumentError';
}
