import type { Role } from '@onrecord/core';

/** An office in a line: `Foreign Minister, Russia`; `Russian Foreign Minister` needs no `Russia` after it. */
export function roleLine({ title, of }: Role): string {
  return of === null || title.toLowerCase().includes(of.name.toLowerCase()) ? title : `${title}, ${of.name}`;
}
