import { z } from 'zod'

/** A calendar date as `yyyy-mm-dd`, checked against the real calendar. */
export const IsoDate = z.iso.date()

/**
 * Periods in which performance is appraised (PermenPANRB 6/2022: periodic, monthly or quarterly, and annual).
 * Offices choose their own periodic rhythm; quarterly is the default.
 */
export const Period = z.enum(['tw1', 'tw2', 'tw3', 'tw4', 'tahunan'])
export type Period = z.infer<typeof Period>

export const Year = z.number().int().min(2022).max(2100)
