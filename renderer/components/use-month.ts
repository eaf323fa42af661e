import { useToday } from './local-day.ts'
import { useRemembered } from '../app/remembered.ts'

/** A month of a year, the same on every page that shows one: the present one, until another is chosen. */
export function useMonth(year: number) {
  const today = useToday()
  const present = Number(today.slice(0, 4)) === year ? Number(today.slice(5, 7)) : 12
  const [month, setMonth] = useRemembered(`month.${year}`, present, 'start')
  return { year, month, setMonth, today }
}
