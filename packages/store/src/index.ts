export type * from './port.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
