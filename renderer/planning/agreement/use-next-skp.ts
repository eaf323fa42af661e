import { useQuery } from '@tanstack/react-query'
import { nextOf } from '../../../shared/kernel/order.ts'
import { api } from '../../app/client.ts'
import { usePlanningOrder } from '../skp/use-planning-order.ts'

/**
 * Whose SKP comes after this one in the list from which the clerk came, with its sorting and its filter: the next that
 * is still written; after the last one of a narrowed list, which may be an old search, the first of all others.
 * @param wanted whether it is asked at all
 * @returns `next`, null where there is none; `known`, whether that is certain by now
 */
export function useNextSkp(
  { id, year }: { id: number; year: number },
  wanted: boolean,
): { next: { skpId: number; fullName: string } | null; known: boolean } {
  const { people, order: asked } = usePlanningOrder(year)
  const { show: _, ...order } = asked
  const ids = useQuery({ ...api.planning.skp.order.queryOptions({ input: order }), enabled: wanted })
  const standing = useQuery({
    ...api.planning.year.standing.queryOptions({ input: { year } }),
    enabled: wanted,
  })
  const all = ids.data ?? []
  const skpId = nextOf(all, id, new Set(standing.data?.open))
  const row = useQuery({
    ...api.planning.skp.list.queryOptions({
      input: { ...order, offset: skpId === null ? 0 : all.indexOf(skpId), limit: 1 },
    }),
    enabled: wanted && skpId !== null,
  })
  const isLast = wanted && ids.isSuccess && standing.isSuccess && skpId === null
  const beyond = useQuery({
    ...api.planning.skp.list.queryOptions({ input: { year, show: 'open', offset: 0, limit: 2 } }),
    enabled: isLast && people.narrowed,
  })
  const found = skpId === null ? beyond.data?.find((one) => one.skpId !== id) : row.data?.[0]
  return {
    next: found?.skpId == null ? null : { skpId: found.skpId, fullName: found.fullName },
    known:
      ids.isSuccess &&
      standing.isSuccess &&
      (skpId === null ? !people.narrowed || beyond.isSuccess : row.isSuccess),
  }
}
