import type { EmployeeStatus } from '../../employees/employee-status.ts'
import { legalPositionText } from '../../employees/legal-position.ts'
import {
  type AbsenceSpan,
  absenceLabels,
  isNotAppraised,
  isStudy,
  sharesDay,
} from '../../employees/service/service.ts'
import { startOfDuty } from '../../employees/start-of-duty.ts'
import { longSpan } from '../../kernel/dates.ts'
import { daysByKind, serviceLine } from '../timeline/service-line.ts'

/** What of a person decides about the SKP of a year. */
export interface YearPerson {
  nip: string
  status: EmployeeStatus
  legalPosition: string
  unitId: number | null
  jabatan: string | null
  /** As far as they are recorded. */
  absences?: readonly AbsenceSpan[]
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
 * pemberhentian sementara, cuti besar; PermenPANRB 6/2022 in the practice of BKN). Recorded absences say which days;
 * where there are none, the kedudukan hukum of today does. Study leave is appraised on its progress, so it gets one
 * too.
 */
export function proposeForYear(person: Omit<YearPerson, 'status'>, year: number): YearProposal {
  const whole = { start: `${year}-01-01`, end: `${year}-12-31` }
  const position = person.legalPosition.toLowerCase()
  const recorded = (person.absences ?? []).filter((absence) => sharesDay(absence, whole))
  const away = recorded.filter(isNotAppraised)
  if (
    away.length === 0 &&
    !recorded.some(isStudy) &&
    /cltn|luar tanggungan|pemberhentian sementara/.test(position)
  )
    return {
      include: false,
      remark: `Sedang ${legalPositionText(person.legalPosition)}, tidak bekerja.`,
      ...whole,
    }
  const begun = startOfDuty(person)
  if (begun !== null && begun > whole.end)
    return { include: false, remark: `Mulai bertugas sesudah tahun ${year}.`, ...whole }
  const start = begun !== null && begun > whole.start ? begun : whole.start
  const inService = { id: 0, periodStart: start, periodEnd: whole.end, closedOn: null }
  const days = daysByKind(serviceLine(year, { skp: [inService], absences: recorded, duties: [], begun }))
  const told = away.map((absence) => `${absenceLabels[absence.kind]} ${longSpan(absence)}`).join('; ')
  if (days.counts + days.study === 0)
    return { include: false, remark: `${told}: sepanjang tahun tidak dinilai.`, start, end: whole.end }
  const studies = recorded.some(isStudy) || (away.length === 0 && /tugas belajar/.test(position))
  const remarks = [
    ...(away.length === 0 ? [] : [`${told}: hari-hari itu tidak dinilai.`]),
    ...(start === whole.start ? [] : ['Mulai bertugas di tengah tahun.']),
    ...(studies ? ['Tugas belajar: dinilai dari kemajuan studinya.'] : []),
    ...(person.jabatan === null ? ['Jabatannya belum diisi.'] : []),
    ...(person.unitId === null ? ['Belum mempunyai unit, jadi penilainya belum diketahui.'] : []),
  ]
  return { include: true, remark: remarks.length > 0 ? remarks.join(' ') : null, start, end: whole.end }
}
