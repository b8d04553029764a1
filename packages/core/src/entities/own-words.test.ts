import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';

const TEXT = `Dockwarden Hana Doru met HD in Qalmar on Monday. The Grey Lady was late.

Doru said the Harbour Fair would open.`;

const NOTHING = { names: [], titles: [], forbidden: [], cues: [], notCues: [] };

function entities(lexicon?: Parameters<typeof parse>[1]) {
  return parse(TEXT, { as: 'body', ...lexicon }).entities.map(({ name, type, aliases, roles }) => ({
    name,
    type,
    aliases: aliases.map((alias) => alias.name),
    titles: roles.map(({ title }) => title),
  }));
}

describe('a newsroom’s own lexicon', () => {
  test('joins every alias under the name, and gives it the type', () => {
    const names = [
      { name: 'Hana Doru', type: 'person' as const, aliases: ['HD'] },
      { name: 'Strait Courier', type: 'organisation' as const, aliases: ['Grey Lady'] },
    ];
    const found = entities({ lexicon: { ...NOTHING, names, titles: ['dockwarden'] } });
    expect(found).toContainEqual({
      name: 'Hana Doru',
      type: 'person',
      aliases: ['HD', 'Doru'],
      titles: ['Dockwarden'],
    });
    expect(found).toContainEqual({ name: 'Strait Courier', type: 'organisation', aliases: ['Grey Lady'], titles: [] });
  });

  test('finds nobody under a forbidden form', () => {
    const named = (forbidden: string[]) => entities({ lexicon: { ...NOTHING, forbidden } }).map(({ name }) => name);
    expect(named([])).toContain('Qalmar');
    expect(named(['Qalmar'])).not.toContain('Qalmar');
  });
});
