import type { OfficeSettings } from '../office/office.ts'
import type { Party } from '../kernel/party.ts'

/** Kedudukan kepegawaian (UU 20/2023: PNS and PPPK). */
export const statuses = ['CPNS', 'PNS', 'PPPK', 'PPPK Paruh Waktu'] as const
export type EmployeeStatus = (typeof statuses)[number]

export const isPppk = (status: EmployeeStatus): boolean => status === 'PPPK' || status === 'PPPK Paruh Waktu'

/** What stands before the number on prints; offices differ for PPPK. */
export const nipLabelOf = (
  status: EmployeeStatus,
  pppkLabel: OfficeSettings['pppkLabel'],
): Party['nipLabel'] => (isPppk(status) ? pppkLabel : 'NIP')

/**
 * Status out of what SIASN exports or an office writes.
 * @param cells in order of trust: "STATUS CPNS PNS" (C or P), "JENIS PEGAWAI NAMA", a column "Status"
 * @param nipKind what the number itself says; decides when the cells don't
 */
export function statusFrom(
  cells: readonly (string | null)[],
  nipKind: 'pns' | 'pppk' | null,
): EmployeeStatus | null {
  for (const cell of cells) {
    const text = (cell ?? '').trim().toUpperCase()
    if (/PARUH/.test(text)) return 'PPPK Paruh Waktu'
    if (/PPPK|P3K|PERJANJIAN KERJA/.test(text)) return 'PPPK'
    if (text === 'C' || /^CPNS|CALON/.test(text)) return nipKind === 'pppk' ? 'PPPK' : 'CPNS'
    if (text === 'P' || /^PNS\b/.test(text)) return nipKind === 'pppk' ? 'PPPK' : 'PNS'
  }
  return nipKind === 'pns' ? 'PNS' : nipKind === 'pppk' ? 'PPPK' : null
}
