import { Badge, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconTarget } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { buildCascade, noTaker } from '../../../shared/planning/cascade/cascade.ts'
import { type CascadeRow, cascadeRows, untakenIn } from '../../../shared/planning/cascade/tree-rows.ts'
import type { Cascade, CascadePerson, CascadeRhk } from '../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { tell } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { CascadePeople } from './people.tsx'
import { HandDownDialog, type HandDownSource } from './hand-down-dialog.tsx'
import { LinkGoalDialog } from './link-goal-dialog.tsx'
import { paths } from '../../app/paths.ts'

/** The whole tree of a year, with what nobody carries yet; handed down by drag, by button or by key. */
export function CascadeTree({ year, cascade }: { year: number; cascade: Cascade }) {
  const [, navigate] = useLocation()
  const tree = useMemo(() => buildCascade(cascade), [cascade])
  // A small office sees all at once; a large one begins with what is near the top.
  const depth = cascade.rhk.length > 400 ? 1 : 3
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [show, setShow] = useState<'all' | 'untaken'>('all')
  const rows = useMemo(
    () => cascadeRows(tree, (key, at) => at < depth !== turned.has(key), show === 'untaken'),
    [tree, depth, turned, show],
  )
  const untaken = useMemo(() => untakenIn(tree), [tree])
  const unlinked = useMemo(() => new Set(tree.unlinked.map(({ skpId }) => skpId)), [tree])
  const leads = useMemo(() => teamsLedBy(cascade), [cascade])
  const [source, setSource] = useState<{ from: HandDownSource; to: number[] } | null>(null)
  const [linking, setLinking] = useState<CascadeRhk | null>(null)
  const [dragged, setDragged] = useState<HandDownSource | null>(null)

  if (cascade.people.length === 0)
    return (
      <Empty
        action={
          <Button component={Link} href={paths.openYear}>
            Buka tahun {year}
          </Button>
        }
      >
        Di sini berdiri pohon kinerja tahun {year}. Buka tahun lebih dahulu agar setiap pegawai mempunyai SKP.
      </Empty>
    )

  const handDown = (row: CascadeRow) =>
    setSource({ from: sourceOf(row), to: row.node ? subordinates(cascade, row.node.person) : [] })
  const drop = (from: HandDownSource, person: CascadePerson) => {
    const refused = noTaker(person, person.fullName, 'rhkId' in from ? from.employeeId : null)
    if (refused === null) setSource({ from, to: [person.employeeId] })
    else tell(refused, 'orange')
  }
  const actions: TreeActions = {
    turn: (key) =>
      setTurned((now) => {
        const next = new Set(now)
        if (!next.delete(key)) next.add(key)
        return next
      }),
    open: ({ node, key }) => (node ? navigate(paths.skp(node.person.skpId)) : actions.turn(key)),
    handDown,
    ...(tree.goals.length > 0
      ? { link: ({ node, depth: at }: CascadeRow) => node && at === 0 && setLinking(node.rhk) }
      : {}),
    drag: (row) => setDragged(row && sourceOf(row)),
  }

  return (
    <>
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="Tampilkan"
          value={show}
          onChange={setShow}
          data={[
            { value: 'all', label: 'Seluruh pohon' },
            { value: 'untaken', label: `Belum dipikul (${untaken})` },
          ]}
        />
        {tree.goals.length === 0 && (
          <Text size="sm" c="dimmed">
            Belum ada sasaran. <Link href={paths.cascade('perjanjian')}>Isi perjanjian kinerja</Link> agar
            pohon berpangkal pada tujuan kantor.
          </Text>
        )}
      </Group>
      <Group align="stretch" wrap="nowrap" gap="md" style={{ flex: 1, minHeight: 0 }}>
        {rows.length === 0 ? (
          <Empty>
            {show === 'untaken'
              ? 'Semua sasaran dan semua RHK pimpinan sudah ada yang memikul.'
              : 'SKP tahun ini belum memuat RHK. Tulis RHK pimpinan lebih dahulu, lalu turunkan dari sini.'}
          </Empty>
        ) : (
          <Tree rows={rows} leads={leads} actions={actions} />
        )}
        <CascadePeople
          people={cascade.people}
          unlinked={unlinked}
          marking={tree.goals.length > 0}
          dragging={dragged !== null}
          onDrop={(person) => dragged && drop(dragged, person)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        Panah berpindah, membuka dan menutup cabang; Enter membuka SKP; T menurunkan
        {tree.goals.length > 0 && '; K mengaitkan dengan sasaran'}.
      </Text>
      {source && (
        <HandDownDialog
          year={year}
          source={source.from}
          initial={source.to}
          people={cascade.people}
          onClose={() => setSource(null)}
        />
      )}
      {linking && (
        <LinkGoalDialog
          rhk={linking}
          goals={tree.goals.map(({ goal }) => goal)}
          onClose={() => setLinking(null)}
        />
      )}
    </>
  )
}

const sourceOf = ({ goal, node }: CascadeRow): HandDownSource =>
  node
    ? { rhkId: node.rhk.id, text: node.rhk.text, employeeId: node.person.employeeId }
    : { goalId: goal?.id ?? '', text: goal?.text ?? '' }

const subordinates = ({ people }: Cascade, leader: CascadePerson): number[] =>
  people
    .filter(({ appraiserId, state }) => appraiserId === leader.employeeId && isOpen(state))
    .map(({ employeeId }) => employeeId)

/** The teams that each person leads. */
const teamsLedBy = ({ teams }: Cascade): ReadonlyMap<number, string[]> =>
  new Map(
    [...Map.groupBy(teams, ({ leaderId }) => leaderId)].flatMap(([id, own]) =>
      id === null ? [] : [[id, own.map(({ name }) => name)]],
    ),
  )

interface TreeActions {
  turn(key: string): void
  open(row: CascadeRow): void
  handDown(row: CascadeRow): void
  link?(row: CascadeRow): void
  drag(row: CascadeRow | null): void
}

/** Only the lines that are seen are drawn; the focus is the tree's own. */
function Tree({
  rows,
  leads,
  actions,
}: {
  rows: readonly CascadeRow[]
  leads: ReadonlyMap<number, readonly string[]>
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
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    virtual.scrollToIndex(at)
  }, [at, virtual])

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
      k: () => actions.link?.(row),
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
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          return row ? (
            <TreeRow
              key={key}
              id={`${base}-${index}`}
              index={index}
              start={start}
              row={row}
              teams={(row.node && leads.get(row.node.person.employeeId)) ?? noTeams}
              active={index === at}
              measure={virtual.measureElement}
              onPick={() => setActive(row.key)}
              actions={actions}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

const noTeams: readonly string[] = []

function TreeRow({
  id,
  index,
  start,
  row,
  teams,
  active,
  measure,
  onPick,
  actions,
}: {
  id: string
  index: number
  start: number
  row: CascadeRow
  /** Teams that the person leads. */
  teams: readonly string[]
  active: boolean
  measure: (element: HTMLElement | null) => void
  onPick: () => void
  actions: TreeActions
}) {
  const { goal, node, depth, children, open } = row
  const loose = !goal && depth === 0
  const text = goal?.text ?? node?.rhk.text ?? ''
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
      style={{ transform: `translateY(${start}px)`, paddingLeft: 6 + depth * 22 }}
      onClick={onPick}
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
      <div style={{ minWidth: 0, flex: 1 }}>
        {/* One of a page's length would hide all others. */}
        <Text size="sm" fw={goal ? 600 : 400} lineClamp={3} title={text.length > 150 ? text : undefined}>
          {text || '(belum ditulis)'}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {goal
            ? `Sasaran · ${goal.unitName}`
            : [node?.person.fullName, node?.person.jabatan, ...teams.map((name) => `Ketua ${name}`)]
                .filter(Boolean)
                .join(' · ')}
          {!open && children > 0 && ` · ${children} di bawahnya`}
        </Text>
      </div>
      {row.untaken && (
        <Badge
          variant="outline"
          color="var(--kk-warn)"
          radius="sm"
          style={{ textTransform: 'none', flexShrink: 0 }}
        >
          Belum dipikul siapa pun
        </Badge>
      )}
      {loose && actions.link && (
        <Button size="compact-xs" variant="subtle" tabIndex={-1} onClick={() => actions.link?.(row)}>
          Kaitkan…
        </Button>
      )}
      <Button size="compact-xs" variant="default" tabIndex={-1} onClick={() => actions.handDown(row)}>
        Turunkan
      </Button>
    </div>
  )
}
