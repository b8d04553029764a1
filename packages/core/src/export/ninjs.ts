import type { EntityType } from '../schemas/entity.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { addressOf, bodyText, type ExportOptions, idAddress, known, speakerName, wordsAt } from './view.ts';

const VERSION = '3.1';
const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';

/** A news object of IPTC's ninjs 3.1; see https://iptc.org/standards/ninjs/. */
export type Ninjs = Readonly<Record<string, unknown>> & { readonly uri: string };

/**
 * The record as a ninjs 3.1 item of type `text`. Each quote is an associated item: its words are the body, its speaker the person,
 * organisation or place with `rel` `speaker`. ninjs needs an identifier: throws a `TypeError` where neither `url` nor the page gives one.
 *
 * @example
 * const item = toNinjs(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' });
 */
export function toNinjs(record: ParsedRecord, options: ExportOptions = {}): Ninjs {
  const { article } = record;
  const uri = addressOf(record, options);
  if (uri === null) throw new TypeError('toNinjs: ninjs needs an identifier; expected options.url, an absolute URI.');
  const body = bodyText(record);
  return {
    ...known({
      type: 'text',
      representationType: 'full',
      language: article.language,
      contentCreated: instant(article.publishedAt),
      versionCreated: instant(article.modifiedAt ?? article.publishedAt),
      headlines: article.headline === null ? [] : [{ role: 'main', value: article.headline.text }],
      descriptions: descriptionsOf(record),
      bodies: [{ role: 'main', contentType: 'text/plain', charCount: [...body].length, value: body }],
      by: article.bylines.map(({ text }) => text).join(', ') || null,
      located: article.dateline?.place,
      infoSources: infoSourcesOf(record),
      subjects: article.keywords.map((name) => ({ name })),
      people: named(record, 'person', uri),
      organisations: named(record, 'organisation', uri),
      places: named(record, 'place', uri),
      events: named(record, 'event', uri),
      objects: named(record, 'work', uri),
      renditions:
        article.image === null ? [] : [known({ name: 'main', href: article.image.url, title: article.image.caption })],
      associations: record.quotes.map((quote) => quoteItem(record, quote, uri)),
      standard: { name: 'ninjs', version: VERSION, schema: SCHEMA },
    }),
    uri,
  };
}

/** ninjs knows instants alone; a bare date stays a date and is told as a description. */
function instant(date: string | null): string | null {
  return date?.includes('T') === true ? date : null;
}

function descriptionsOf({ article }: ParsedRecord): { readonly role: string; readonly value: string }[] {
  const { standfirst, publishedAt } = article;
  return [
    ...(standfirst === null ? [] : [{ role: 'standfirst', value: standfirst.text }]),
    ...(publishedAt === null || instant(publishedAt) !== null ? [] : [{ role: 'datePublished', value: publishedAt }]),
  ];
}

function infoSourcesOf({ article }: ParsedRecord): { readonly name: string; readonly role: string }[] {
  return [
    ...(article.publisher === null ? [] : [{ name: article.publisher, role: 'publisher' }]),
    ...article.credits.map(({ name, role }) => ({ name, role })),
  ];
}

function named(record: ParsedRecord, type: EntityType, uri: string) {
  return record.entities
    .filter((entity) => entity.type === type)
    .map(({ id, name }) => ({ name, rel: 'mentioned', uri: idAddress(uri, id) }));
}

const LIST_OF: Readonly<Record<string, string>> = {
  person: 'people',
  group: 'people',
  unnamed: 'people',
  government: 'places',
};

function quoteItem(record: ParsedRecord, quote: ParsedRecord['quotes'][number], uri: string) {
  const { id, kind, span, cue, speaker } = quote;
  const name = speakerName(record, quote);
  const list = LIST_OF[speaker?.kind ?? 'unnamed'] ?? 'organisations';
  const speakerUri = speaker?.entityId == null ? null : idAddress(uri, speaker.entityId);
  return {
    name: name === null ? 'Quote' : `Quote: ${name}`,
    rel: 'quote',
    uri: idAddress(uri, id),
    type: 'text',
    profile: `${kind}-quote`,
    ...known({ language: record.article.language, slugline: cue?.lemma }),
    bodies: [{ role: kind, contentType: 'text/plain', value: wordsAt(record, span) }],
    ...(name === null ? {} : { [list]: [known({ name, rel: 'speaker', uri: speakerUri })] }),
  };
}
