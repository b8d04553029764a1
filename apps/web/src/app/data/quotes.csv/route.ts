import { exportQuotes } from '../../../data/exports.server.ts';
import { answerDownload } from '../answer-download.ts';
import { DOWNLOADS } from '../downloads.ts';

export function GET(request: Request): Response {
  return answerDownload(request, { ...DOWNLOADS.quotes, chunks: exportQuotes });
}
