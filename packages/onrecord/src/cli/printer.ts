import type { OutputFormat } from './arguments.ts';
import type { IdentifiedRecord } from './parse-document.ts';
import { type PrettyOptions, renderPretty } from './pretty.ts';

/** Turns records into the words of one format, one at a time. `end` closes what is open, also after an interruption. */
export interface Printer {
  readonly record: (record: IdentifiedRecord) => string;
  readonly end: () => string;
}

export interface PrinterOptions {
  readonly format: OutputFormat;
  /** Whether there may be several documents: then `json` is one array. */
  readonly batch: boolean;
  readonly pretty: PrettyOptions;
}

/** Makes the printer of a format. */
export function createPrinter({ format, batch, pretty }: PrinterOptions): Printer {
  if (format === 'ndjson') return { record: (record) => `${JSON.stringify(record)}\n`, end: nothing };
  if (format === 'json') return batch ? jsonArray() : { record: (record) => `${indented(record)}\n`, end: nothing };
  return prettyPages(batch, pretty);
}

function jsonArray(): Printer {
  let before = '[\n';
  return {
    record: (record) => {
      const words = before + indented(record);
      before = ',\n';
      return words;
    },
    end: () => (before === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function prettyPages(batch: boolean, options: PrettyOptions): Printer {
  let before = '';
  return {
    record: (record) => {
      const words = before + renderPretty(record, { ...options, showId: batch });
      before = '\n\n';
      return words;
    },
    end: nothing,
  };
}

function indented(record: IdentifiedRecord): string {
  return JSON.stringify(record, null, 2);
}

function nothing(): string {
  return '';
}
