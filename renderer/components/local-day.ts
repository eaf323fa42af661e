import { useSyncExternalStore } from 'react'
import { officeDay } from '../../shared/kernel/dates.ts'

/** The office's day of a moment, `yyyy-mm-dd`; of now where none is given. */
export const localDay = (at: string | Date = new Date()): string => officeDay(new Date(at))

/** Looks at the clock again and again: a timer until midnight would oversleep together with the computer. */
function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 60_000)
  window.addEventListener('focus', tell)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', tell)
  }
}

/** Today, `yyyy-mm-dd`; who asks is drawn anew when the day changes, as an application may stay open over midnight. */
export const useToday = (): string => useSyncExternalStore(everyMinute, () => localDay())
