/** Invented, as everything in it. */
export const EXAMPLE = `Tolme bridge will open in June

“The bridge is safe,” Mayor Ada Brenn told reporters in Tolme on Monday. She added that the last inspection had found nothing, and denied that it had been hurried.

“We looked twice,” said Hana Doru, who leads the engineers. According to a report of the Tolme Roads Agency, it will carry “twice the lorries” of the old one.

The minister of transport, Matei Lind, promised to pay for the road that leads to it. “Nobody asked us,” a farmer said.`;
