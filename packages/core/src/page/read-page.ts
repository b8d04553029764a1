import type { Block, Removed } from '../schemas/article.ts';
import type { Notice } from '../schemas/record.ts';
import type { Span } from '../schemas/span.ts';
import { findBody } from './find-body.ts';
import { judgeBody } from './judge-body.ts';
import { judgeFoot } from './judge-foot.ts';
import { judgeHead } from './judge-head.ts';
import { LAST_LINE_RULES, LINE_RULES } from './line-rules.ts';
import type { Page } from './page.ts';
import type { Verdicts } from './sheet.ts';
import { type PageUnits, readUnits, type Unit } from './unit.ts';
import { judge, type Verdict } from './verdict.ts';

/**
 * Takes a pasted page apart: finds the body, the headline and what belongs to the article around them, and gives
 * everything else a reason for its removal. Never throws; time is linear in the length.
 */
export function readPage(text: string): Page {
  const { units, blanks } = readUnits(text);
  const alone = judgeAlone(units);
  const body = findBody(units, alone) ?? { from: 0, to: 0 };
  const sheet = { units, alone, body };
  const head = judgeHead(sheet);
  const bodyTo = Math.max(body.to, head.bodyFrom);
  const verdicts = new Map([
    ...head.verdicts,
    ...judgeBody(sheet, { from: head.bodyFrom, to: bodyTo }, head.headline),
    ...judgeFoot(sheet, bodyTo, head.headline),
  ]);
  return assemble({ text, units: { units, blanks }, verdicts });
}

const LAST_LINES = 3;

function judgeAlone(units: readonly Unit[]): readonly (Verdict | null)[] {
  return units.map(
    (unit, index) =>
      judge(unit, LINE_RULES) ?? (index >= units.length - LAST_LINES ? judge(unit, LAST_LINE_RULES) : null),
  );
}

interface Judged {
  readonly text: string;
  readonly units: PageUnits;
  readonly verdicts: Verdicts;
}

function assemble({ text, units: { units, blanks }, verdicts }: Judged): Page {
  const blocks: Block[] = [];
  const removed: Removed[] = blanks.map((span) => ({ span, reason: 'blank' }));
  units.forEach(({ span }, index) => {
    const verdict = verdicts.get(index) ?? { kept: 'paragraph', rule: 'fallback' };
    if ('kept' in verdict) blocks.push({ kind: verdict.kept, span });
    else removed.push({ span, reason: verdict.removed });
  });
  removed.sort((a, b) => a.span.start - b.span.start);
  return { blocks, removed, notices: noticesOf(text, blocks) };
}

function noticesOf(text: string, blocks: readonly Block[]): readonly Notice[] {
  if (blocks.some(({ kind }) => kind === 'paragraph')) return [];
  const span: Span = { start: 0, end: text.length };
  const message = 'No paragraph was found on this page.';
  return [{ code: 'body-not-found', span, message, actual: text.slice(0, 80), expected: 'at least one paragraph' }];
}
