import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows beyond what is seen, so that a turn of the wheel finds them drawn. */
const beyond = 8
/** The window moves by so many rows at once: in between, scrolling draws nothing anew. */
const step = 4

interface RowWindow {
  /** The first row that is drawn. */
  from: number
  /** The row after the last one that is drawn. */
  to: number
}

/**
 * Which rows of a long list have to be drawn, all of one height.
 * @param scroller what scrolls; the rows begin below `head`, which stays in sight
 * @param sizes height of a row and of the head, in CSS pixels
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  { row, head }: { row: number; head: number },
): RowWindow & { scrollTo: (index: number) => void } {
  const [seen, setSeen] = useState<RowWindow>({ from: 0, to: 40 })
  const look = useCallback(
    (now: RowWindow): RowWindow => {
      const element = scroller.current
      if (!element) return now
      const first = Math.floor(element.scrollTop / row / step) * step
      const last = Math.ceil((element.scrollTop + element.clientHeight) / row / step) * step
      const from = Math.max(0, first - beyond)
      const to = last + beyond
      return now.from === from && now.to === to ? now : { from, to }
    },
    [scroller, row],
  )
  const some = count > 0
  useLayoutEffect(() => {
    // Other rows may leave less to scroll.
    if (count >= 0) setSeen(look)
  }, [look, count])
  useEffect(() => {
    // What scrolls may come only with the first row.
    if (!some && !scroller.current) return
    const element = scroller.current
    if (!element) return
    // Before this frame is painted, or the rows would be missing for a moment after a jump.
    const scrolled = () => flushSync(() => setSeen(look))
    const resized = new ResizeObserver(() => setSeen(look))
    element.addEventListener('scroll', scrolled, { passive: true })
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', scrolled)
      resized.disconnect()
    }
  }, [scroller, look, some])
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = index * row
      const room = element.clientHeight - head
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + row > element.scrollTop + room) element.scrollTop = top + row - room
    },
    [scroller, row, head],
  )
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count), scrollTo }
}
