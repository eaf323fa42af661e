import { createContext } from 'react'

/** What is said beside a choice of a cell, e.g. whose RHK it is. */
export const ChoiceNotes = createContext<ReadonlyMap<string, string>>(new Map())
