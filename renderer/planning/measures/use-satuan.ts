import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allSatuan, type Satuan } from '../../../shared/planning/measures/satuan.ts'
import { api } from '../../app/client.ts'

/** The usual units of measure and the office's own. */
export function useSatuan(): Satuan[] {
  const own = useQuery(api.planning.measures.satuan.queryOptions())
  return useMemo(() => allSatuan(own.data ?? []), [own.data])
}
