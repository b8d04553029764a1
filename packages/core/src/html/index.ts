export { explainHtmlNames, type ParseHtmlOptions, parseHtml } from './parse-html.ts';
export { readHtmlArticle } from './read-html-article.ts';
export { STEPS, type Step } from './steps.ts';
