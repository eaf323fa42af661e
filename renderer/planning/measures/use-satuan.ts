import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allUnits, type MeasureUnit } from '../../../shared/planning/measures/satuan.ts'
import { api } from '../../app/client.ts'

/** The usual units of measure and the office's own. */
export function useMeasureUnits(): MeasureUnit[] {
  const own = useQuery(api.planning.measures.satuan.queryOptions())
  return useMemo(() => allUnits(own.data ?? []), [own.data])
}
