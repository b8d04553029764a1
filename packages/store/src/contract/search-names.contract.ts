import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk } from './open-store.ts';

export function searchNamesContract(open: OpenStore): void {
  describe('search for names', () => {
    test('finds the other spellings of a name that the archive knows to be one', async () => {
      const desk = await openDesk(open);
      const spellings = ['Walid al-Muallem', 'Waleed Moualem', 'وليد المعلم'];
      for (const name of spellings) {
        await desk.publishNew({
          headline: `About ${name}`,
          paragraphs: [`${name} left.`],
          entities: [{ name: 'Walid al-Muallem', aliases: spellings }],
        });
      }
      await desk.publishNew({ headline: 'Another', paragraphs: ['Walid Jumblatt left.'] });
      for (const query of ['muallem', 'Moualem', 'al-Muallem', 'Al Muallem', 'المعلم', 'معلم']) {
        expect((await desk.store.search({ query })).counts.articles, query).toBe(3);
      }
      expect((await desk.store.search({ query: '"walid muallem"' })).counts.articles).toBe(1);
    });

    test('finds Arabic words in whatever way they are written', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({ headline: 'قال إنّ الأمير أحمد في المدينــة', paragraphs: ['والأمير ذهب إلى القرى.'] });
      for (const query of ['الامير', 'أمير', 'امير', 'احمد', 'المدينه', 'مدينة', 'القري', 'والامير']) {
        expect((await desk.store.search({ query })).counts.articles, query).toBe(1);
      }
    });

    test('asks whether a known word was meant where nothing is found', async () => {
      const desk = await openDesk(open);
      await desk.publishNew({
        headline: 'Besançon signs the harbour treaty',
        paragraphs: ['The ferryman waits. No other ferryman came; a boatman did.'],
        entities: [{ name: 'Shevchenko' }],
      });
      await desk.publishNew({
        headline: 'Harbour news',
        paragraphs: ['Shevchenko left.'],
        entities: [{ name: 'Shevchenko' }],
      });
      const meant = async (query: string) => (await desk.store.search({ query })).didYouMean;
      expect(await meant('besancom')).toBe('Besançon');
      expect(await meant('Besncon harbor')).toBe('Besançon harbour');
      expect(await meant('shevchenko harbor -treaty')).toBe('shevchenko harbour -treaty');
      expect(await meant('feryman')).toBe('ferryman');
      expect(await meant('boatmen')).toBeNull();
      expect(await meant('harbour')).toBeNull();
      expect(await meant('xylophone')).toBeNull();
      expect(await meant('')).toBeNull();
    });

    test('suggests names and keywords that begin as what was typed, the most quoted first', async () => {
      const desk = await openDesk(open);
      const quote = (words: string, speaker: string) => ({ words, speaker });
      await desk.publishNew({
        paragraphs: ['One. Two. Three.'],
        entities: [
          { name: 'Maya Khoury', aliases: ['Khoury'] },
          { name: 'Maya Said' },
          { name: 'Mayotte', type: 'place' },
        ],
        quotes: [quote('One.', 'Maya Said'), quote('Two.', 'Maya Said'), quote('Three.', 'Maya Khoury')],
        keywords: ['Mayors', 'budget'],
      });
      const names = async (typed: string, limit = 8) =>
        (await desk.store.suggest(typed, limit)).map((each) =>
          each.type === 'entity' ? each.entity.name : `#${each.name}`,
        );
      expect(await names('may')).toEqual(['Maya Said', 'Maya Khoury', 'Mayotte', '#Mayors']);
      expect(await names('m')).toEqual(['Maya Said', 'Maya Khoury', 'Mayotte', '#Mayors']);
      expect(await names('khou')).toEqual(['Maya Khoury']);
      expect(await names('maya k')).toEqual(['Maya Khoury']);
      expect(await names('may', 2)).toEqual(['Maya Said', '#Mayors']);
      for (const typed of ['', ' ', '"', '%', "' or 1=1", 'x'.repeat(10_000)]) expect(await names(typed)).toEqual([]);
    });
  });
}
