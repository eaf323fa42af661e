import { type PhoneKind } from '../form.ts'
import { monthOfPeriod } from './activities.ts'

/** What a kind of form is called, and how its periods are. */
export const kindWords: Readonly<Record<PhoneKind, { name: string; period: (period: string) => string }>> = {
  'laporan-kegiatan': { name: 'Laporan kegiatan', period: monthOfPeriod },
}

/** "Laporan kegiatan November 2026". */
export const formTitle = (kind: PhoneKind, period: string): string =>
  `${kindWords[kind].name} ${kindWords[kind].period(period)}`
