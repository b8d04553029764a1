import { describe, expect, test } from 'vitest';
import type { FeedSource } from './feed-source.ts';
import { type FeedFile, writeFeed } from './write-feed.ts';

const SOURCE: FeedSource = {
  site: 'https://archive.example',
  path: '/people/ada-merrin',
  title: 'Ada Merrin on record',
  description: 'What Ada Merrin said, newest first',
  entries: [
    {
      path: '/articles/quay#q-1',
      title: 'Ada Merrin: “Salt & <pepper>”',
      summary: 'The Quay\u0000 Opens \ud800',
      date: '2020-05-06',
    },
    {
      path: '/articles/fog#q-2',
      title: 'Ada Merrin: fog',
      summary: 'Fog',
      date: '2020-05-05T10:00:00+02:00',
      updated: '2020-05-07T09:00:00.000Z',
    },
  ],
};

const FILES: readonly FeedFile[] = ['feed.xml', 'atom.xml', 'feed.json'];

describe('a feed', () => {
  test.each(FILES)('%s names each entry by its own address, newest first', (file) => {
    const { body } = writeFeed(file, SOURCE);
    const first = body.indexOf('https://archive.example/articles/quay#q-1');
    expect(first).toBeGreaterThan(0);
    expect(body.indexOf('https://archive.example/articles/fog#q-2')).toBeGreaterThan(first);
  });

  test.each(FILES)('%s leaves nothing of a page unescaped and holds no sign that it may not hold', (file) => {
    const { body } = writeFeed(file, SOURCE);
    expect(body).toContain(file === 'feed.json' ? '“Salt & <pepper>”' : '“Salt &amp; &lt;pepper&gt;”');
    expect(body).not.toContain('\u0000');
    expect(body.isWellFormed()).toBe(true);
    expect(body).toContain('The Quay� Opens �');
  });

  test('says when an entry was corrected, and keeps the day on which it was published', () => {
    const atom = writeFeed('atom.xml', SOURCE).body;
    // The feed itself is as new as its newest change.
    expect(atom.match(/<updated>2020-05-07T09:00:00.000Z<\/updated>/g)).toHaveLength(2);
    expect(atom).toContain('<published>2020-05-05T08:00:00.000Z</published>');
    expect(writeFeed('feed.xml', SOURCE).body).toContain('<pubDate>Tue, 05 May 2020 08:00:00 GMT</pubDate>');
    const [quay, fog] = JSON.parse(writeFeed('feed.json', SOURCE).body).items;
    expect([quay.date_modified, fog.date_modified]).toEqual([undefined, '2020-05-07T09:00:00.000Z']);
  });

  test('in JSON says its version, its title and its own address', () => {
    const feed = JSON.parse(writeFeed('feed.json', SOURCE).body);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Ada Merrin on record',
      feed_url: 'https://archive.example/people/ada-merrin/feed.json',
    });
    expect(feed.items).toHaveLength(2);
    expect(feed.items[0]).toMatchObject({
      content_text: 'The Quay� Opens �',
      date_published: '2020-05-06T00:00:00.000Z',
    });
  });
});
