export { type ParseHtmlOptions, parseHtml } from './parse-html.ts';
