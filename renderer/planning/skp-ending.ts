import { useQuery } from '@tanstack/react-query'
import { deadlineOf } from '../../shared/office/calendar.ts'
import { periodLabel } from '../../shared/office/period.ts'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { type Ending, useEnding } from '../components/ending.tsx'
import { useToday } from '../components/local-day.ts'
import { useNextSkp } from './agreement/use-next-skp.ts'

/**
 * What comes after an SKP that is signed, for whoever signs: its appraisal, when the chosen period is due and it is not
 * appraised yet; the next SKP that is still written; the print of all when there is none.
 */
export function useSkpEnding(detail: SkpDetail, decides: boolean): void {
  const { can } = useSession()
  const { period } = useYearPeriod()
  const today = useToday()
  const { id, year, employeeId, employee, state } = detail
  const signed = state === 'agreed' && decides
  const isDue = can('evaluation.sign') && deadlineOf(year, period).from <= today
  const evaluations = useQuery({
    ...api.evaluation.list.queryOptions({ input: { year, period, employeeId } }),
    enabled: signed && isDue,
  })
  const { next, known } = useNextSkp(detail, signed)
  const appraisal = evaluations.data?.find(({ skpId }) => skpId === id)
  const appraise =
    isDue && appraisal && appraisal.state !== 'signed'
      ? { label: `Nilai pegawai ini, ${periodLabel(period)}`, href: paths.appraisal(id, period) }
      : null
  const another = next && { label: `Pegawai berikutnya: ${next.fullName}`, href: paths.skp(next.skpId) }
  const all =
    known && !next ? { label: `Cetak SKP ${year} untuk semua`, href: paths.print({ form: 'skp' }) } : null
  const ways = [appraise, another, all].filter((way) => way !== null)
  const ending: Ending | null =
    signed && ways.length > 0
      ? {
          message: `SKP ${employee.name} ditetapkan dan terkunci.`,
          next: ways[0] ?? null,
          also: ways.slice(1),
        }
      : null
  useEnding(ending, signed)
}
