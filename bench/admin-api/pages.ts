// Pages as a newsroom sends them: eight paragraphs with ten quotes, invented, each other than all before.
const SPEAKERS = ['Mara Velin', 'Tomas Hald', 'Pia Holm', 'Ilse Marn', 'Oda Brandt'];
const THINGS = ['ferry', 'bridge', 'harbour', 'tunnel', 'market', 'school', 'power station', 'lighthouse'];

/** About 2,000 characters. */
export function makePage(number: number): string {
  const thing = (offset: number) => THINGS[(number + offset) % THINGS.length] ?? '';
  const speaker = (offset: number) => SPEAKERS[(number + offset) % SPEAKERS.length] ?? '';
  const paragraphs = Array.from({ length: 8 }, (_, index) => {
    const said = `“The ${thing(index)} of quarter ${number * 8 + index} will open in spring,” ${speaker(index)} told reporters on Monday.`;
    const added =
      index % 4 === 0
        ? ` ${speaker(index)} added that the ${thing(index + 1)} had cost ${number + index} million.`
        : '';
    return `${said}${added} Work on it began ${index + 2} years ago, and nobody in Port Senna had expected it to last so long.`;
  });
  return [`${thing(0)} number ${number} to open in spring`, ...paragraphs].join('\n\n');
}
