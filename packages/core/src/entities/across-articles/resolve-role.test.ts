import { describe, expect, test } from 'vitest';
import { resolveRole } from './resolve-role.ts';
import type { RoleHolder } from './role-holder.ts';

const SAHRUN = { name: 'Sahrun', entityId: null };

interface Told {
  readonly title?: string;
  readonly of?: string | null;
  readonly from?: string;
  readonly until?: string;
}

function holder(name: string, seenAt: string | null, told: Told = {}): RoleHolder {
  const { title = 'Foreign Minister', of = 'Sahrun', from = null, until = null } = told;
  return {
    personId: name,
    name,
    role: { title, of: of === null ? null : { name: of, entityId: null }, from, until },
    seenAt,
  };
}

function asked(date: string | null, holders: readonly RoleHolder[], title = 'foreign minister') {
  const answer = resolveRole({ title, of: SAHRUN, date }, holders);
  return answer.kind === 'resolved' ? answer.name : answer.reason;
}

describe('resolveRole', () => {
  test('gives who held the office by told dates', () => {
    const holders = [
      holder('Hana Doru', null, { from: '2009', until: '2011' }),
      holder('Matei Lind', null, { from: '2012-01', until: '2014-03-31' }),
    ];
    expect(['2010-06-01', '2013-01-01', '2014-03-31'].map((date) => asked(date, holders))).toEqual([
      'Hana Doru',
      'Matei Lind',
      'Matei Lind',
    ]);
    expect(asked('2008-12-31', holders)).toBe('gap');
    expect(asked('2014-04-01', holders)).toBe('gap');
  });

  test('gives who is named in the office before and after the day', () => {
    const holders = [
      holder('Hana Doru', '2013-02-01'),
      holder('Hana Doru', '2014-09-01'),
      holder('Matei Lind', '2015-05-01'),
    ];
    expect(asked('2013-11-11', holders)).toBe('Hana Doru');
    expect(resolveRole({ title: 'foreign minister', of: SAHRUN, date: '2013-11-11' }, holders)).toMatchObject({
      reasons: ['named in the office on 2013-02-01 and on 2014-09-01'],
    });
  });

  test('does not say when the office changed hands if nobody told', () => {
    const holders = [holder('Hana Doru', '2014-09-01'), holder('Matei Lind', '2015-05-01')];
    expect(asked('2015-01-01', holders)).toBe('gap');
    expect(resolveRole({ title: 'foreign minister', of: SAHRUN, date: '2015-01-01' }, holders)).toMatchObject({
      personIds: ['Hana Doru', 'Matei Lind'],
    });
  });

  test('lets a holder stay until the next one came, where that is told', () => {
    const holders = [holder('Hana Doru', '2014-09-01'), holder('Matei Lind', '2015-06-01', { from: '2015-05-04' })];
    expect([asked('2015-05-03', holders), asked('2015-05-04', holders), asked('2015-05-20', holders)]).toEqual([
      'Hana Doru',
      'Matei Lind',
      'Matei Lind',
    ]);
  });

  test('takes an office to be still held for a year, not for ten', () => {
    const holders = [holder('Hana Doru', '2014-09-01')];
    expect([asked('2015-06-01', holders), asked('2024-06-01', holders), asked('2013-06-01', holders)]).toEqual([
      'Hana Doru',
      'gap',
      'gap',
    ]);
    expect(asked('2024-06-01', [holder('Hana Doru', '2014-09-01', { from: '2012' })])).toBe('gap');
  });

  test('knows that a former minister is none', () => {
    const holders = [holder('Hana Doru', '2014-09-01', { until: '..2014-09-01' }), holder('Matei Lind', '2014-09-01')];
    expect(asked('2014-09-01', holders)).toBe('Matei Lind');
    expect(asked('2014-10-01', [holder('Hana Doru', '2014-09-01', { until: '..2014-09-01' })])).toBe('gap');
  });

  test('says honestly that two are named', () => {
    expect(asked('2014-09-01', [holder('Hana Doru', '2014-09-01'), holder('Matei Lind', '2014-09-01')])).toBe(
      'two-holders',
    );
    const told = [
      holder('Hana Doru', null, { from: '2012', until: '2014' }),
      holder('Matei Lind', null, { from: '2013', until: '2015' }),
    ];
    expect(asked('2013-06-01', told)).toBe('two-holders');
  });

  test('resolves nothing in an undated article', () => {
    expect(asked(null, [holder('Hana Doru', '2014-09-01')])).toBe('unknown-date');
  });

  test('tells offices apart: deputies, other ministers, other countries, a bare minister', () => {
    const holders = [
      holder('Hana Doru', '2014-09-01', { title: 'Deputy Foreign Minister' }),
      holder('Ada Brenn', '2014-09-01', { title: 'foreign minister', of: 'Veldria' }),
    ];
    expect(asked('2014-09-01', holders)).toBe('nobody-known');
    expect(asked('2014-09-01', holders, 'deputy foreign minister')).toBe('Hana Doru');
    expect(asked('2014-09-01', holders, 'minister')).toBe('held-by-many');
    const anywhere = [...holders, holder('Matei Lind', '2014-09-01')];
    expect(resolveRole({ title: 'foreign minister', of: null, date: '2014-09-01' }, anywhere)).toMatchObject({
      reason: 'several-offices',
    });
  });

  test('knows an office under its other names', () => {
    const holders = [holder('Hana Doru', '2014-09-01', { title: 'Minister of Foreign Affairs and Expatriates' })];
    expect(asked('2014-09-05', holders)).toBe('Hana Doru');
    expect(asked('2014-09-05', [holder('Ada Brenn', '2014-09-01', { title: 'Premier' })], 'prime minister')).toBe(
      'Ada Brenn',
    );
    const british = [holder('Ada Brenn', '2014-09-01', { title: 'prime minister', of: 'United Kingdom' })];
    expect(
      resolveRole({ title: 'Prime Minister', of: { name: 'British', entityId: null }, date: '2014-09-02' }, british),
    ).toMatchObject({
      personId: 'Ada Brenn',
    });
  });

  test('keeps two times in office of one person apart', () => {
    const holders = [
      holder('Hana Doru', null, { from: '2002', until: '2004' }),
      holder('Hana Doru', '2013-01-01', { from: '2012' }),
      holder('Matei Lind', '2008-01-01'),
    ];
    expect([asked('2003-01-01', holders), asked('2008-05-01', holders), asked('2012-06-01', holders)]).toEqual([
      'Hana Doru',
      'Matei Lind',
      'Hana Doru',
    ]);
  });
});
