import type { PageDocument } from './dom.ts';
import { findHeadlineSegment } from './find-headline.ts';
import { findMainContent } from './main-content.ts';
import { clearFalseZones, type RenderedPage } from './prose.ts';
import { recoverMain, recoverSiblings, type Selection } from './recover-prose.ts';
import type { Rendering } from './render.ts';
import type { Step, Without } from './steps.ts';

const RECOVERIES: readonly { readonly step: Step; readonly recover: (selection: Selection) => readonly boolean[] }[] = [
  { step: 'main-element', recover: recoverMain },
  // Behind the main element, for it may give paragraphs whose neighbours are the article's too.
  { step: 'siblings', recover: recoverSiblings },
];

interface Known {
  readonly page: RenderedPage;
  readonly titles: readonly string[];
  readonly without: Without;
}

/**
 * Which segments are the article's: readability's pick, and what it missed. Null when readability finds no article. It
 * takes the document apart.
 */
export function selectContent(document: PageDocument, { page, titles, without }: Known): Selection | null {
  const { units } = page;
  const rendering = without.has('false-zones') ? page.rendering : clearFalseZones(page);
  const { segments } = rendering;
  if (!without.has('furniture')) takeAway(rendering, page);
  const kept = findMainContent(document, segments);
  if (kept === null) return null;
  const headline = findHeadlineSegment({ segments, units, kept }, titles);
  let found = kept;
  for (const { step, recover } of RECOVERIES) {
    if (!without.has(step)) found = recover({ rendering, units, kept: found, headline });
  }
  return { rendering, units, kept: found, headline };
}

const MOST_FURNITURE = 0.2;

/** Readability need not weigh menus and page feet, unless one of them holds the page. */
function takeAway({ segments, furniture }: Rendering, { units }: RenderedPage): void {
  const length = (outside: boolean): number =>
    segments.reduce(
      (sum, { zone }, index) =>
        zone.outside === outside && units[index]?.stopped === true ? sum + (units[index]?.text.length ?? 0) : sum,
      0,
    );
  if (length(true) > length(false) * MOST_FURNITURE) return;
  for (const element of furniture) element.remove();
}
