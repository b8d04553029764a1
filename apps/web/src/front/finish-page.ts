import { contentPolicy } from '../http/content-policy.ts';
import { hasIsland, settleScripts } from './page-scripts.ts';
import { type ReadStyle, styleSources, withStyles } from './page-styles.ts';

/**
 * A page as readers get it, with its policy. Next's own program looks for the style sheets that a page names, so a page that it runs on
 * goes on naming them.
 */
export function finishPage(written: string, readStyle: ReadStyle): { readonly html: string; readonly policy: string } {
  const { html: settled, sources } = settleScripts(written);
  const html = hasIsland(settled) ? settled : withStyles(settled, readStyle);
  return { html, policy: contentPolicy(sources, styleSources(html)) };
}
