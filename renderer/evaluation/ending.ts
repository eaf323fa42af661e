import { useQuery } from '@tanstack/react-query'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import { nextOf } from '../../shared/kernel/order.ts'
import { useBeside } from '../app/beside.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useEnding } from '../components/ending.tsx'
import { useNextSkp } from '../planning/agreement/use-next-skp.ts'
import { useEvaluationOrder } from './use-evaluation-order.ts'

const form = 'dokumen-evaluasi' as const

/**
 * What comes after an appraisal that is signed, for whoever signs: the next person of the list from which the clerk
 * came, with its sorting and its filter; after the last one the documents of all of them. A search is no list to be
 * worked through: after what it has found, the next of all the others comes first.
 */
export function useEvaluationEnding(detail: EvaluationDetail, decides: boolean): void {
  const { id, skpId, year, period, state, skp } = detail
  const beside = useBeside()
  const signed = state === 'signed' && decides && id !== null
  const { people, order } = useEvaluationOrder(year, period)
  const { show: _, ...all } = order
  const ids = useQuery({ ...api.evaluation.order.queryOptions({ input: all }), enabled: signed })
  const open = useQuery({
    ...api.evaluation.order.queryOptions({ input: { ...all, show: 'open' } }),
    enabled: signed,
  })
  const listed = ids.data ?? []
  const line = nextOf(listed, lineId({ evaluationId: id, skpId }), new Set(open.data))
  const row = useQuery({
    ...api.evaluation.list.queryOptions({
      input: { ...all, offset: line === null ? 0 : listed.indexOf(line), limit: 1 },
    }),
    enabled: signed && line !== null,
  })
  const next = line === null ? undefined : row.data?.[0]
  const searched = people.filter.search !== ''
  const narrowed = searched || people.filter.unitId !== null
  const others = useQuery({
    ...api.evaluation.list.queryOptions({ input: { year, period, show: 'open', offset: 0, limit: 2 } }),
    enabled: signed && open.isSuccess && line === null && narrowed,
  })
  const beyond = others.data?.find((one) => one.skpId !== skpId)
  const known =
    ids.isSuccess && open.isSuccess && (line === null ? !narrowed || others.isSuccess : row.isSuccess)
  const ofAll = narrowed
    ? {
        label: `Cetak ${listed.length} dokumen evaluasi`,
        href: paths.print({ form, kind: 'evaluations', ids: listed.filter((one) => one > 0) }),
      }
    : { label: 'Cetak dokumen evaluasi untuk semua', href: paths.print({ form }) }
  const own =
    id === null
      ? null
      : { label: 'Cetak dokumen evaluasi', href: paths.print({ form, kind: 'evaluations', ids: [id] }) }
  const last = next === undefined && beyond === undefined
  const { next: nextSkp } = useNextSkp({ id: skpId, year }, signed && last)
  const wayOf = (person: typeof next) =>
    person
      ? {
          label: `Pegawai berikutnya: ${person.fullName}`,
          href: paths.appraisal(person.skpId, period),
          beside,
        }
      : null
  const another = wayOf(next)
  const skpWay = nextSkp && { label: `SKP berikutnya: ${nextSkp.fullName}`, href: paths.skp(nextSkp.skpId) }
  const ways = another
    ? [another, own]
    : [
        searched ? wayOf(beyond) : null,
        // Of one alone there is no print for all.
        listed.length > 1 ? ofAll : null,
        searched ? null : wayOf(beyond),
        skpWay,
        own,
      ]
  const [main = null, ...also] = ways.filter((way) => way !== null)
  useEnding(
    signed && known
      ? { message: `Penilaian ${skp.employee.name} ditandatangani dan terkunci.`, next: main, also }
      : null,
    signed,
  )
}
