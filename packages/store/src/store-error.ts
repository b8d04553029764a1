/** A closed list of what can go wrong in the archive. Words for people and HTTP status are the edge's business. */
export type StoreErrorCode =
  | 'not-found'
  | 'duplicate'
  | 'version-stale'
  | 'state-wrong'
  | 'record-invalid'
  | 'cursor-invalid'
  | 'database-newer'
  | 'database-corrupt'
  | 'database-unavailable';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What a caller may need to act: ids, versions; never secrets. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: StoreErrorCode,
    message: string,
    options: { details?: Readonly<Record<string, string | number>>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'StoreError';
    this.code = code;
    this.details = options.details ?? {};
  }
}
