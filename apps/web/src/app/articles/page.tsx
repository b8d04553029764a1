import { forNext } from '../../site/for-next.tsx';
import { articlesPage } from '../../site/pages/articles-page.tsx';

export default forNext(articlesPage);
