import { siteUrl } from '../data/site.server.ts';
import { cardImage } from '../words/card-image.ts';
import type { PageHead, Share } from './page-head.ts';

const NAME = 'Onrecord';
const MOTTO = 'Onrecord: who said what';
const DESCRIPTION =
  'A news archive that knows who said what: articles, every quote with its speaker, people and places.';
/** The paper of `styles/tokens.css`. */
const PAPER = { light: '#fcfbf8', dark: '#171512' };

/** What a page tells programs. Where it stands in the body, as with Next, React puts it into the head. */
export function HeadTags({ head }: { readonly head: PageHead }) {
  const { title, description = DESCRIPTION, canonical, alternates = [], isUnlisted, isSecret } = head;
  const site = siteUrl();
  return (
    <>
      <title>{title === undefined ? MOTTO : `${title} · ${NAME}`}</title>
      <meta name="description" content={description} />
      {isUnlisted === true && <meta name="robots" content="noindex" />}
      {isSecret === true && <meta name="referrer" content="no-referrer" />}
      {canonical !== undefined && <link rel="canonical" href={site + canonical} />}
      {alternates.map((each) => (
        <link key={each.type} rel="alternate" type={each.type} href={site + each.href} title={each.title} />
      ))}
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      <ShareTags head={head} share={head.share} />
    </>
  );
}

/** Open Graph. What X calls cards falls back on it but for their size. */
function ShareTags({ head, share }: { readonly head: PageHead; readonly share: Share | undefined }) {
  const image = share?.image ?? cardImage('', MOTTO);
  const tags: Readonly<Record<string, string | number | undefined>> = {
    'og:site_name': NAME,
    'og:type': share?.type ?? 'website',
    'og:title': share?.title ?? head.title ?? MOTTO,
    'og:description': share?.description ?? head.description ?? DESCRIPTION,
    'article:published_time': share?.publishedAt,
    'og:image': siteUrl() + image.url,
    'og:image:type': image.type,
    'og:image:width': image.width,
    'og:image:height': image.height,
    'og:image:alt': image.alt,
  };
  return (
    <>
      {Object.entries(tags).map(
        ([property, content]) =>
          content !== undefined && <meta key={property} property={property} content={String(content)} />,
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
