import * as z from 'zod';
import { StoreError } from '../../store-error.ts';

/** The lists that the queue is made of, in its order: what readers say, what edits did, what the parser is not sure of. */
export const PHASES = ['reports', 'reviews', 'quotes'] as const;

/** A whole number of 64 bits as text: JSON would round it, and a database refuses a larger one. */
const Int64 = z
  .string()
  .regex(/^-?\d{1,19}$/)
  .refine((text) => BigInt.asIntN(64, BigInt(text)) === BigInt(text));

/** The last one shown: its `seq`, or for quotes their confidence and number. */
const Point = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.enum(['reports', 'reviews']), seq: z.int() }),
  z.strictObject({ phase: z.literal('quotes'), confidence: z.number(), number: Int64 }),
]);
export type Point = z.output<typeof Point>;

export function writePoint(point: Point): string {
  return Buffer.from(JSON.stringify(point), 'utf8').toString('base64url');
}

/** Null for none; `cursor-invalid` for what this list did not give out. */
export function readPoint(cursor: string | null | undefined): Point | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return Point.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    const sentence = 'This cursor does not belong to this list: ask for the first page again, without a cursor.';
    throw new StoreError('cursor-invalid', sentence, { cause });
  }
}
