/** Words that head the name of an organisation: "Ministry of Health", "Harbour Workers' Union". */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  `ministry council party premiership agency university bank union commission committee association organisation organization front army forces force corps brigade brigades battalion
  movement group company corporation court parliament assembly congress senate institute institution foundation network centre center department bureau office authority
  federation league alliance coalition club society press times post news observer herald tribune gazette journal daily guardian telegraph television radio tv broadcasting media airlines airways
  police guard guards service services administration board chamber college academy school hospital church fund trust team united navy force squad cabinet government directorate
  observatory watch international syndicate confederation caucus campaign collective initiative programme program project secretariat tribunal state brotherhood resistance militia
  bloc command lines wire ferries camp lantern courier chronicle echo mirror sentinel standard examiner review ship industries industry systems technologies motors energy petroleum oil gas railways railway partners holdings holding consortium conglomerate cooperative inc. ltd. corp. co. llc plc inc ltd corp gmbh`.split(
    /\s+/,
  ),
);

/** Heads that take "of …" or "for …" and then more words of the name. */
export const OF_HEADS: ReadonlySet<string> = new Set(
  `ministry council university bank union commission committee association organisation organization front army movement court parliament assembly institute house department bureau office
  authority federation league alliance coalition society chamber college academy school church fund board state states republic kingdom party centre center group observatory bay gulf strait isle sea lords commons secretariat confederation syndicate order
  programme directorate agency conference treaty front brigade city coast cape horn hill valley mount tower gate port`.split(
    /\s+/,
  ),
);

/** Organisations known by a name that does not say what they are. Our own compilation. */
const KNOWN = `
Hezbollah|Hamas|Fatah|Taliban|al-Qaeda|Al-Qaeda|Boko Haram|al-Shabaab|Kremlin|Pentagon|White House|Congress|Senate|Duma
Reuters|Al Jazeera|Al-Jazeera|Associated Press|Facebook|Twitter|Apple|Amazon|Telegram|Boeing
NATO|UN|U.N.|EU|E.U.|WHO|NATO|OPEC|OSCE|IAEA|FIFA|UNESCO|ISIS|IS|FBI|CIA|BBC|CNN|AFP|AP|ICC|AU|PLO|GOP
United Nations|European Union|Arab League|African Union|Security Council|General Assembly|World Bank|World Health Organization|International Monetary Fund|Red Cross|Red Crescent|Human Rights Watch|Islamic State|Free Syrian Army|General Staff|Federal Reserve|Ford
`;

export const ORGANISATION_NAMES: ReadonlySet<string> = new Set(KNOWN.trim().split(/[|\n]/));
