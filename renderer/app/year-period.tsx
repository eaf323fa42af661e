import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Period } from '../../shared/office/period.ts'
import { useRemembered } from './remembered.ts'

interface YearPeriod {
  year: number
  period: Period
  setYear: (year: number) => void
  setPeriod: (period: Period) => void
}

const Context = createContext<YearPeriod | null>(null)

const quarters = ['tw1', 'tw2', 'tw3', 'tw4'] as const

/** One year and period that all pages obey; the present one until another is chosen. */
export function YearPeriodProvider({ children }: { children: ReactNode }) {
  const now = new Date()
  const [year, setYear] = useRemembered('year', now.getFullYear())
  const [period, setPeriod] = useRemembered<Period>(
    'period',
    quarters[Math.floor(now.getMonth() / 3)] ?? 'tahunan',
  )
  const value = useMemo(() => ({ year, period, setYear, setPeriod }), [year, period, setYear, setPeriod])
  return <Context value={value}>{children}</Context>
}

export function useYearPeriod(): YearPeriod {
  const value = useContext(Context)
  if (!value) throw new Error('no year and period')
  return value
}
