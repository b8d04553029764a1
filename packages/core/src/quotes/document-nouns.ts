/** Nouns for what is written and can say something. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  `statement report letter communique communiqué decree document text agreement law ruling declaration resolution paper study survey poll bulletin memo memorandum notice message
  article book release verdict treaty charter post tweet filing complaint indictment census review budget transcript leaflet pamphlet email e-mail manifesto protocol brief
  data evidence website proposal calculation summary analysis research finding footage video recording constitution dispatch communication blog editorial column ad advert advertisement commercial clip memoir biography guideline
  handout disclosure estimate figure result statistic forecast projection inquiry investigation audit poll`.split(
    /\s+/,
  ),
);

/** What is done with a paper by whoever speaks through it: "a statement signed by Hana Doru". */
export const SIGNED = /^(?:signed|issued|released|published|posted|carried|written|sent|distributed|prepared|drafted)$/;
