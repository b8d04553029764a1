import { exportArticles } from '../../../data/exports.server.ts';
import { answerDownload } from '../answer-download.ts';
import { DOWNLOADS } from '../downloads.ts';

export function GET(request: Request): Response {
  return answerDownload(request, { ...DOWNLOADS.articles, chunks: exportArticles });
}
