import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

/** A table of so many cells is drawn as a whole: to draw it piece by piece would be more work. */
const small = 300
/** So many rows fill a screen. */
const screen = 40
/** Height of a row that was not drawn yet, in CSS pixels. */
const usual = 34
/** What has to be drawn around what is seen, and what is drawn around it when it is not, in CSS pixels. */
const [near, far] = [400, 900]

interface Sized {
  key: string
  rows: readonly unknown[]
}

interface Span {
  from: number
  /** The group after the last one. */
  to: number
}

/**
 * Which groups of rows of a long table are drawn: those in sight with some around them; in place of the others there
 * is room of their height. Whatever scrolls the table, and whatever stands above it.
 * @param columns how many there are
 * @returns the span, and the height of each group in CSS pixels
 */
export function useMounted(
  table: RefObject<HTMLTableElement | null>,
  groups: readonly Sized[],
  columns: number,
) {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const all = count * columns <= small
  const [span, setSpan] = useState<Span>(() => firstOf(groups))
  const heights = useRef(new Map<string, number>())
  const heightOf = useCallback(({ key, rows }: Sized) => heights.current.get(key) ?? rows.length * usual, [])
  const look = useCallback(
    (now: Span, margin = near): Span => {
      const box = table.current?.getBoundingClientRect()
      if (!box) return now
      const within = (around: number): Span => {
        const [top, bottom] = [-box.top - around, window.innerHeight - box.top + around]
        let from = groups.length
        let to = 0
        let y = 0
        for (const [index, group] of groups.entries()) {
          const end = y + heightOf(group)
          if (end >= top && y <= bottom) {
            from = Math.min(from, index)
            to = index + 1
          }
          y = end
        }
        return { from: Math.min(from, to), to }
      }
      const needed = within(margin)
      if (needed.from >= now.from && needed.to <= now.to && now.to <= groups.length) return now
      return within(far)
    },
    [table, groups, heightOf],
  )
  // Only rows that are drawn have a height; it stays known when they are not.
  useLayoutEffect(() => {
    if (all) return
    for (const body of table.current?.querySelectorAll<HTMLElement>('tbody[data-group]') ?? [])
      heights.current.set(body.dataset.group ?? '', body.offsetHeight)
    setSpan(look(span))
  }, [all, look, table, span])
  useEffect(() => {
    if (all) return
    const moved = () => {
      // What is in sight at once; what comes next between the frames.
      setSpan((now) => look(now, 0))
      startTransition(() => setSpan((now) => look(now)))
    }
    window.addEventListener('scroll', moved, { capture: true, passive: true })
    window.addEventListener('resize', moved)
    return () => {
      window.removeEventListener('scroll', moved, { capture: true })
      window.removeEventListener('resize', moved)
    }
  }, [all, look])
  return { ...(all ? { from: 0, to: groups.length } : span), heightOf }
}

/** Those that fill a screen, before anything is known of it. */
function firstOf(groups: readonly Sized[]): Span {
  let rows = 0
  const end = groups.findIndex((group) => (rows += group.rows.length) >= screen)
  return { from: 0, to: end < 0 ? groups.length : end + 1 }
}
