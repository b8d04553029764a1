import { TextDecoder } from 'node:util';
export type Decoded =
  | { readonly kind: 'decoded'; readonly text: string }
  | { readonly kind: 'undecodable'; readonly message: string };

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const DECLARATION_WINDOW = 1024;
const BINARY_WINDOW = 8192;
const BINARY_NUL_SHARE = 0.1;

/** The encoding a byte order mark names, or null. */
export function encodingByMark(bytes: Uint8Array): string | null {
  return BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte))?.encoding ?? null;
}

/** Turns bytes into text by their byte order mark, else the charset an HTML page declares, else UTF-8; strict in all three. */
export function decodeBytes(bytes: Uint8Array, input: 'text' | 'html'): Decoded {
  const declared = encodingByMark(bytes) ?? (input === 'html' ? declaredCharset(bytes) : null);
  if (declared === null && isBinary(bytes)) return undecodable('it is a binary file; expected text');
  return decodeAs(bytes, declared ?? 'utf-8');
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undecodable(`it declares the encoding “${encoding}”, which is not known`);
  }
  try {
    return { kind: 'decoded', text: decoder.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return undecodable(
      `it is not valid ${decoder.encoding.toUpperCase()}; expected UTF-8, or UTF-16 with a byte order mark`,
    );
  }
}

/** As browsers do: looked for at the start only, and a page that could be read that far is not UTF-16. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WINDOW));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  return label.startsWith('utf-16') ? 'utf-8' : label;
}

function isBinary(bytes: Uint8Array): boolean {
  const window = bytes.subarray(0, BINARY_WINDOW);
  return window.filter((byte) => byte === 0).length > window.length * BINARY_NUL_SHARE;
}

function undecodable(message: string): Decoded {
  return { kind: 'undecodable', message };
}
