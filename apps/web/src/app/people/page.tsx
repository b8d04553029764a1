import { forNext } from '../../site/for-next.tsx';
import { namedPage } from '../../site/pages/named-page.tsx';

export default forNext(namedPage('person'));
