import { useEffect, useRef } from 'react'
import { saveDrafts } from '../components/use-draft.ts'

/**
 * The panel shows whose row has the cursor, once what was typed in it is stored.
 * @param open shows a row in the panel
 * @param stay called where something could not be stored: the panel stays, and with it the cursor
 * @returns `follow` goes to a row, `leave` to none; only the last one that was asked for is gone to
 */
export function useFollow(open: (row: number) => void, stay: () => void) {
  const asked = useRef(0)
  useEffect(
    () => () => {
      asked.current = -1
    },
    [],
  )
  const after = async (act: () => void) => {
    const turn = (asked.current += 1)
    const saved = await saveDrafts()
    if (asked.current !== turn) return
    if (saved) act()
    else stay()
  }
  return {
    follow: (row: number) => void after(() => open(row)),
    leave: (close: () => void) => void after(close),
  }
}
