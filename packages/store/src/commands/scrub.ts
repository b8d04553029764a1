import { openStore } from '../open-store.ts';
import { type Command, exactly } from './command.ts';

export const scrub: Command = {
  args: 'ARCHIVE',
  says: 'overwrites on the disk what was killed, where killing could not',
  options: {},
  run: async ({ positionals, say, note }) => {
    const [address] = exactly(positionals, ['ARCHIVE']);
    const store = await openStore(address);
    try {
      if (await store.scrub()) {
        say('Overwritten.');
        return 0;
      }
      note(
        'Not overwritten: a reader holds the old pages, or it is a PostgreSQL server, whose disk is its own affair.',
      );
      return 1;
    } finally {
      await store.close();
    }
  },
};
