import { expect, test } from 'vitest';
import { officesOf } from './offices.ts';

const said = (title: string, publishedAt: string | null, articleSlug: string) => ({
  role: { title, of: { name: 'Tarragano', entityId: null }, span: null, from: null, until: null },
  ...{ articleId: articleSlug, articleSlug, publishedAt },
});

test('an office stands once, with the time in which articles give it', () => {
  const roles = [
    said('Mayor', '2015-02-03T10:00:00Z', 'c'),
    said('Envoy', null, 'b'),
    said('mayor', '2014-11-26', 'a'),
    said('Poet', '2014-11-26', 'a'),
  ];
  expect(officesOf({ roles }, [])).toEqual([
    { title: 'Mayor, Tarragano', when: 'in articles of 26 Nov 2014 to 3 Feb 2015', articleSlug: 'c' },
    { title: 'Envoy, Tarragano', when: 'in an article of unknown date', articleSlug: 'b' },
    { title: 'Poet, Tarragano', when: 'in an article of 26 Nov 2014', articleSlug: 'a' },
  ]);
});

test('what an editor gave comes first and has the dates', () => {
  const role = (title: string, from: string | null, until: string | null) => ({
    role: { title, of: { name: 'Tarragano', entityId: null }, from, until },
  });
  const former = [role('Envoy', null, '..2016-03-01'), role('Guard', '2004', '..2016'), role('Cook', null, '..')];
  expect(officesOf({ roles: [] }, former).map(({ when }) => when)).toEqual([
    'before 1 Mar 2016',
    'from 2004, before 2016',
    'formerly',
  ]);
  const given = [role('Mayor', '2010', '2016-05-01'), role('Judge', null, '2009'), role('Clerk', '2001-02', null)];
  expect(officesOf({ roles: [said('mayor', '2014-11-26', 'a')] }, [...given, role('Diver', null, null)])).toEqual([
    { title: 'Mayor, Tarragano', when: '2010 to 1 May 2016', articleSlug: 'a' },
    { title: 'Judge, Tarragano', when: 'until 2009', articleSlug: null },
    { title: 'Clerk, Tarragano', when: 'since 2001-02', articleSlug: null },
    { title: 'Diver, Tarragano', when: 'dates unknown', articleSlug: null },
  ]);
});

test('an office without its body is that of the one body it is given with elsewhere', () => {
  const bare = (title: string, publishedAt: string) => {
    const given = said(title, publishedAt, 'd');
    return { ...given, role: { ...given.role, of: null } };
  };
  const roles = [bare('Mayor', '2016-01-02'), said('Mayor', '2015-02-03', 'c'), bare('Poet', '2014-01-01')];
  expect(officesOf({ roles }, []).map(({ title, when }) => [title, when])).toEqual([
    ['Mayor, Tarragano', 'in articles of 3 Feb 2015 to 2 Jan 2016'],
    ['Poet', 'in an article of 1 Jan 2014'],
  ]);
  const other = said('mayor', '2013-01-01', 'e');
  const two = { ...other, role: { ...other.role, of: { name: 'Orinal', entityId: null } } };
  expect(officesOf({ roles: [...roles, two] }, []).map(({ title }) => title)).toContain('Mayor');
});
