import { describe } from 'vitest';
import { bulkContract } from './bulk.contract.ts';
import { changeContract } from './change.contract.ts';
import { claimsContract } from './claims.contract.ts';
import { doubtsContract } from './doubts.contract.ts';
import { editBodyContract } from './edit-body.contract.ts';
import { entitiesContract } from './entities.contract.ts';
import { eventsContract } from './events.contract.ts';
import { historyContract } from './history.contract.ts';
import { importContract } from './import.contract.ts';
import { jobsContract } from './jobs.contract.ts';
import { listsContract } from './lists.contract.ts';
import { madeEntitiesContract } from './made-entities.contract.ts';
import { mergeContract } from './merge.contract.ts';
import type { OpenStore } from './open-store.ts';
import { originalsContract } from './originals.contract.ts';
import { publicChangesContract } from './public-changes.contract.ts';
import { reportsContract } from './reports.contract.ts';
import { requestsContract } from './requests.contract.ts';
import { searchContract } from './search.contract.ts';
import { searchFieldsContract } from './search-fields.contract.ts';
import { searchNamesContract } from './search-names.contract.ts';
import { searchOrderContract } from './search-order.contract.ts';
import { searchReachContract } from './search-reach.contract.ts';
import { statesContract } from './states.contract.ts';
import { tokensContract } from './tokens.contract.ts';
import { wholeContract } from './whole.contract.ts';

/** What every engine must do. An engine without this suite is not one. */
export function storeContract(engine: string, open: OpenStore): void {
  describe(`the archive on ${engine}`, () => {
    importContract(open);
    bulkContract(open);
    changeContract(open);
    editBodyContract(open);
    doubtsContract(open);
    reportsContract(open);
    originalsContract(open);
    listsContract(open);
    entitiesContract(open);
    searchContract(open);
    statesContract(open);
    eventsContract(open);
    mergeContract(open);
    madeEntitiesContract(open);
    searchFieldsContract(open);
    searchNamesContract(open);
    searchOrderContract(open);
    searchReachContract(open);
    claimsContract(open);
    historyContract(open);
    publicChangesContract(open);
    tokensContract(open);
    jobsContract(open);
    requestsContract(open);
    wholeContract(open);
  });
}
