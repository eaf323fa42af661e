import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/client.ts'

/** What was remarked on the RHK of an SKP and is not settled yet, by RHK. */
export function useOpenRemarks(skpId: number): ReadonlyMap<string, readonly string[]> {
  const remarks = useQuery(api.planning.agreement.remarks.queryOptions({ input: { id: skpId } }))
  return useMemo(() => {
    const open = (remarks.data ?? []).flatMap(({ resolved, rhkId, text }) =>
      resolved || rhkId === null ? [] : [{ rhkId, text }],
    )
    return new Map(
      [...Map.groupBy(open, ({ rhkId }) => rhkId)].map(([id, rows]) => [id, rows.map(({ text }) => text)]),
    )
  }, [remarks.data])
}
