import { z } from 'zod'
import { reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id } from '../../kernel/fields.ts'
import { Unit, UnitInput } from '../../office/contract.ts'

/** The units of the office, with the people in them. */
export const unitsContract = {
  list: reads(staff).output(z.array(Unit)),
  /** A new unit goes last among its siblings; an empty code is given by the application. */
  save: writes()
    .input(UnitInput)
    .output(z.object({ id: Id })),
  /** Puts a unit before another (or last when null) below a parent. */
  move: writes()
    .input(z.object({ id: Id, parentId: Id.nullable(), beforeId: Id.nullable() }))
    .output(Done),
  remove: writes()
    .input(z.object({ id: Id }))
    .output(Done),
}
