import { forNext } from '../../../site/for-next.tsx';
import { yearPage } from '../../../site/pages/year-page.tsx';

export default forNext(yearPage);
