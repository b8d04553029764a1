import { answerXml } from '../../../sitemap/answer-xml.ts';
import { sitemapPart } from '../../../sitemap/sitemap-part.ts';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ part: string }> },
): Promise<Response> {
  const part = await sitemapPart((await params).part);
  return part === null ? new Response('There is no such part of the sitemap.\n', { status: 404 }) : answerXml(part);
}
