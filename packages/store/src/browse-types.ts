import type { EntityType } from '@onrecord/core';
import type { ArticleSummary, Page, PageRequest, QuoteItem, StoredEntity } from './archive-types.ts';
import type { GivenRole } from './entity-types.ts';
import type { Facets, Snippet } from './search-types.ts';

/** A keyword of published articles. */
export interface Topic {
  /** Its folded words with hyphens between: the same keyword in other capitals has the same. */
  readonly slug: string;
  /** As it was first written. */
  readonly name: string;
  /** Published articles, counted no further than 1,000: that number means so many or more. */
  readonly articles: number;
}

/** A month of the archive, and how many published articles stand in it. */
export interface ArchiveMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly articles: number;
}

/** When a speaker's statements were published, outside headlines; the newest 5,000 statements are looked at. */
export interface StatementDates {
  /** Days (YYYY-MM-DD, as the articles give them), oldest first. */
  readonly days: readonly { readonly day: string; readonly statements: number }[];
  /** Statements in articles that say no date. */
  readonly undated: number;
  /** True when there are older ones than were looked at. */
  readonly isCapped: boolean;
}

/** Somebody who is quoted in the same articles. */
export interface QuotedWith {
  readonly speaker: {
    readonly id: string;
    readonly slug: string;
    readonly type: EntityType;
    readonly name: string;
  };
  /** In so many of the newest 500 articles that quote the one who was asked for. */
  readonly articles: number;
}

export interface ListQuotesNaming extends PageRequest {
  readonly entityId: string;
}

/** A quote of somebody else that has a name of the entity in its words; `snippet` marks it. */
export interface QuoteNaming {
  readonly item: QuoteItem;
  readonly snippet: Snippet;
}

/** A person who spoke lately, and how often, outside headlines. */
export interface QuotedLately {
  readonly speaker: QuotedWith['speaker'];
  readonly statements: number;
}

/** Where readers find an entity. */
export type EntityAddress = Pick<StoredEntity, 'type' | 'slug'>;

/** An entity as a list tells of it. */
export type NamedEntity = Pick<StoredEntity, 'type' | 'slug' | 'name' | 'quoteCount' | 'articleCount'>;

/** How much of each list an overview holds. */
export interface OverviewSizes {
  readonly statements: number;
  readonly articles: number;
  readonly others: number;
  readonly saidOf: number;
}

/** What readers are told of an entity first, all of it as of one moment. */
export interface EntityOverview {
  readonly entity: StoredEntity;
  /** Others that readers find at the same address among the other types: a place and a paper called alike. */
  readonly namesakes: readonly Pick<StoredEntity, 'type' | 'slug' | 'name'>[];
  /** As `listGivenRoles` answers. */
  readonly givenRoles: readonly GivenRole[];
  /** As `listQuotes` answers, without headlines. */
  readonly statements: Page<QuoteItem>;
  /** As `countStatements` answers. */
  readonly facets: Facets;
  /** As `listStatementDates` answers. */
  readonly dates: StatementDates;
  /** As `listQuotedWith` answers. */
  readonly quotedWith: readonly QuotedWith[];
  /** As `listArticles` answers for published articles that name it. */
  readonly articles: Page<ArticleSummary>;
  /** As `listQuotesNaming` answers. */
  readonly saidOf: Page<QuoteNaming>;
}
