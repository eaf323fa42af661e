import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Unit, UnitInput } from '../../office/contract.ts'

const id = z.number().int().positive()

/** The units of the office, with the people in them. */
export const unitsContract = {
  list: reads().output(z.array(Unit)),
  /** A new unit goes last among its siblings; an empty code is given by the application. */
  save: writes().input(UnitInput).output(z.object({ id })),
  /** Puts a unit before another (or last when null) below a parent. */
  move: writes()
    .input(z.object({ id, parentId: id.nullable(), beforeId: id.nullable() }))
    .output(z.object({})),
  remove: writes().input(z.object({ id })).output(z.object({})),
}
