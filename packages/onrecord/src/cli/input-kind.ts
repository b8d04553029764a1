export type InputKind = 'text' | 'html' | 'ndjson';

const BY_EXTENSION: Readonly<Record<string, InputKind>> = {
  html: 'html',
  htm: 'html',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

/** What a path's extension says it holds; everything else, stdin too, is text. */
export function inputKindOf(path: string): InputKind {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return (extension === undefined ? undefined : BY_EXTENSION[extension]) ?? 'text';
}
