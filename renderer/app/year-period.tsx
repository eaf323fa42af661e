import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import type { Period } from '../../shared/office/period.ts'
import { useToday } from '../components/local-day.ts'
import { queryClient } from './client.ts'
import { useRemembered } from './remembered.ts'

interface YearPeriod {
  year: number
  period: Period
  setYear: (year: number) => void
  setPeriod: (period: Period) => void
}

const Context = createContext<YearPeriod | null>(null)

const quarters = ['tw1', 'tw2', 'tw3', 'tw4'] as const

/** One year and period that all pages obey: the present one, also after midnight, until another is chosen. */
export function YearPeriodProvider({ children }: { children: ReactNode }) {
  const today = useToday()
  const [year, setYear] = useRemembered('year', Number(today.slice(0, 4)))
  const [period, setPeriod] = useRemembered<Period>(
    'period',
    quarters[Math.floor((Number(today.slice(5, 7)) - 1) / 3)] ?? 'tahunan',
  )
  const read = useRef(today)
  useEffect(() => {
    if (read.current === today) return
    read.current = today
    // What is late, due or in force was told as of the day before.
    void queryClient.invalidateQueries()
  }, [today])
  const value = useMemo(() => ({ year, period, setYear, setPeriod }), [year, period, setYear, setPeriod])
  return <Context value={value}>{children}</Context>
}

export function useYearPeriod(): YearPeriod {
  const value = useContext(Context)
  if (!value) throw new Error('no year and period')
  return value
}
