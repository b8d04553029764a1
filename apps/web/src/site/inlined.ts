import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Styles or a program that stand in a page, so that it is drawn from one answer, and how its policy names them. */
export interface Inlined {
  readonly text: string;
  /** For `style-src` or `script-src`. */
  readonly source: string;
}

/** What stands in pages, by name. */
export interface InlinedParts {
  /** The styles of a page, by the name of its file. */
  readonly styleOf: (name: string) => Inlined;
  /** A program of ours for readers' browsers, by its address. */
  readonly programAt: (address: string) => Inlined;
}

interface Folders {
  /** Where the style sheets were built. */
  readonly styles: string;
  /** What the site serves as it is; programs are among it. */
  readonly files: string;
}

/**
 * Reads styles (those of every page, then the page's own) and programs from where the site was built. Each once, as those of a built site
 * never change.
 *
 * @throws Error where the site was not built
 */
export function readInlined({ styles, files }: Folders): InlinedParts {
  const common = readFileSync(path.join(styles, 'whole-page.css'), 'utf8');
  return {
    styleOf: once((name) => inlined(common + readOwn(path.join(styles, 'pages', `${name}.css`)))),
    programAt: once((address) => inlined(programIn(readFileSync(path.join(files, address), 'utf8')))),
  };
}

function once(read: (key: string) => Inlined): (key: string) => Inlined {
  const known = new Map<string, Inlined>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

/** A page of nothing but words has no style of its own. */
function readOwn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A program's words must not end the element it stands in. */
function programIn(text: string): string {
  return text.trim().replaceAll('</script', '<\\/script');
}

function inlined(text: string): Inlined {
  return { text, source: `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'` };
}
