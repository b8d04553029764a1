import { findReportingVerb, type ReportingVerb } from '../text/reporting-verbs.ts';
import { lowerAt, type Scene } from './scene.ts';

/** Nouns for what somebody said, each with the past form of its verb. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['remark', 'remarked'],
  ['comment', 'commented'],
  ['claim', 'claimed'],
  ['statement', 'stated'],
  ['assertion', 'asserted'],
  ['warning', 'warned'],
  ['announcement', 'announced'],
  ['declaration', 'declared'],
  ['suggestion', 'suggested'],
  ['allegation', 'alleged'],
  ['admission', 'admitted'],
  ['insistence', 'insisted'],
  ['assurance', 'assured'],
  ['complaint', 'complained'],
  ['denial', 'denied'],
]);

/** The verb behind the noun in "Doru's remark that …", "his claim that …"; null where nobody is named as its owner. */
export function nounCue(scene: Scene, at: number): ReportingVerb | null {
  if (lowerAt(scene, at + 1) !== 'that' || !isOwned(scene, at)) return null;
  return findReportingVerb(NOUNS.get(lowerAt(scene, at)) ?? '')?.verb ?? null;
}

const isOwned = (scene: Scene, at: number): boolean =>
  scene.tokens[at - 1]?.kind === 'possessive' || /^(?:his|her|its|their)$/.test(lowerAt(scene, at - 1));
