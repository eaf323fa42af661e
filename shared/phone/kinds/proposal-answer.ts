import { z } from 'zod'
import { Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Annex, Aspect, Iki, Perspective, Rhk } from '../../planning/skp/skp.ts'

/** The answer of an usulan SKP as it is believed: within the limits of an SKP. */
export const ProposalAnswer = z
  .strictObject({
    revision: Revision,
    rhk: z
      .array(
        Rhk.pick({ id: true, kind: true, superiorRhkId: true, text: true }).extend({
          perspective: Perspective.nullable(),
          indicators: z
            .array(
              Iki.pick({ id: true, indicator: true, target: true }).extend({ aspect: Aspect.nullable() }),
            )
            .max(most.iki),
        }),
      )
      .max(most.rhk),
    attachments: Annex.shape.attachments,
  })
  // Nothing stands in an SKP twice.
  .refine(({ rhk }) => {
    const ids = rhk.flatMap(({ id, indicators }) => [id, ...indicators.map((iki) => iki.id)])
    return new Set(ids).size === ids.length
  })
