/** By which rule a name joined the names before it, and the rule as a sentence. */
export const JOIN_RULES = {
  first: 'nobody of this name was there before',
  'own-lexicon': 'the newsroom’s own lexicon says who it is',
  'same-name': 'the same name',
  'part-of-name': 'its words are words of the full name',
  'other-spelling': 'another spelling, or another form of the given name',
  'family-name': 'the family name, or one word of the name, alone',
  'other-name': 'another name of the same thing, or an acronym and what it stands for',
  'short-form': 'the first or last words of the longer name',
  'spelt-out': 'its letters are the beginnings of the words',
  misprint: 'one letter differs',
} as const;

export type JoinRule = keyof typeof JOIN_RULES;
