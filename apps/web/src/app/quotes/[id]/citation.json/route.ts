import { answerCitation } from '../../../../http/answer-citation.ts';
import { cslItem } from '../../../../words/citation.ts';

export function GET(_request: Request, { params }: { readonly params: Promise<{ id: string }> }): Promise<Response> {
  return answerCitation(params, 'application/vnd.citationstyles.csl+json', (item, site) =>
    JSON.stringify([cslItem(item, site)], null, 2),
  );
}
