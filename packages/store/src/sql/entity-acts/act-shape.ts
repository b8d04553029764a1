import { EntityType, Role } from '@onrecord/core/schemas';
import * as z from 'zod';
import type { EntityAct } from '../../port.ts';
import { checkShape } from '../check-record.ts';

const Id = z.string().min(1);
/** A name that an editor gives. */
export const Name = z.string().refine((name) => name !== '' && name.trim() === name && name.length <= LONGEST_NAME, {
  error: 'expected a name of 1 to 500 characters without outer spaces',
});
const LONGEST_NAME = 500;

const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('rename'), name: Name }),
  z.strictObject({ act: z.literal('retype'), type: EntityType }),
  z.strictObject({ act: z.enum(['give-alias', 'take-alias-back']), name: Name }),
  z.strictObject({ act: z.literal('give-role'), role: Role.omit({ span: true }).extend({ title: Name }) }),
  z.strictObject({ act: z.literal('take-role-back'), roleId: Id }),
  z.strictObject({ act: z.literal('merge'), into: Id }),
  z.strictObject({ act: z.literal('unmerge') }),
  z.strictObject({ act: z.enum(['tell-apart', 'take-apart-back']), from: Id }),
]);

/** Refuses (`record-invalid`, naming the field) an act of another shape. */
export function checkActShape(act: EntityAct): EntityAct {
  return checkShape(Act, act, []);
}
