import { forNext } from '../../../../site/for-next.tsx';
import { monthPage } from '../../../../site/pages/month-page.tsx';

export default forNext(monthPage);
