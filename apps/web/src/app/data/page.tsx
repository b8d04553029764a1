import { forNext } from '../../site/for-next.tsx';
import { dataPage } from '../../site/pages/data-page.tsx';

export default forNext(dataPage);
