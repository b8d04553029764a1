/** Given names that are one name in several spellings or languages, and short forms with the names they are short for. Our own compilation. */
const VARIANTS = `
mohammed muhammad mohamed mohammad muhammed mohamad mohamud muhamed mehmet
ahmed ahmad ahmet achmed
yusuf yousef youssef yousuf josef joseph jose giuseppe
mahmoud mahmud mehmood
saleh salih
samir sameer
abdullah abdallah
hans johann johannes john jan johan jon
jack john
bill will william billy willy
bob rob robert bobby robbie
dick rick richard rich
ted edward ed eddie
ted theodore
tom thomas tommy
jim james jimmy jamie
joe joseph joey
mike michael mick mickey
dave david
dan daniel danny
tony anthony antony
tim timothy
steve stephen steven
chris christopher
chris christian
nick nicholas nicolas nikolas
andy andrew
alex alexander alexandre aleksandr alexandra
sasha alexander aleksandr sascha
greg gregory
fred frederick alfred
ben benjamin
sam samuel
matt matthew
pat patrick patricia
ron ronald
don donald
ken kenneth
larry lawrence laurence
jerry gerald jerome
charlie charles chuck
harry henry harold
hank henry
peter piotr pyotr petr pedro
paul pavel pablo paolo
kate katherine catherine kathryn katie cathy kathy
liz elizabeth beth betty eliza
peggy margaret maggie meg
sue susan susie
jenny jennifer
barbara barb
debbie deborah
vicky victoria
nancy ann
jogi joachim jochen
heinz heinrich
fritz friedrich
max maximilian
willy wilhelm
sepp josef
toni anton
uli ulrich
kathi katharina
pepe jose
paco francisco
nacho ignacio
lula luiz
volodya vladimir
misha mikhail
kolya nikolai
dima dmitri dmitry
kostya konstantin
zhenya yevgeny evgeny
eugene yevgeny evgeny yevgeni
tanya tatiana
natasha natalia
katya yekaterina ekaterina
bibi benjamin binyamin
`;

const groups = new Map<string, Set<number>>();
VARIANTS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(group));
  });

/** True for two given names that one person may bear: "Bill" and "William", "Mohamed" and "Muhammad", "Lulu" and "Lucia". */
export function areGivenNameVariants(a: string, b: string): boolean {
  if (isPetName(a, b) || isPetName(b, a)) return true;
  const others = groups.get(b);
  return others !== undefined && [...(groups.get(a) ?? [])].some((group) => others.has(group));
}

/** The first syllable said twice: "Lulu" for "Lucia", "Jojo" for "Joseph". */
function isPetName(pet: string, name: string): boolean {
  return /^(\p{L}{2})\1$/u.test(pet) && name.length > 4 && name.startsWith(pet.slice(0, 2));
}
