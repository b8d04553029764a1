import { answerCitation } from '../../../../http/answer-citation.ts';
import { bibtex } from '../../../../words/citation.ts';

export function GET(_request: Request, { params }: { readonly params: Promise<{ id: string }> }): Promise<Response> {
  return answerCitation(params, 'application/x-bibtex', bibtex);
}
