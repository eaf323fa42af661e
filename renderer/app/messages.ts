import { useEffect, useRef } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { forgetEnding } from '../components/ending.tsx'
import { hideAllTold, hideBeforeAct, hideOfOtherPages } from '../components/told.ts'
import { queryClient } from './client.ts'

/**
 * Has messages go before they lie: with the next act, with their page, and with their office.
 * @param office that is open, as an opaque name; null where there is none
 */
export function useMessagesGo(office: string | null): void {
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'pending') return
        hideBeforeAct()
        forgetEnding()
      }),
    [],
  )
  const [address] = useHashLocation()
  useEffect(hideOfOtherPages, [address])
  const former = useRef(office)
  useEffect(() => {
    if (former.current === office) return
    former.current = office
    hideAllTold()
    forgetEnding()
  }, [office])
}
