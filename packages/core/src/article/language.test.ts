import { expect, test } from 'vitest';
import { findLanguage } from './language.ts';

test.each([
  [
    'en',
    'The mayor of the town said on Friday that the bridge was closed and that it would be for as long as it has to be.',
  ],
  ['es', 'La directora de la escuela de Ostrava pidió ayuda para una familia que perdió su casa en la inundación.'],
  [
    'fr',
    'La directrice de l’école de la ville d’Ostrava a demandé de l’aide pour une famille qui a perdu sa maison dans la crue de la semaine dernière.',
  ],
  ['it', 'La direttrice della scuola di Ostrava ha chiesto aiuto per una famiglia che ha perso la casa nella piena.'],
  ['pt', 'A diretora da escola pediu ajuda para uma família que perdeu a casa e não tem para onde ir com os filhos.'],
  ['de', 'Der Minister sagte, die Brücke werde bis Montag geschlossen und die Leute müssten das Boot nehmen.'],
  ['ru', 'Министр сказал, что мост будет закрыт до понедельника и что жители должны пользоваться лодкой.'],
  ['uk', 'Міністр сказав, що міст буде закритий до понеділка і що мешканці мають користуватися човном.'],
  [null, 'Ostrava Harlan Sarven Kesh Doru Brenn Merrin Lind.'],
])('the language of a sentence is %s', (language, sentence) => {
  expect(findLanguage(sentence)).toBe(language);
});
