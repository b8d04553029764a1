import process from 'node:process';

/** How to reach who runs this copy of the site. */
export interface Contact {
  /** Null for words that lead nowhere by themselves, such as a postal address. */
  readonly href: string | null;
  readonly words: string;
}

const EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+$/;

/** As ONRECORD_CONTACT names it: an address on the web, an email address, or words; null where it is not set. */
export function readContact(given: string | undefined = process.env.ONRECORD_CONTACT): Contact | null {
  const words = given?.trim() ?? '';
  if (words === '') return null;
  if (/^https?:\/\//i.test(words) && URL.canParse(words)) return { href: words, words };
  return { href: EMAIL.test(words) ? `mailto:${words}` : null, words };
}
