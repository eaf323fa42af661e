import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { PrintScope } from '../../shared/documents/scope.ts'
import type { Predikat } from '../../shared/evaluation/evaluation.ts'
import type { Period } from '../../shared/office/period.ts'
import { api } from '../app/client.ts'

/** To whom a print is narrowed, beyond a unit. */
export interface Narrowed {
  jabatan: readonly string[]
  predikat: readonly Predikat[]
  ids: readonly number[]
  /** As it was pasted. */
  nips: string
}

const nobodyNamed: Narrowed = { jabatan: [], predikat: [], ids: [], nips: '' }

/** Whom a print is for: the office or a unit, or some of its people, and who of them is not known. */
export function usePeople({ year, period, unitId }: { year: number; period: Period; unitId: number | null }) {
  const [narrowed, setNarrowed] = useState(nobodyNamed)
  const { jabatan, predikat, ids, nips } = narrowed
  const pasted = useDeferredValue(nips)
  const isNarrowed = jabatan.length + predikat.length + ids.length > 0 || pasted.trim() !== ''
  const found = useQuery({
    ...api.documents.people.queryOptions({
      input: {
        year,
        period,
        ...(unitId === null ? {} : { unitId }),
        jabatan: [...jabatan],
        predikat: [...predikat],
        ids: [...ids],
        nips: pasted,
      },
    }),
    enabled: isNarrowed,
    placeholderData: keepPreviousData,
  })
  const ofUnit: PrintScope = unitId === null ? { kind: 'all' } : { kind: 'unit', unitId }
  return {
    narrowed,
    narrow: (some: Partial<Narrowed>) => setNarrowed((now) => ({ ...now, ...some })),
    clear: () => setNarrowed(nobodyNamed),
    isNarrowed,
    /** How many people; null as long as nobody in particular is meant. */
    count: isNarrowed ? (found.data?.ids.length ?? 0) : null,
    unknown: (isNarrowed && found.data?.unknown) || [],
    scope: isNarrowed ? ({ kind: 'employees', ids: found.data?.ids ?? [] } as const) : ofUnit,
  }
}

export type UsedPeople = ReturnType<typeof usePeople>
