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

/** A file that is one document, which whoever works on it reads. */
export interface UnreadFile {
  readonly kind: 'file';
  readonly path: string;
  readonly place: string;
  readonly input: 'text' | 'html';
  /** The encoding that the user says the input has; null for what the input itself says. */
  readonly encoding: string | null;
}

/** What came of reading a file. */
export interface FileRead {
  readonly bytes: number;
  /** What had to be guessed, as a sentence without its place; null where nothing was. */
  readonly guess: string | null;
}

/** What a document gave: the words to print. */
export interface Done {
  readonly kind: 'done';
  readonly place: string;
  readonly words: string;
}

/** What came of one document; `file` where it was a file that was read only then. */
export type Outcome = (Done | Failure) & { readonly file?: FileRead };
