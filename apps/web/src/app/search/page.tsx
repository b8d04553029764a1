import { forNext } from '../../site/for-next.tsx';
import { searchPage } from '../../site/pages/search-page.tsx';

export default forNext(searchPage);
