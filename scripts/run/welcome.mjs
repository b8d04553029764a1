const PAGE = [
  'Ferry Will Run Again, Says Port Chief',
  '“The ferry will run again in spring,” the head of the Lower Tarn port, Ada Merrin, said on Monday.',
  'She added that the fare would not rise.',
].join('\n\n');

/** @param {string} text as one word of a POSIX shell */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * What to try first.
 * @param {{ urls: { site: string, api: string }, token: string, archive: string }} started
 */
export function welcome({ urls, token, archive }) {
  return `
  Site   ${urls.site}
  API    ${urls.api}   (reference: ${urls.api}/docs)
  Data   ${archive}

Try next: import a text. The answer is a draft that says who said what.

  curl -s ${urls.api}/v1/articles \\
    -H ${quoted(`Authorization: Bearer ${token}`)} -H 'Content-Type: application/json' \\
    -d ${quoted(JSON.stringify({ text: PAGE }))}

Ctrl-C stops both.
`;
}
