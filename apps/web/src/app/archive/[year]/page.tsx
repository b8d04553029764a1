import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MonthList } from '../../../components/lists/month-list.tsx';
import { Page, PageTitle } from '../../../components/site/page.tsx';
import { readMonths } from '../../../data/months.server.ts';
import { archivePath } from '../../../words/addresses.ts';

interface Props {
  readonly params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = Number((await params).year);
  return { title: `Articles of ${year}`, alternates: { canonical: archivePath(year) } };
}

export default async function YearPage({ params }: Props) {
  const year = Number((await params).year);
  const months = await readMonths(year);
  if (months.length === 0) notFound();
  return (
    <Page>
      <PageTitle line={<a href="/archive">All years</a>}>{year}</PageTitle>
      <h2 className="visually-hidden">Months</h2>
      <MonthList year={year} months={months} />
    </Page>
  );
}
