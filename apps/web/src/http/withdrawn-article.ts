import { plainPage } from './plain-page.ts';

/** The answer for an article that was withdrawn: that it is gone for good, since when, and what readers are told. */
export function withdrawnArticle({ at, note }: { readonly at: string; readonly note: string | null }): Response {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  return plainPage({
    status: 410,
    title: 'This article was withdrawn',
    words: [`It was taken from the site on ${day}.`, ...(note === null ? [] : [note])],
    link: { href: '/', words: 'To the newest articles' },
  });
}
