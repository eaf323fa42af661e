import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CascadePerson, CascadeRhk } from '../../../shared/planning/cascade/contract.ts'
import type { CascadeRow } from '../../../shared/planning/cascade/tree-rows.ts'
import type { ShapeNode } from '../../../shared/planning/cascade/shape.ts'
import { api } from '../../app/client.ts'

/** A line of the tree; its words are read when it is looked at. */
export type TreeLine = CascadeRow<ShapeNode, { id: string; text: string; unitName: string }>

/** What an RHK says, and whose it is. */
export interface Words {
  rhk: CascadeRhk
  person: CascadePerson
}

/** Lines are read so many at a time, and so many before they are seen. */
const [size, ahead] = [40, 20]

/**
 * The words of the lines that are looked at.
 * @returns what is known of each RHK by its id, and a function to be told which lines are looked at
 */
export function useLines(year: number, rows: readonly TreeLine[]) {
  const [seen, setSeen] = useState({ from: 0, to: size })
  const rhkIds = useMemo(
    () => [...new Set(rows.slice(seen.from, seen.to).flatMap(({ node }) => node?.rhk.id ?? []))],
    [rows, seen],
  )
  const { data, error } = useQuery({
    ...api.planning.cascade.get.queryOptions({ input: { year, rhkIds } }),
    enabled: rhkIds.length > 0,
    placeholderData: keepPreviousData,
  })
  // What was read before is shown until it is read anew.
  const known = useRef<ReadonlyMap<string, Words>>(new Map())
  const words = useMemo(() => {
    const people = new Map(data?.people.map((person) => [person.skpId, person]))
    const fresh = (data?.rhk ?? []).flatMap((rhk) => {
      const person = people.get(rhk.skpId)
      return person ? [[rhk.id, { rhk, person }] as const] : []
    })
    return (known.current = new Map([...known.current, ...fresh]))
  }, [data])
  const want = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor((first - ahead) / size) * size)
    const to = Math.ceil((last + ahead) / size) * size
    setSeen((now) => (now.from === from && now.to === to ? now : { from, to }))
  }, [])
  return { words, want, error }
}
