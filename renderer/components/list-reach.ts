import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'

/** What a search field asks of the list that it narrows. */
export interface ListReach {
  /** Opens the row that is highlighted, once the list has been narrowed. */
  open: () => void
  /** Goes into the list. */
  enter: () => void
  /** Other words are being typed: the first row is highlighted, and nothing is opened yet. */
  begin: () => void
}

/** The list of a page, for the field above it that searches it. */
export const ListReachContext = createContext<RefObject<ListReach | null>>({ current: null })

/** Said by the list itself. */
export function useReachable(list: ListReach): void {
  const reach = useContext(ListReachContext)
  const latest = useRef(list)
  latest.current = list
  useEffect(() => {
    const here: ListReach = {
      open: () => latest.current.open(),
      enter: () => latest.current.enter(),
      begin: () => latest.current.begin(),
    }
    reach.current = here
    return () => {
      if (reach.current === here) reach.current = null
    }
  }, [reach])
}

export const useListReach = (): RefObject<ListReach | null> => useContext(ListReachContext)
