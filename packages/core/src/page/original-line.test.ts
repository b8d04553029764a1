import { describe, expect, it } from 'vitest';
import { readOriginalLine } from './original-line.ts';

function original(line: string) {
  const found = readOriginalLine(line);
  return found === null ? null : [found.language, found.publisher, line.slice(found.span?.start, found.span?.end)];
}

describe('readOriginalLine', () => {
  it.each([
    ['Translated from Arabic', ['ar', null, 'Translated from Arabic']],
    ['Translated from the Persian by Ann Lee.', ['fa', null, 'Translated from the Persian']],
    ['(Translated and abridged from Hebrew by Bo Chen)', ['he', null, 'Translated and abridged from Hebrew']],
    ['This story has been translated from Russian.', ['ru', null, 'This story has been translated from Russian']],
    [
      'This article was originally published in Arabic by the Harbour Post.',
      ['ar', 'Harbour Post', 'This article was originally published in Arabic'],
    ],
    ['Originally published in Turkish in Osk Review', ['tr', 'Osk Review', 'Originally published in Turkish']],
    [
      'This essay first appeared in River Quarterly in French.',
      ['fr', 'River Quarterly', 'This essay first appeared in River Quarterly in French'],
    ],
    [
      'Editor’s note: This interview was first published in Kurdish by Harbour Post. It has been shortened, and two dates were added.',
      ['ku', 'Harbour Post', 'This interview was first published in Kurdish'],
    ],
    ['Read the original in Arabic', ['ar', null, 'Read the original in Arabic']],
    ['Read the Spanish original', ['es', null, 'Read the Spanish original']],
    ['Original article in German', ['de', null, 'Original article in German']],
    ['Traduit de l’arabe par Mona Saad', ['ar', null, 'Traduit de l’arabe']],
    ['Traducido del inglés por Ana Ruiz', ['en', null, 'Traducido del inglés']],
    ['Aus dem Arabischen von Mona Saad', ['ar', null, 'Aus dem Arabischen']],
    ['Перевод с арабского: М. Саад', ['ar', null, 'Перевод с арабского']],
    ['ترجمة عن الإنجليزية: منى سعد', ['en', null, 'ترجمة عن الإنجليزية']],
    ['اقرأ المقال الأصلي باللغة الفرنسية', ['fr', null, 'اقرأ المقال الأصلي باللغة الفرنسية']],
  ])('reads %s', (line, expected) => {
    expect(original(line)).toEqual(expected);
  });

  it('takes the address beside it', () => {
    const line = 'Read the original in Arabic: https://harbour.example/ar/bridge.';
    expect(readOriginalLine(line)?.url).toBe('https://harbour.example/ar/bridge');
  });

  it.each([
    'Translated from Arabic, the word means a strait.',
    'Translated from the minutes by a clerk',
    'Originally published in Arabic in 1962, the novel is read in every school.',
    'This article was originally published in the Harbour Post.',
    'This article was originally published in May.',
    'Read this in Arabic',
    'Read the original article',
    'The poems were translated from Arabic by Ann Lee.',
    'Originally from Arabic lands',
  ])('finds no original in %s', (line) => {
    expect(readOriginalLine(line)).toBeNull();
  });
});
