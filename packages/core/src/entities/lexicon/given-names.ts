import { GIVEN } from './all-tables.ts';
import { HashedSet } from './hashed-set.ts';
import { wordHash } from './word-hash.ts';

/** Given names of the world's news, men's and women's. Our own compilation. */
const MEN = `Aaron Abbas Abd Abdallah Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdullah Abdulrahman Abraham Abu Adam Adel Adnan Adrian Ahmad Ahmed Ahmet Akira Alaa Alan Albert Alberto Alejandro Alessandro Alex Alexander Alexandre Alexei Alexey Alfred Ali Alistair Ammar Amin Amir Amr Anas Anatoly
Anders Andre Andrea Andreas Andrei Andrew Andrey Andrzej Andy Angelo Antoine Anthony Anton Antonio António Antony Anwar Ariel Arthur Arturo Asad Ashraf Ayman Aziz Bader Bahaa Bakr Barack Barry Bart Bashar Bassam Ben Benjamin Bernard Bernie Bilal Bill Bob Boris Boutros Brad Brian Bruce Burak Carl Carlos Carlo Cemal Charles Charlie Chris Christian Christopher Claude Colin
Daniel Daoud Dave David Dean Denis Dennis Diego Dieter Dimitri Dmitri Dmitry Dominic Donald Doug Douglas Ed Eduardo Edward Edwin Ehud Eli Elias Emmanuel Enrique Eric Erik Ernest Evan Faisal Farid Farouk Fathi Fayez Felipe Felix Fernando Fidel Filip Florian Francis Francisco Franco Francois François Frank Franz Fred Frederick Fuad Gabriel Gareth Gary Gavin Geoffrey Geir George Georges Georgy
Gerald Gerard Gerhard Ghassan Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guido Guillaume Gustavo Guy Habib Hadi Hafez Haider Hakan Hakim Hamad Hamid Hamza Hani Hans Haris Harold Harry Haruki Hasan Hashim Hassan Haytham Heinz Helmut Henri Henry Herman Hiroshi Hisham Hosni Howard Hugh Hugo Husam Hussein Ian Ibrahim Igor Imad Imran Ismail Ivan Iyad Jack Jacob Jacques Jaime Jalal Jamal James Jamie Jan Jason
Javad Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerry Jesse Jesus Jim Jimmy Joachim Joao João Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Jose José Josef Joseph Joshua Juan Julian Julio Jürgen Justin Kamal Kamil Karim Karl Kassem Kazim Keith Ken Kenneth Kenji Kevin Khaled Khalid Khalifa Khalil Kim Klaus Kofi Konstantin Kurt Lars Larry Laurent Lawrence Lee Leo Leon Leonard Leonid
Lewis Liam Lorenzo Louis Luc Luca Lucas Luis Luke Lyndon Maher Mahmoud Malik Malcolm Mamdouh Manuel Marc Marcel Marco Marcus Mario Mark Marko Martin Marwan Masoud Massoud Mathieu Matt Matteo Matthew Maurice Max Maxim Mehdi Mehmet Michael Michel Miguel Mikael Mikhail Mike Milan Milos Mitch Mohamed Mohammad Mohammed Mohsen Moncef Moritz Moshe Mostafa Muammar Muhammad Muhammed Munir Murat Musa Mustafa Nabil Nader Najib Narendra Naser Nasser Nathan Nawaf Neil Nelson Nicholas Nick Nicolas
Nidal Nigel Nikita Nikolai Nizar Noah Nouri Oleg Oliver Omar Oscar Osama Osman Otto Owen Pablo Pascal Patrick Paul Pavel Pedro Per Peter Petro Phil Philip Philippe Pierre Piotr Qassem Rafael Rafiq Rajiv Rami Ramzi Rand Raymond Raul Raúl Recep Reza Riad Ricardo Richard Rick Riyad Rob Robert Roberto Rod Roger Roland Roman Ron Ronald Rory Roy Rudy Russell Ryan Saad Sabah Saddam Said Salah Saleh Salem Salim Salman Salvador Sam Sameer
Sami Samir Samuel Sayed Scott Sean Sebastian Selim Serge Sergei Sergey Sergio Seth Shane Shaun Shimon Shinzo Silvio Simon Stanislav Staffan Stefan Stephen Steve Steven Stuart Suleiman Sultan Taha Tariq Tareq Ted Tayyip Terry Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Umar Uri Usama Vaclav Valery Victor Viktor Vincent Vitaly Vladimir Volodymyr Wael Waleed Walid Walter Warren Wayne Werner William Wolfgang Xavier Xi Yahya Yair Yaser Yasser Yitzhak Yousef Youssef Yuri Yusuf Zaid Zakaria Ziad Zine`;
const WOMEN = `Abigail Agnes Aicha Aisha Alexandra Alice Alicia Alison Amal Amanda Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette Anwar Ariana Asma Audrey Ayesha Barbara Beatrice Bella Benazir Bethany Betty Brenda Bridget Brigitte Carla Carly Carmen Carol Carolina Caroline Catherine Cecilia Celine Charlotte Cheryl Chloe Christina Christine Claire Clara Claudia Condoleezza Cristina Cynthia
Dalia Dana Daniela Deborah Debra Denise Diana Diane Dilma Dina Donna Doris Dorothy Edith Elena Eleanor Elisabeth Elizabeth Ella Ellen Emily Emma Esther Eva Eve Farah Fatima Fatma Federica Fiona Florence Frances Gabriela Gail Gina Giulia Gloria Golda Grace Greta Hala Hanan Hanna Hannah Heather Heidi Helen Helena Hillary Hind Huda Ilham Imelda Indira Ingrid Irene Irina Isabel Isabella Ivana Ivanka Jacqueline Jane Janet Jasmine Jean Jennifer Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie
Karen Karin Kate Katherine Kathleen Kathryn Katie Kelly Kim Kirsten Kristina Lara Latifa Laura Lauren Layla Leila Lena Lina Linda Lisa Liz Loretta Louise Lubna Lucia Lucy Lydia Maha Malala Manal Margaret Maria María Marie Marina Marine Marit Greta Ines Inés Rima Yusra Yousra Zahra Marta Martha Mary Maryam Maya Megan Melania Melissa Michelle Mona Monica Muna Nada Nadia Nancy Naomi Natalia Natalie Nawal Nicola Nina Noor Nora Nour Olga Olivia Pamela Patricia Paula Pauline Penny Rachel Rana Rania Reem Rebecca Rima Rita Roberta Rosa Rose Rosemary Ruth
Sabrina Sahar Salma Samantha Samira Sandra Sara Sarah Sawsan Shakira Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stephanie Susan Susanne Suzanne Svetlana Sylvia Tamara Tania Tanya Tatiana Teresa Theresa Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Violeta Virginia Wendy Yasmin Yulia Zahra Zainab Zeinab Zoe`;

const genders = new Map<string, 'man' | 'woman' | 'either'>();
for (const name of MEN.split(/\s+/)) genders.set(name, 'man');
for (const name of WOMEN.split(/\s+/)) genders.set(name, genders.get(name) === 'man' ? 'either' : 'woman');

/** Given names with what they tell of gender; `either` where both bear it. */
export const GIVEN_NAMES: ReadonlyMap<string, 'man' | 'woman' | 'either'> = genders;

// Pure, so that who compares names alone does not bundle the table.
const hashes = /* @__PURE__ */ new Set(/* @__PURE__ */ Array.from(GIVEN_NAMES.keys(), wordHash));
const others = /* @__PURE__ */ new HashedSet(GIVEN);

/** True for the hash of one of these names, or of one of some four thousand more; nearly never for another word. */
export function mayBeGivenName(hash: number): boolean {
  return hashes.has(hash) || others.has(hash);
}
