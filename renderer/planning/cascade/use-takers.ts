import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { CascadePerson } from '../../../shared/planning/cascade/contract.ts'
import { api } from '../../app/client.ts'

/** As many as a choice offers at once; the others are found by name. */
const offered = 60

/**
 * People of a year for a choice that is searched by name, jabatan or unit.
 * @param open only those whose SKP is still written
 * @param apart how many of those found are not offered
 * @param chosen what stands in the field once somebody is chosen; it is not looked for
 */
export function useTakers(
  year: number,
  { open, apart = 0, chosen }: { open: boolean; apart?: number; chosen?: string | undefined },
) {
  const [typed, setTyped] = useState('')
  const settled = useDeferredValue(typed)
  const search = settled === chosen ? '' : settled.trim()
  const { data } = useQuery({
    ...api.planning.cascade.people.queryOptions({
      input: { year, search, open, limit: Math.min(most.page, offered + apart) },
    }),
    placeholderData: keepPreviousData,
  })
  const people: readonly CascadePerson[] = data?.people ?? []
  return { people, typed, setTyped }
}
