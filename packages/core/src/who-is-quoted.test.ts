import { describe, expect, it } from 'vitest';
import { saysWhat } from '../test/says-what.ts';

describe('somebody quoted by somebody else', () => {
  it.each([
    ['Ilan Doru quoted the governor, Pavel Moravec, as saying that the wells were full.', 'Pavel Moravec'],
    ['Ilan Doru quoted Pavel Moravec, the governor, as saying that the wells were full.', 'Pavel Moravec'],
    ['Ilan Doru cited officials as saying that the wells were full.', 'nobody'],
    ['Ilan Doru was quoted by an agency as saying that the wells were full.', 'Ilan Doru'],
  ])('is who speaks: %s', (text, speaker) => {
    expect(saysWhat(text)).toEqual([`${speaker}: the wells were full`]);
  });
});

describe('a state and its office-holders', () => {
  it.each([
    ['Sahrun and Kharzan met. The Sahruni side stressed that it was ready.', 'Sahrun: it was ready'],
    ['Kharzan was there. The Sahruni side stressed that it was ready.', 'nobody: it was ready'],
    [
      'Press Secretary Lydia Doru spoke in Ostrava. As the press secretary stressed, the port is open.',
      'Lydia Doru: the port is open',
    ],
    [
      'Sahrun’s Permanent Delegate to the Harbour League Ambassador Faisal Qasir said that it rained.',
      'Faisal Qasir: it rained',
    ],
    [
      'Malian Foreign Minister Yannick Duforge was there. “It rained,” Ilan Doru said. His Malian colleague said that it snowed.',
      'Yannick Duforge: it snowed',
    ],
    ['Ilan Doru came. His colleague said that it rained.', 'unnamed: it rained'],
    ['Ilan Doru came. His counterpart said that it rained.', 'unnamed: it rained'],
    ['Governor Gulmira Tolegenova met Daulet Sarsenbekov. She noted that it rained.', 'Gulmira Tolegenova: it rained'],
    ['Gulmira Tolegenova met Governor Daulet Sarsenbekov. He noted that it rained.', 'Daulet Sarsenbekov: it rained'],
    ['An adviser to President Ilan Doru said that it rained.', 'unnamed: it rained'],
  ])('are told apart: %s', (text, expected) => {
    expect(saysWhat(text).slice(-1)).toEqual([expected]);
  });

  it('are not who was spoken of last when the text has them already', () => {
    const text = [
      'The Minister of Energy has guests. Ilan Doru, an engineer, is one of them.',
      'Ivo Merrin has denied that he took any money.',
      'The Minister added that it rained.',
    ].join('\n\n');
    expect(saysWhat(text).at(-1)).toBe('nobody: it rained');
  });
});
