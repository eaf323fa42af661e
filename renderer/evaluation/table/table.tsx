import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { LeftOut } from '../../../shared/employees/left-out.ts'
import type { EvaluationLine } from '../../../shared/evaluation/contract.ts'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import { afterRating, type Place, type RatingCell, ratingOfKey } from '../../../shared/evaluation/table.ts'
import type { RowSource } from '../../components/data-table.tsx'
import { useReachable } from '../../components/list-reach.ts'
import { useRowWindow } from '../../components/row-window.ts'
import type { Sorting } from '../../components/sort-button.tsx'
import { TableHead } from './head.tsx'
import { LeftRow } from './left-row.tsx'
import { RatingChoice } from './rating-choice.tsx'
import { EvaluationRow } from './row.tsx'

/** Of a row and of the line in which a reason is asked, in CSS pixels; global.css knows them too. */
const rowHeight = 33
const reasonHeight = 40
const headHeight = 32

/** What is asked below a row. */
export interface Asked {
  row: number
  line: ReactNode
  /** Goes into its field. @param text what was typed on the row already */
  write: (text: string) => void
}

/**
 * Everybody who is appraised in a period, with both ratings to be set where they stand: the arrows go over rows and
 * ratings, 1 to 3 sets one and goes on, Enter opens, Space selects. Only the rows that are seen are drawn.
 */
export function EvaluationTable({
  label,
  year,
  narrow,
  source,
  settled,
  left,
  sorting,
  onSorting,
  place,
  onPlace,
  shownRow,
  selected,
  onSelect,
  onRate,
  onOpen,
  onOpenLeft,
  onEscape,
  onSign,
  onStep,
  isLocked,
  unreasoned,
  asked,
}: {
  label: string
  year: number
  narrow: boolean
  source: RowSource<EvaluationLine>
  /** Whether the rows are those that were asked for last. */
  settled: boolean
  /** Who is not appraised, at the end. */
  left: readonly LeftOut[]
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
  place: Place
  onPlace: (place: Place) => void
  /** Which row the panel shows. */
  shownRow: number | null
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
  /** @returns whether it is one that can be set, so that one goes on */
  onRate: (row: EvaluationLine, cell: RatingCell, rating: Rating | null) => boolean
  onOpen: (index: number) => void
  onOpenLeft: (person: LeftOut) => void
  /** Closes what is open beside the table. */
  onEscape: (() => void) | null
  /** Ctrl+Enter. */
  onSign: () => void
  /** Takes the last rating back, or sets it again. */
  onStep: (way: 'undo' | 'redo') => void
  /** Whether a row takes no rating. */
  isLocked: (row: EvaluationLine) => boolean
  /** Whether a row lacks a reason. */
  unreasoned: (row: EvaluationLine) => boolean
  /** The reason that is asked for, below its row. */
  asked: Asked | null
}) {
  const { ids, want } = source
  const rows = ids.length
  const count = rows + left.length
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  const [choosing, setChoosing] = useState<Place | null>(null)
  const { from, to, scrollTo } = useRowWindow(scroller, count, { row: rowHeight, head: headHeight })
  useEffect(() => want?.(from, Math.min(to, rows)), [want, from, to, rows])
  const at = Math.max(0, Math.min(place.row, count - 1))
  const topOf = (index: number) =>
    index * rowHeight + (asked !== null && index > asked.row ? reasonHeight : 0)

  // The place is kept in sight, also where another part of the page has moved it.
  useEffect(() => scrollTo(at), [at, scrollTo])
  const move = (row: number, cell = place.cell) => {
    setChoosing(null)
    onPlace({ row: Math.max(0, Math.min(count - 1, row)), cell })
  }
  const toggle = (index: number) => {
    const id = ids[index]
    if (id === undefined) return
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const open = (index: number) => {
    const person = left[index - rows]
    if (person) onOpenLeft(person)
    else onOpen(index)
  }
  const rate = (where: Place, rating: Rating | null) => {
    const row = source.at(where.row)
    if (!row || !onRate(row, where.cell, rating)) return
    setChoosing(null)
    if (rating === null) return
    onPlace(
      afterRating(where, rows, (index) => {
        const next = source.at(index)
        return next !== undefined && isLocked(next)
      }),
    )
  }

  const [opening, setOpening] = useState(false)
  useReachable({
    open: () => setOpening(true),
    enter: () => scroller.current?.focus({ preventScroll: true }),
    begin: () => {
      setOpening(false)
      onPlace({ row: 0, cell: 'ratingResult' })
    },
  })
  const first = source.at(at)
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    // Not before the row is here.
    if (!opening || !settled || (count > 0 && at < rows && first === undefined)) return
    setOpening(false)
    if (count > 0) latest.current(at)
  }, [opening, settled, count, rows, first, at])

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    ArrowLeft: () => move(at, 'ratingResult'),
    ArrowRight: () => move(at, 'ratingBehaviour'),
    PageDown: () => move(at + page),
    PageUp: () => move(at - page),
    Home: () => move(0),
    End: () => move(count - 1),
    Enter: () => open(at),
    ' ': () => toggle(at),
    // What is asked on a row comes before the head of the table.
    ...(asked === null ? {} : { Tab: () => asked.write('') }),
    ...(choosing !== null
      ? { Escape: () => setChoosing(null) }
      : onEscape !== null
        ? { Escape: onEscape }
        : {}),
  }
  const controlled: Readonly<Record<string, () => void>> = {
    a: () => onSelect(new Set([...selected, ...ids])),
    z: () => onStep('undo'),
    y: () => onStep('redo'),
    enter: onSign,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.altKey) return
    const { key } = event
    const control = event.ctrlKey || event.metaKey
    const rating = control ? undefined : ratingOfKey(key)
    const step = control
      ? controlled[key.toLowerCase()]
      : event.shiftKey && key === 'Tab'
        ? undefined
        : steps[key]
    if (rating !== undefined) rate({ row: at, cell: place.cell }, rating)
    else if (step) step()
    // Whoever begins to write on a row that lacks a reason writes the reason.
    else if (!control && asked !== null && key.length === 1) asked.write(key)
    else return
    event.preventDefault()
  }

  /** One ear for all rows. */
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const row = target.closest<HTMLElement>('[data-index]')
    if (!row || target.closest('a, button, textarea')) return
    const index = Number(row.dataset['index'])
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] as RatingCell | undefined
    scroller.current?.focus({ preventScroll: true })
    if (target.closest('.kk-check')) toggle(index)
    else if (cell && index < rows) {
      move(index, cell)
      if (source.at(index)?.state !== 'signed') setChoosing({ row: index, cell })
    } else {
      move(index)
      open(index)
    }
  }

  const chosenRow = choosing && source.at(choosing.row)
  return (
    <div
      className="kk-table kk-evaluations"
      data-narrow={narrow || undefined}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable
      aria-keyshortcuts="1 2 3"
      aria-activedescendant={
        count === 0 ? undefined : at < rows ? `${base}-${at}-${place.cell}` : `${base}-${at}`
      }
      onKeyDown={onKeyDown}
    >
      <TableHead
        narrow={narrow}
        ids={ids}
        selected={selected}
        onSelect={onSelect}
        sorting={sorting}
        onSorting={onSorting}
      />
      {/* The keyboard is served by the grid itself, which holds the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        className="kk-table-body"
        role="rowgroup"
        style={{ height: count * rowHeight + (asked === null ? 0 : reasonHeight) }}
        onClick={onClick}
      >
        {Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, step) => {
          const index = from + step
          const person = left[index - rows]
          const domId = `${base}-${index}`
          const top = topOf(index)
          if (person)
            return (
              <LeftRow
                key={`left ${person.employeeId}`}
                {...{ domId, index, top, person }}
                active={index === at}
              />
            )
          const [id, row] = [ids[index], source.at(index)]
          return (
            row !== undefined &&
            id !== undefined && (
              <EvaluationRow
                key={row.skpId}
                {...{ domId, index, top, row, year, narrow }}
                cell={index === at ? place.cell : null}
                shown={index === shownRow}
                selected={selected.has(id)}
                unreasoned={unreasoned(row)}
              />
            )
          )
        })}
        {asked !== null && (
          <div className="kk-reason" style={{ top: (asked.row + 1) * rowHeight }}>
            {asked.line}
          </div>
        )}
        {choosing && chosenRow && (
          <RatingChoice
            year={year}
            cell={choosing.cell}
            rating={chosenRow[choosing.cell]}
            top={topOf(choosing.row)}
            above={choosing.row >= count - 3 && count > 4}
            cellId={`${base}-${choosing.row}-${choosing.cell}`}
            onChoose={(rating) => rate(choosing, rating)}
            onClose={() => setChoosing(null)}
          />
        )}
      </div>
    </div>
  )
}
