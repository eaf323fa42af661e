import { useEffect } from 'react'
import { paths, printPathOf, type Printed } from './paths.ts'

/** What Ctrl+P prints of a page, or why there is nothing to print of what is chosen there. */
type OnScreen = Printed | { nothing: string }

let onScreen: OnScreen | null = null

/**
 * Said by a page that shows or lists something of which there is a form: Ctrl+P prints that, and of a list what is
 * chosen in it.
 */
export function usePrinted(printed: OnScreen): void {
  useEffect(() => {
    onScreen = printed
    return () => {
      if (onScreen === printed) onScreen = null
    }
  })
}

/**
 * The print preview of what is on screen.
 * @param location where the page is; its address says enough where it shows one record
 */
export function printOfScreen(location: string): { path: string } | { nothing: string } {
  if (onScreen === null) return { path: printPathOf(location) }
  return 'nothing' in onScreen ? onScreen : { path: paths.print(onScreen) }
}

/**
 * What is printed of a list: the rows that are chosen, or those that it is narrowed to, or all.
 * @param chosen how many rows are chosen, and those of them that have something to print
 * @param listed what is printed of the rows of the list; null where it is not narrowed
 * @param nothing why nothing is printed where none of those has something to print
 */
export function printOfList(
  of: Printed,
  {
    chosen,
    ids,
    listed,
    nothing,
  }: { chosen: number; ids: readonly number[]; listed: readonly number[] | null; nothing: string },
): OnScreen {
  const wanted = chosen > 0 ? ids : listed
  if (wanted === null) return { form: of.form }
  // Otherwise others than those that were meant would be printed.
  return wanted.length === 0 ? { nothing } : { ...of, ids: wanted }
}
