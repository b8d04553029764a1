import type { Fingerprint } from './fingerprint.ts';

/** One version of an article, which never changes. */
export interface Version {
  readonly id: string;
  readonly version: number;
}

/** So many are kept, of some ten thousand bytes each. */
const MOST = 200;

/** The fingerprints that were used last, so that a text that many others nearly repeat is not read for each of them. */
export class Fingerprints {
  /** The one used last at the end. */
  readonly #kept = new Map<string, Fingerprint>();

  get(version: Version): Fingerprint | null {
    const found = this.#kept.get(keyOf(version)) ?? null;
    if (found !== null) this.put(version, found);
    return found;
  }

  put(version: Version, fingerprint: Fingerprint): void {
    const key = keyOf(version);
    this.#kept.delete(key);
    this.#kept.set(key, fingerprint);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function keyOf({ id, version }: Version): string {
  return `${id} ${version}`;
}
