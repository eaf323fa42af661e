import { createContext, useContext } from 'react'
import type { HelpPlace } from '../app/open-help.ts'

/** What a help text needs to know of where it is read. */
interface Reading {
  place: HelpPlace
  go: (place: HelpPlace) => void
  /** Whether an office is open behind it, with somebody who has signed in. */
  inOffice: boolean
  year: number
}

const Context = createContext<Reading | null>(null)

export const ReadingProvider = Context

export function useReading(): Reading {
  const value = useContext(Context)
  if (!value) throw new Error('no help is read')
  return value
}
