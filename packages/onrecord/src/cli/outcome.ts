/** A document that may be parsed. `html` is markup, `text` is plain. */
export interface Document {
  readonly kind: 'text' | 'html';
  readonly id: string;
  /** Where it stands, for a message: the path, and the line in a batch. */
  readonly place: string;
  readonly content: string;
  /** What the importer says; null when it says nothing. */
  readonly publishedAt: string | null;
}

/** Input that could not be used: where it stands, and a sentence saying why. */
export interface Failure {
  readonly kind: 'failure';
  readonly place: string;
  readonly message: string;
}
