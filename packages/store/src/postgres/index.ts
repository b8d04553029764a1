export { openPostgresEngine, openPostgresStore, type PostgresStoreOptions } from './open-postgres-store.ts';
