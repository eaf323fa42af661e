import { IconChevronDown, IconChevronRight, IconTarget } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  memo,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { whoseRhk } from '../../../shared/planning/cascade/shape.ts'
import type { TreeLine, Words } from './use-lines.ts'
import { Badge } from '../../components/badges.tsx'
import { Marked } from '../../components/find.tsx'

/** What can be done with a line; the same functions each time. */
export interface TreeActions {
  turn(key: string): void
  open(row: TreeLine): void
  handDown(row: TreeLine): void
  link(row: TreeLine): void
  drag(row: TreeLine | null): void
}

/** What the tree does when it is told to. */
export interface TreeView {
  /** Makes a line the active one and brings it into sight, as soon as its branches are open. */
  show(key: string): void
  focus(): void
}

/** The teams that a person leads, by employee. */
type Leads = ReadonlyMap<number, readonly string[]>

/** What is known of an RHK's words, by its id. */
type Known = ReadonlyMap<string, Words>

/** What a line says; undefined while it is read. */
const textOfRow = ({ goal, node }: TreeLine, known: Known): string | undefined =>
  goal ? goal.text : known.get(node?.rhk.id ?? '')?.rhk.text

/** Whose line a unit's goal is. */
export const unitOfGoal = ({ unitName }: { unitName: string }): string => `Sasaran · ${unitName}`

/** Whose line it is: a unit's goal, or somebody's RHK. */
const personOfRow = ({ goal, node }: TreeLine, known: Known, leads: Leads): string => {
  const person = known.get(node?.rhk.id ?? '')?.person
  return goal ? unitOfGoal(goal) : person ? whoseRhk(person, leads.get(person.employeeId) ?? []) : ''
}

const noWords: readonly string[] = []

/** Only the lines that are seen are drawn; the focus is the tree's own. */
export function Tree({
  ref,
  rows,
  known,
  want,
  leads,
  linking,
  handsDown,
  words,
  hits,
  hit,
  actions,
}: {
  ref: Ref<TreeView>
  rows: readonly TreeLine[]
  known: Known
  /** Told which lines are looked at: from the first up to and without the last. */
  want: (from: number, to: number) => void
  leads: Leads
  /** Whether lines at the top can be linked with a goal. */
  linking: boolean
  /** Whether a line can be handed down. */
  handsDown: (row: TreeLine) => boolean
  /** What is looked for, the lines that have it, and the one that is shown. */
  words: readonly string[]
  hits: ReadonlySet<string>
  hit: string | null
  actions: TreeActions
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  const [active, setActive] = useState<string | null>(null)
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => want(first, last + 1), [want, first, last])
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current || rows[at]?.key !== active) return
    moved.current = false
    virtual.scrollToIndex(at)
  }, [at, rows, active, virtual])
  const pick = useCallback((key: string) => setActive(key), [])
  useImperativeHandle(
    ref,
    () => ({
      show: (key) => {
        moved.current = true
        setActive(key)
      },
      focus: () => scroller.current?.focus(),
    }),
    [],
  )

  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (!row) return
    moved.current = true
    setActive(row.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    if (event.target !== scroller.current || !row || event.ctrlKey || event.altKey || event.metaKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () =>
        row.children > 0 && !row.open ? actions.turn(row.key) : row.children > 0 && go(at + 1),
      ArrowLeft: () =>
        row.open && row.children > 0
          ? actions.turn(row.key)
          : row.parent !== null && go(rows.findIndex(({ key }) => key === row.parent)),
      Enter: () => actions.open(row),
      t: () => actions.handDown(row),
      k: () => actions.link(row),
    }
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div
      ref={scroller}
      className="kk-tree"
      role="tree"
      tabIndex={0}
      aria-label="Pohon kinerja"
      aria-activedescendant={`${base}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map(({ index, start, key }) => {
          const row = rows[index]
          return row ? (
            <TreeRow
              key={key}
              id={`${base}-${index}`}
              index={index}
              start={start}
              row={row}
              text={textOfRow(row, known)}
              who={personOfRow(row, known, leads)}
              active={index === at}
              linking={linking}
              handsDown={handsDown(row)}
              words={hits.has(row.key) ? words : noWords}
              found={row.key === hit ? 'here' : hits.has(row.key) ? 'also' : undefined}
              measure={virtual.measureElement}
              onPick={pick}
              actions={actions}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

/** A line, drawn anew only when something of it changes. */
const TreeRow = memo(function TreeRow({
  id,
  index,
  start,
  row,
  text,
  who,
  active,
  linking,
  handsDown,
  words,
  found,
  measure,
  onPick,
  actions,
}: {
  id: string
  index: number
  start: number
  row: TreeLine
  text: string | undefined
  who: string
  active: boolean
  linking: boolean
  handsDown: boolean
  words: readonly string[]
  found: 'here' | 'also' | undefined
  measure: (element: HTMLElement | null) => void
  onPick: (key: string) => void
  actions: TreeActions
}) {
  const { goal, depth, children, open } = row
  const loose = !goal && depth === 0
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    // The keyboard is served by the tree itself, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      ref={measure}
      data-index={index}
      className="kk-tree-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-expanded={children > 0 ? open : undefined}
      aria-selected={active}
      data-active={active || undefined}
      data-found={found}
      style={{ transform: `translateY(${start}px)`, paddingLeft: 6 + depth * 22 }}
      onClick={() => onPick(row.key)}
      onDoubleClick={() => actions.open(row)}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'copy'
        actions.drag(row)
      }}
      onDragEnd={() => actions.drag(null)}
    >
      {/* By keyboard the arrows do the same. */}
      <button
        type="button"
        className="kk-tree-turn"
        tabIndex={-1}
        aria-label={open ? 'Tutup cabang' : 'Buka cabang'}
        style={{ visibility: children > 0 ? 'visible' : 'hidden' }}
        onClick={() => actions.turn(row.key)}
      >
        <Chevron size={16} />
      </button>
      {goal && <IconTarget size={16} style={{ flexShrink: 0, marginTop: 3 }} />}
      <div className="kk-tree-text">
        {/* One of a page's length would hide all others. */}
        <p
          className="kk-clamp"
          data-goal={goal ? true : undefined}
          title={text && text.length > 150 ? text : undefined}
        >
          {text ? <Marked text={text} words={words} /> : text === undefined ? '\u00a0' : '(belum ditulis)'}
        </p>
        <p className="kk-tree-who">
          <Marked text={who} words={words} />
          {!open && children > 0 && ` · ${children} di bawahnya`}
        </p>
      </div>
      {row.untaken && <Badge look="warning">Belum didukung siapa pun</Badge>}
      {loose && linking && (
        <button
          type="button"
          className="kk-small-button"
          data-quiet
          tabIndex={-1}
          onClick={() => actions.link(row)}
        >
          Kaitkan…
        </button>
      )}
      {handsDown && (
        <button type="button" className="kk-small-button" tabIndex={-1} onClick={() => actions.handDown(row)}>
          Turunkan
        </button>
      )}
    </div>
  )
})
