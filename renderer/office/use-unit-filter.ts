import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { api } from '../app/client.ts'

/** Whether a unit is the chosen one or below it; everything passes when none is chosen. */
export function useUnitFilter(unitId: number | null): (candidate: number | null) => boolean {
  const units = useQuery(api.employees.units.list.queryOptions())
  return useMemo(() => {
    if (unitId === null || !units.data) return () => true
    const inside = withDescendants(units.data, unitId)
    return (candidate: number | null) => candidate !== null && inside.has(candidate)
  }, [units.data, unitId])
}
