import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const BODY = [
  'The mill at Low Tarn will grind again this autumn, thirty years after its wheel stopped, the parish council said on Friday.',
  'Its stones have been dressed by Ola Nord, the last of the county’s millwrights, who is eighty-one and says she is in no hurry.',
  'The council paid for the timber with the sale of the old fire engine, which had not been to a fire since the nineties.',
  'Flour will be sold at the Saturday market from October, in paper bags that the school’s pupils have drawn on.',
];
const OTHERS = [
  'Bus to the Coast Runs on Sundays',
  'The last Sunday bus left in 2009. The county says the new one will be cheaper than the old.',
  'Swans Return to Upper Tarn',
  'Eleven were counted on Tuesday. Nobody knows where the twelfth has gone.',
  'Choir Sings Without Its Master',
  'He had forgotten the date, he said, and the church was full. It went rather well.',
];

/** The words of the page's paragraph-like blocks. */
function bodyOf(...lines: string[]): readonly string[] {
  const text = lines.join('\n\n');
  return readPage(text)
    .blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('the headline of a pasted page', () => {
  it('is no byline where it ends with who says it', () => {
    const text = ['Mill Will Open, Says Mayor', ...BODY].join('\n\n');
    expect(readPage(text).blocks[0]?.kind).toBe('headline');
  });
});

describe('the body of a pasted page', () => {
  it('ends before the headlines and first words of other articles', () => {
    expect(bodyOf('Mill at Low Tarn to Grind Again', ...BODY, ...OTHERS)).toEqual(BODY);
  });

  it('keeps its own sections, which have more than one short paragraph', () => {
    const sections = [BODY[0] ?? '', BODY[1] ?? '', 'The stones', BODY[2] ?? '', BODY[3] ?? ''];
    expect(bodyOf('Mill at Low Tarn to Grind Again', ...sections)).toEqual(sections);
  });

  it('ends at the comments, though they say more than it does', () => {
    const comments = BODY.flatMap((words) => [
      `${words} I have always said so, and my father said so too.`,
      words.toUpperCase(),
    ]);
    const long = [...BODY, ...BODY.map((words) => words.replace('The', 'Then the'))].map(
      (words) => `${words} ${words}`,
    );
    expect(
      bodyOf(
        'Mill at Low Tarn to Grind Again',
        ...long,
        '34 responses to “Mill at Low Tarn”',
        ...comments,
        ...comments,
      ),
    ).toEqual(long);
  });

  it('has no captions and no buttons in it', () => {
    const [first = '', second = '', third = ''] = BODY;
    const caption = 'Image caption The wheel has twelve floats of larch from the council’s own wood';
    const credited = 'The wheel of Low Tarn before the timber cameCredit: Tarn Post';
    const button = 'GET THE TARN POST ON THE GO BY CLICKING HERE';
    const lines = ['Mill at Low Tarn to Grind Again', first, second, caption, credited, button, third];
    expect(bodyOf(...lines)).toEqual([first, second, third]);
  });
});
