import { openStore } from '../open-store.ts';
import type { ArticleSummary, Store } from '../port.ts';
import { type Command, exactly, UsageError } from './command.ts';

const DAY_MS = 86_400_000;

export const drafts: Command = {
  args: 'ARCHIVE --older-than DAYS [--delete] [--by NAME]',
  says: 'lists drafts nobody has touched for so long; deletes them, as events, only with --delete',
  options: { 'older-than': { type: 'string' }, delete: { type: 'boolean' }, by: { type: 'string' } },
  run: async ({ values, positionals, say }) => {
    const [address] = exactly(positionals, ['ARCHIVE']);
    const days = Number(values['older-than']);
    if (!Number.isInteger(days) || days < 1)
      throw new UsageError('--older-than wants a whole number of days, 1 or more.');
    const isDeleting = values.delete === true;
    const by = typeof values.by === 'string' ? values.by : 'archive drafts';
    const store = await openStore(address, { readOnly: !isDeleting });
    try {
      const old = await draftsBefore(store, new Date(Date.now() - days * DAY_MS));
      for (const { id, updatedAt, headline } of old) say(`${updatedAt.slice(0, 10)}  ${id}  ${headline ?? ''}`);
      if (isDeleting) {
        for (const { id, version } of old)
          await store.deleteDraft(id, { by, version, why: `not touched for more than ${days} days` });
      }
      say(
        isDeleting
          ? `Deleted: ${old.length} drafts.`
          : `${old.length} drafts. Nothing was deleted: --delete does that.`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};

async function draftsBefore(store: Store, date: Date): Promise<readonly ArticleSummary[]> {
  const old: ArticleSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['listArticles']>> = await store.listArticles({
      state: 'draft',
      limit: 100,
      cursor,
    });
    old.push(...page.items.filter(({ updatedAt }) => new Date(updatedAt) < date));
    cursor = page.next;
  } while (cursor !== null);
  return old;
}
