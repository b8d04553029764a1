import { forNext } from '../../../site/for-next.tsx';
import { entityPage } from '../../../site/pages/entity-page.tsx';

export default forNext(entityPage);
