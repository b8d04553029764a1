import { notebook } from '../text/notebook.ts';
import { remembered } from '../text/remembered.ts';
import { isAcronym } from './acronym.ts';
import { bareKey, nameKey, surnameKey } from './name-key.ts';

/** The words of a name with single spaces, and what they say by themselves, in whatever text they stand. */
export interface Form {
  readonly text: string;
  readonly key: string;
  readonly bare: string;
  readonly surname: string;
  readonly isAcronym: boolean;
  readonly notes: unknown[];
}

/** A name's form; most names of a text stand in it more than once, and many in other texts too. */
export const formOf = remembered(
  (text: string): Form => ({
    text,
    key: nameKey(text),
    bare: bareKey(text),
    surname: surnameKey(text),
    isAcronym: isAcronym(text),
    notes: [],
  }),
);

/** A pure function of a form that writes its answer down on the form. */
export const formNote = notebook<Form>();
