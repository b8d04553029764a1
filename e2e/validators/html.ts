import { HtmlValidate } from 'html-validate';

/**
 * What the standard asks of a page. Left out is what is a matter of style: React writes `charSet` and `<!DOCTYPE html>`, and closes
 * elements without content.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Words of an article, and Next's own element for page titles.
    'no-inline-style': 'off',
  },
});

/** What is wrong with a page's HTML, a line each. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'page'})`),
  );
}
