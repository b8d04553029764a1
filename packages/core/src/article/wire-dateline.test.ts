import { describe, expect, it } from 'vitest';
import { findWireDateline } from './wire-dateline.ts';

const found = (text: string): string | null => {
  const dateline = findWireDateline(text, { start: 0, end: text.length });
  return dateline === null
    ? null
    : `${dateline.place} | ${dateline.date ?? '-'} | ${text.slice(dateline.span.start, dateline.span.end)}`;
};

describe('findWireDateline', () => {
  it.each([
    ['HARBOUR CITY, (HNA)- The governor opened the bridge.', 'HARBOUR CITY | - | HARBOUR CITY, (HNA)-'],
    [
      'PORT ADLER, Jan 5 (Reuters) — The governor opened the bridge.',
      'PORT ADLER | Jan 5 | PORT ADLER, Jan 5 (Reuters) —',
    ],
    ['Port Adler, HNA – The governor opened the bridge.', 'Port Adler | - | Port Adler, HNA –'],
    [
      'Port Adler, 5 January 2024 – The governor opened the bridge.',
      'Port Adler | 5 January 2024 | Port Adler, 5 January 2024 –',
    ],
    ['HARBOUR CITY, Coast Wire – The governor opened it.', 'HARBOUR CITY | - | HARBOUR CITY, Coast Wire –'],
    ['HARBOUR CITY — The governor opened the bridge.', 'HARBOUR CITY | - | HARBOUR CITY —'],
    ['PORT ADLER, January 5. /HTA/. The governor spoke.', 'PORT ADLER | January 5 | PORT ADLER, January 5. /HTA/.'],
    ['Port Adler, Jan. 5 (HNA) The governor spoke.', 'Port Adler | Jan. 5 | Port Adler, Jan. 5 (HNA)'],
    ['Port Adler (HNA): The governor spoke.', 'Port Adler | - | Port Adler (HNA):'],
    ['(HNA) - PORT ADLER, 5 JAN - The governor spoke.', 'PORT ADLER | 5 JAN | (HNA) - PORT ADLER, 5 JAN -'],
    ['PORT ADLER/OSK, Jan 5 (Reuters) - They met.', 'PORT ADLER/OSK | Jan 5 | PORT ADLER/OSK, Jan 5 (Reuters) -'],
    ['ОСК, 5 янв — Мэр открыл мост.', 'ОСК | 5 янв | ОСК, 5 янв —'],
    ['ОСК, 5 января /ПГ/. Мэр открыл мост.', 'ОСК | 5 января | ОСК, 5 января /ПГ/.'],
    ['بيت عين - (وكالات) - افتتح المحافظ الجسر.', 'بيت عين | - | بيت عين - (وكالات) -'],
    ['قلمارس/ سانا/ افتتح المحافظ الجسر.', 'قلمارس | - | قلمارس/ سانا/'],
  ])('reads place and date of %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    'Halvera – which has no coast – said it would pay for the bridge.',
    'HALVERA – which has no coast – said it would pay for the bridge.',
    'The governor – a former teacher – opened the bridge.',
    'Bridge-builders came from Port Adler.',
  ])('finds none in %s', (text) => {
    expect(found(text)).toBeNull();
  });
});
