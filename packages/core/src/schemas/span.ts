import * as z from 'zod';

/** A half-open range of UTF-16 code units of the record's `text`: `text.slice(start, end)` is exactly the words meant. */
export const Span = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = Readonly<z.infer<typeof Span>>;

/** Words of the page, or words somebody typed: `span` is null where the text was not cut from the page. */
export const SpannedText = z.strictObject({ span: Span.nullable(), text: z.string() });
export type SpannedText = z.infer<typeof SpannedText>;
