import { decodeNip } from '../employees/nip.ts'
import type { EmployeeStatus } from '../employees/employee-status.ts'

/** What of a person decides about the SKP of a year. */
export interface YearPerson {
  nip: string
  status: EmployeeStatus
  legalPosition: string
  unitId: number | null
  jabatan: string | null
}

export interface YearProposal {
  /** Whether an SKP is proposed; the clerk may decide otherwise. */
  include: boolean
  /** What the clerk should know, in Indonesian. */
  remark: string | null
  start: string
  end: string
}

/**
 * Whether and for which days of a year a person gets an SKP: everybody in service for the whole year; a CPNS from
 * the start of duty (TMT CPNS, which the NIP tells), who is away all year not (cuti di luar tanggungan negara and
 * pemberhentian sementara; PermenPANRB 6/2022 in the practice of BKN). Study leave is appraised on its progress,
 * so it gets one too.
 */
export function proposeForYear(person: Omit<YearPerson, 'status'>, year: number): YearProposal {
  const whole = { start: `${year}-01-01`, end: `${year}-12-31` }
  const position = person.legalPosition.toLowerCase()
  if (/cltn|luar tanggungan|pemberhentian sementara/.test(position))
    return { include: false, remark: `Sedang ${person.legalPosition}, tidak bekerja.`, ...whole }
  const decoded = decodeNip(person.nip)
  const begun = decoded.ok && decoded.kind === 'pns' ? decoded.tmtCpns : null
  if (begun !== null && begun > whole.end)
    return { include: false, remark: `Mulai bertugas sesudah tahun ${year}.`, ...whole }
  const start = begun !== null && begun > whole.start ? begun : whole.start
  const remarks = [
    ...(start === whole.start ? [] : ['Mulai bertugas di tengah tahun.']),
    ...(/tugas belajar/.test(position) ? ['Tugas belajar: dinilai dari kemajuan studinya.'] : []),
    ...(person.jabatan === null ? ['Jabatannya belum diisi.'] : []),
    ...(person.unitId === null ? ['Belum mempunyai unit, jadi penilainya belum diketahui.'] : []),
  ]
  return { include: true, remark: remarks.length > 0 ? remarks.join(' ') : null, start, end: whole.end }
}
