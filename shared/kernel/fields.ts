import { z } from 'zod'
import { most } from './limits.ts'

/** What the inputs and answers of every room are made of. */

/** The number of a row of the office's file. */
export const Id = z.number().int().positive()

/** Those of one call, at least one. */
export const Ids = z.array(Id).min(1).max(most.ids)

/** Which rows of a list are wanted: `limit` from the one at `offset`; all without a limit. */
export const Part = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(most.page).optional(),
})

/** How often something was changed, by which a page that shows a former state is told so. */
export const Revision = z.number().int()

/** Something that was saved: its new revision, and when. */
export const Revised = z.object({ revision: Revision, savedAt: z.iso.datetime() })

/** The answer where there is nothing to say. */
export const Done = z.object({})

/** A text without spaces at its ends. @param max letters at most */
export const line = (max: number) => z.string().trim().max(max)

/** The same that must say something. @param message what is missing, to the clerk */
export const required = (max: number, message?: string) => z.string().trim().min(1, message).max(max)

/** A reason of some words for what is not done every day. @param message what is missing, to the clerk */
export const reason = (message: string) => z.string().trim().min(5, message).max(most.short)

/** Cells that somebody had written and let go for what another window had stored: where they stand, and what they said. */
export const LetGo = z
  .array(z.object({ cell: line(most.name), value: z.string().max(most.longText) }))
  .max(most.ids)
export type LetGo = z.infer<typeof LetGo>
