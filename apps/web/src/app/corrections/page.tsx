import { forNext } from '../../site/for-next.tsx';
import { correctionsPage } from '../../site/pages/corrections-page.tsx';

export default forNext(correctionsPage);
