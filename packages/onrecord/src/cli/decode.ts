import { TextDecoder } from 'node:util';
import { evidentEncoding } from './evident-encoding.ts';

export type Decoded =
  /** `guessed` is the encoding that nobody declared, where the bytes alone made it evident. */
  | { readonly kind: 'decoded'; readonly text: string; readonly guessed: string | null }
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

/**
 * Turns bytes into text by their byte order mark, else the encoding the user names, else the charset an HTML page declares, else UTF-8;
 * strict in all four. Bytes that are not UTF-8 are read in another encoding only where no other could be meant.
 */
export function decodeBytes(bytes: Uint8Array, input: 'text' | 'html', named: string | null = null): Decoded {
  const declared = encodingByMark(bytes) ?? named ?? (input === 'html' ? declaredCharset(bytes) : null);
  if (declared !== null) return decodeAs(bytes, declared);
  if (isBinary(bytes)) return undecodable('it is a binary file; expected text');
  const decoded = decodeAs(bytes, 'utf-8');
  const evident = decoded.kind === 'decoded' ? null : evidentEncoding(bytes);
  if (evident === null) return decoded;
  const guessed = decodeAs(bytes, evident);
  return guessed.kind === 'decoded' ? { ...guessed, guessed: evident } : decoded;
}

/** True for a name that the Encoding Standard knows. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
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
    return { kind: 'decoded', text: decoder.decode(bytes), guessed: null };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return undecodable(
      `it is not valid ${decoder.encoding.toUpperCase()}; expected UTF-8, UTF-16 with a byte order mark, or --encoding with its name`,
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
