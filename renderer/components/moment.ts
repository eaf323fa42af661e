import { shortDate } from '../../shared/kernel/dates.ts'
import { localDay } from './local-day.ts'

/** "15/01/2026 09.00". */
export const momentLabel = (at: string): string =>
  `${shortDate(localDay(at))} ${new Date(at).toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' })}`
