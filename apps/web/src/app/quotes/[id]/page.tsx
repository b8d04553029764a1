import { forNext } from '../../../site/for-next.tsx';
import { quotePage } from '../../../site/pages/quote-page.tsx';

export default forNext(quotePage);
