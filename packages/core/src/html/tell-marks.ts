import type { Found } from '../page/page.ts';
import type { Unit } from '../page/unit.ts';
import type { Verdict } from '../page/verdict.ts';
import { isBody } from '../page/verdict.ts';
import { findDates, labelBefore } from '../page/visible-dates.ts';
import { findAuthors, isElsewhere } from './find-authors.ts';
import { isoDate } from './iso-date.ts';
import type { MarkupFields } from './metadata.ts';
import type { Rendering } from './render.ts';

/** A page after it was judged. */
interface Told {
  readonly rendering: Rendering;
  readonly units: readonly Unit[];
  readonly verdicts: readonly Verdict[];
}

const ABOVE = 8;
const BELOW = 15;
const ABOVE_HEADLINE = 3;
const LONGEST_DATE_LINE = 160;

/** Completes what the markup says with what the page's elements show around headline and body: author and time. */
export function tellMarks(markup: MarkupFields, { rendering, units, verdicts }: Told): MarkupFields {
  const { segments, marks } = rendering;
  const found = verdicts.findIndex((verdict) => 'kept' in verdict && verdict.kept === 'headline');
  const headline = found < 0 ? null : found;
  const first = verdicts.findIndex(isBody);
  const last = verdicts.findLastIndex(isBody);
  const shown = findAuthors({ segments, units, marks, headline, first, last });
  const authors: Found<readonly string[]> | undefined =
    markup.authors?.source === 'json-ld' || shown === null ? markup.authors : { value: shown, source: 'visible' };
  const time = readTime(rendering, { headline: headline ?? first, first });
  const weak = markup.publishedAt === undefined || markup.publishedAt.source === 'meta';
  const publishedAt = weak && time !== undefined ? time : markup.publishedAt;
  const place = { headline: headline ?? first, first };
  return {
    ...markup,
    authors,
    publishedAt: publishedAt ?? readShownDay(units, place),
    image: withCaption(markup.image, leadCaption({ units, verdicts }, place)),
  };
}

interface Place {
  readonly headline: number;
  readonly first: number;
}

/** The words under the picture that stands between headline and body, or right above the headline. */
function leadCaption({ units, verdicts }: Pick<Told, 'units' | 'verdicts'>, place: Place): string | null {
  const from = place.headline - ABOVE_HEADLINE;
  const index = verdicts.findIndex(
    (verdict, at) => at >= from && at <= place.first + 1 && 'kept' in verdict && verdict.kept === 'caption',
  );
  return units[index]?.text ?? null;
}

function withCaption(image: MarkupFields['image'], caption: string | null): MarkupFields['image'] {
  if (image === undefined || caption === null || image.value.caption !== null) return image;
  return { ...image, value: { ...image.value, caption } };
}

/** The day that the short lines around the headline agree on; a day of change is none of publication. */
function readShownDay(units: readonly Unit[], place: Place): Found<string> | undefined {
  const lines = units.slice(Math.max(0, place.headline - 4), Math.max(place.first, place.headline) + 3);
  const days = lines
    .filter(({ text }) => text.length <= LONGEST_DATE_LINE)
    .flatMap(({ text }) => findDates(text).filter(({ span }) => labelBefore(text.slice(0, span.start)) !== 'modified'))
    .map(({ iso }) => iso);
  const [first] = days;
  if (first === undefined || first === null || days.some((day) => day?.slice(0, 10) !== first.slice(0, 10)))
    return undefined;
  return { value: first, source: 'visible' };
}

/** The day that the `time` elements around the headline agree on. */
function readTime({ marks, segments }: Rendering, place: Place): Found<string> | undefined {
  const times = marks.filter(({ kind, at }) => kind === 'time' && !isElsewhere(segments[at]));
  const end = Math.max(place.first, place.headline) + BELOW;
  const near = times.filter(({ at }) => at >= place.headline - ABOVE && at <= end);
  const open = near.length > 0 ? near : times;
  const sure = open.filter(({ strength }) => strength === 3);
  const values = (sure.length > 0 ? sure : open).map(({ text }) => isoDate(text)).filter((value) => value !== null);
  const [first] = values;
  if (first === undefined || values.some((value) => value.slice(0, 10) !== first.slice(0, 10))) return undefined;
  return { value: first, source: 'time' };
}
