import { z } from 'zod'

/** Rows of a worksheet that Excel does not show, hidden by hand or left out by a filter; as Excel counts them. */
export const HiddenRows = z.object({ worksheet: z.string(), rows: z.array(z.number().int()) })
export type HiddenRows = z.infer<typeof HiddenRows>
