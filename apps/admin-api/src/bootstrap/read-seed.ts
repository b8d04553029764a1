import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Origin } from '@onrecord/core/schemas';
import type { IncomingPage } from '../desk/import-page.ts';

export interface Seed {
  readonly slug: string;
  readonly page: IncomingPage & { readonly received: Uint8Array };
  /** The text it is a translation of, where the sample has it. */
  readonly original: { readonly language: string; readonly text: string } | null;
}

/** A seed that cannot be used; the message names its folder and what was expected. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

const FIELDS = Object.keys(Origin.shape);
const METADATA_LINE = /^(\w+): *(.*?) *$/;

/** The names of the seed pages, in a fixed order; none when the folder is not there. */
export async function listSeeds(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** The page in `<folder>/<slug>`: `source.txt` or `source.html`, with what `SOURCE.md` says about it. Throws a `SeedError`. */
export async function readSeed(folder: string, slug: string): Promise<Seed> {
  const place = join(folder, slug);
  const text = await readIfThere(join(place, 'source.txt'));
  const html = text === null ? await readIfThere(join(place, 'source.html')) : null;
  const received = text ?? html;
  if (received === null) throw new SeedError(`The seed ${place} has neither source.txt nor source.html.`);
  const notes = await readIfThere(join(place, 'SOURCE.md'));
  if (notes === null) throw new SeedError(`The seed ${place} has no SOURCE.md that says where it comes from.`);
  return {
    slug,
    page: {
      received,
      content: decode(received),
      mediaType: text === null ? 'text/html' : 'text/plain',
      origin: readOrigin(decode(notes), place),
    },
    original: await readOriginalText(place),
  };
}

const ORIGINAL = /^original\.([a-z]{2,3})\.txt$/;

async function readOriginalText(place: string): Promise<Seed['original']> {
  const names = await readdir(place);
  const [name, language] = names.map((each) => ORIGINAL.exec(each)).find((match) => match !== null) ?? [];
  const received = name === undefined ? null : await readIfThere(join(place, name));
  return received === null || language === undefined ? null : { language, text: decode(received) };
}

/** The lines `field: value` at the head of the notes, up to the first blank line. */
function readOrigin(notes: string, place: string): Origin {
  const head = notes.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const pairs = head.split(/\r?\n/).flatMap((line) => {
    const [, field = '', value = ''] = METADATA_LINE.exec(line) ?? [];
    return FIELDS.includes(field) && value !== '' ? [[field, value] as const] : [];
  });
  const origin = Origin.safeParse(Object.fromEntries(pairs));
  if (origin.success) return origin.data;
  const [issue] = origin.error.issues;
  throw new SeedError(
    `The seed ${place} has a SOURCE.md whose \`${issue?.path.join('.')}\` cannot be used: ${issue?.message}.`,
  );
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
