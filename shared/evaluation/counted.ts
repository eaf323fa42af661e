import { z } from 'zod'
import { sameText } from '../kernel/text.ts'
import type { RhkSum } from '../monitoring/diary/sums.ts'
import { parseTarget } from '../planning/skp/target.ts'
import type { Iki, Rhk } from '../planning/skp/skp.ts'

/** What was counted day by day towards an indicator. */
export const Counted = z.object({ ikiId: z.uuid(), value: z.number(), satuan: z.string() })
export type Counted = z.infer<typeof Counted>

const unitOf = ({ unit, target }: Iki): string => unit ?? parseTarget(target).unit ?? ''

/**
 * What the sums of a diary come to for the indicators of an SKP: the volume in the unit of the target, for the indicator
 * of how much where several have that unit. A proposal only: what one counts and what the SKP promises may differ.
 */
export const countedFor = (rhk: readonly Rhk[], sums: readonly RhkSum[]): Counted[] =>
  rhk.flatMap(({ id, indicators }) =>
    (sums.find(({ rhkId }) => rhkId === id)?.volumes ?? []).flatMap(({ volume: value, satuan }) => {
      const same = satuan === '' ? [] : indicators.filter((iki) => sameText(unitOf(iki), satuan))
      const iki = same.find(({ aspect }) => aspect === 'kuantitas') ?? same[0]
      return iki ? [{ ikiId: iki.id, value, satuan }] : []
    }),
  )
