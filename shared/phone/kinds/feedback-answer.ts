import { z } from 'zod'
import { Id } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Reaction, Tone } from '../../monitoring/feedback/entry.ts'
import { IsoDate } from '../../office/period.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'

/** The answer of an umpan balik as it is believed: within the limits of feedback. */
export const FeedbackAnswer = z.strictObject({
  entries: z
    .array(
      z
        .strictObject({
          id: z.uuid(),
          employeeId: Id,
          day: IsoDate,
          rhkId: z.uuid().nullable(),
          value: z.number().int().min(1).max(coreValueCount).nullable(),
          text: z.string().trim().min(1).max(most.text),
          tone: Tone,
          reaction: Reaction.nullable(),
        })
        .refine(({ rhkId, value }) => (rhkId === null) !== (value === null)),
    )
    .max(most.said),
})

/** What is kept of an answer that was taken in: which entries came, and not a word of them. */
export const FeedbackKept = z.strictObject({ ids: z.array(z.uuid()) })
