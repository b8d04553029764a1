import { describe, expect, test } from 'vitest';
import type { Role } from '../schemas/entity.ts';
import { heldOffice } from './held-office.ts';

const role = (title: string, start: number, until: string | null = null): Role => ({
  title,
  of: null,
  span: { start, end: start + title.length },
  from: null,
  until,
});

describe('heldOffice', () => {
  test('passes over an office that ended before the article appeared', () => {
    const roles = [role('foreign minister', 10, '..2016-03-01'), role('president', 90)];
    expect(heldOffice(roles, '2016-03-01')).toEqual({ role: roles[1], isOver: false });
  });

  test('takes one that ends later, and of two that are held the first', () => {
    const roles = [role('envoy', 50), role('minister', 10, '2018')];
    expect(heldOffice(roles, '2016-03-01T09:00:00Z')).toEqual({ role: roles[1], isOver: false });
    expect(heldOffice(roles, '2018-02-01')).toEqual({ role: roles[0], isOver: false });
  });

  test('says that an office is over where there is no other, and where nobody knows the day', () => {
    const roles = [role('minister', 10, '2018')];
    expect(heldOffice(roles, '2019-01-01')).toEqual({ role: roles[0], isOver: true });
    expect(heldOffice(roles, null)).toEqual({ role: roles[0], isOver: true });
    expect(heldOffice([], null)).toBeNull();
  });
});
