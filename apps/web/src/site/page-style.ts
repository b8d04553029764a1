import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The styles that stand in a page, and how its policy names them. */
export interface PageStyle {
  readonly text: string;
  /** For `style-src`. */
  readonly source: string;
}

/** The styles of a page, by the name of its file. */
export type StyleOf = (name: string) => PageStyle;

/**
 * Reads styles from where the site was built: those of every page, then its own. Each once, as those of a built site never change.
 *
 * @throws Error where the site was not built
 */
export function readStyles(folder: string): StyleOf {
  const common = readFileSync(path.join(folder, 'whole-page.css'), 'utf8');
  const known = new Map<string, PageStyle>();
  return (name) => {
    const style = known.get(name) ?? styleOf(common + readOwn(path.join(folder, 'pages', `${name}.css`)));
    known.set(name, style);
    return style;
  };
}

/** A page of nothing but words has no style of its own. */
function readOwn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function styleOf(text: string): PageStyle {
  return { text, source: `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'` };
}
