import { useQuery } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { periodDue } from '../../shared/office/calendar.ts'
import {
  type Period,
  periodIn,
  type Rhythm,
  type RhythmChoices,
  rhythmOf,
} from '../../shared/office/period.ts'
import { useToday } from '../components/local-day.ts'
import { api, queryClient } from './client.ts'
import { useRemembered } from './remembered.ts'
import { useSession } from './session.tsx'

/** The year and period of a record whose page is open; of what has no period, the year alone. */
interface Held {
  year: number
  period?: Period
  /** What holds them, as a sentence begins: "SKP ini". */
  what: string
}

interface YearPeriod {
  year: number
  period: Period
  /** How often is appraised in that year. */
  rhythm: Rhythm
  setYear: (year: number) => void
  setPeriod: (period: Period) => void
  /** The record that holds them by now; null where they can be chosen. */
  held: Held | null
  hold: (held: Held | null) => void
  /** The open page goes by months, so that no period is told beside them. */
  byMonth: boolean
  setByMonth: (byMonth: boolean) => void
}

const none: RhythmChoices = {}

const Context = createContext<YearPeriod | null>(null)

/**
 * One year and period that all pages obey: those that are due, also after midnight, until others are chosen; in January
 * the annual appraisal of last year as long as somebody's is open. What was chosen holds until the application is closed, so that each start shows what is due.
 */
export function YearPeriodProvider({ children }: { children: ReactNode }) {
  const today = useToday()
  const { can } = useSession()
  // Only at the beginning of a year something of the last one may be due.
  const asked = can('home.due') && today.slice(5) < '04-01'
  const last = useQuery({ ...api.home.due.queryOptions(), enabled: asked })
  const rhythms = useQuery(api.office.rhythms.queryOptions())
  const choices = rhythms.data ?? none
  const thisYear = Number(today.slice(0, 4))
  const due = last.data ?? { year: thisYear, period: periodDue(today, rhythmOf(choices, thisYear)) }
  const [year, setYear] = useRemembered('year', due.year, 'start')
  const [chosen, setPeriod] = useRemembered<Period>('period', due.period, 'start')
  const rhythm = rhythmOf(choices, year)
  const [held, hold] = useState<Held | null>(null)
  const [byMonth, setByMonth] = useState(false)
  const read = useRef(today)
  useEffect(() => {
    if (read.current === today) return
    read.current = today
    // What is late, due or in force was told as of the day before.
    void queryClient.invalidateQueries()
  }, [today])
  // In a year of the other rhythm it is the same time of the year; a record is read in the period it was made for.
  const period = held?.period ?? periodIn(rhythm, chosen)
  const value = useMemo(
    () => ({ year, period, rhythm, setYear, setPeriod, held, hold, byMonth, setByMonth }),
    [year, period, rhythm, setYear, setPeriod, held, byMonth],
  )
  if ((asked && last.isPending) || rhythms.isPending) return null
  return <Context value={value}>{children}</Context>
}

export function useYearPeriod(): YearPeriod {
  const value = useContext(Context)
  if (!value) throw new Error('no year and period')
  return value
}

/**
 * The page of a record: the head says its year and period, and nothing else can be chosen while it is open.
 * @param record null where the page shows none by now
 */
export function useRecordOf(record: Held | null): void {
  const { setYear, setPeriod, hold } = useYearPeriod()
  const { year, period, what = '' } = record ?? {}
  useLayoutEffect(() => {
    if (year === undefined) return
    setYear(year)
    if (period !== undefined) setPeriod(period)
    hold({ year, what, ...(period === undefined ? {} : { period }) })
    return () => hold(null)
  }, [year, period, what, setYear, setPeriod, hold])
}

/** A page that goes by the months of the year: the head offers no period, which would say something else. */
export function useNoPeriod(): void {
  const { setByMonth } = useYearPeriod()
  useLayoutEffect(() => {
    setByMonth(true)
    return () => setByMonth(false)
  }, [setByMonth])
}
