import type { TestProject } from 'vitest/node';
import { findBrowser } from '../scripts/run/browser.mjs';
import { newPlace, run } from './run-onrecord.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
    readonly api: string;
    readonly token: string;
  }
}

/** One archive for all browser tests, started as a user starts it; none without a browser, when tests are only counted. */
export default async function startArchive(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (findBrowser() === null) return undefined;
  const place = await newPlace();
  const started = run(place);
  await started.ready;
  const remove = async () => {
    await started.stop();
    await place.remove();
  };
  const token = started.token();
  if (token === null) {
    await remove();
    throw new Error(`Onrecord did not start:\n${started.output()}`);
  }
  project.provide('site', started.site);
  project.provide('api', started.api);
  project.provide('token', token);
  return remove;
}
