import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { buildCascade, noTaker } from '../../../shared/planning/cascade/cascade.ts'
import { type CascadeRow, cascadeRows, untakenIn } from '../../../shared/planning/cascade/tree-rows.ts'
import type { Cascade, CascadePerson, CascadeRhk } from '../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { tell } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { hasWords, useFind } from '../../components/find.tsx'
import { useStable } from '../../components/use-stable.ts'
import { CascadePeople } from './people.tsx'
import { HandDownDialog, type HandDownSource } from './hand-down-dialog.tsx'
import { LinkGoalDialog } from './link-goal-dialog.tsx'
import { personOfRow, textOfRow, Tree, type TreeActions, type TreeView } from './tree-view.tsx'
import { paths } from '../../app/paths.ts'
import { May, useSession } from '../../app/session.tsx'

/** The whole tree of a year, with what nobody carries yet; handed down by drag, by button or by key. */
export function CascadeTree({ year, cascade }: { year: number; cascade: Cascade }) {
  const [, navigate] = useLocation()
  const { can, operator } = useSession()
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
  const [linked, setLinked] = useState<CascadeRhk | null>(null)
  const [dragged, setDragged] = useState<HandDownSource | null>(null)
  const view = useRef<TreeView>(null)

  // Also what is in closed branches is found.
  const [sought, setSought] = useState(false)
  const all = useMemo(
    () => (sought ? cascadeRows(tree, () => true, show === 'untaken') : []),
    [sought, tree, show],
  )
  const find = useCallback(
    (words: readonly string[]) => {
      setSought(true)
      return all.filter((row) => hasWords(`${textOfRow(row)} ${personOfRow(row, leads)}`, words))
    },
    [all, leads],
  )
  const found = useFind<CascadeRow>({
    label: 'Cari dalam pohon kinerja',
    find,
    go: ({ key }) => {
      setTurned((now) => withOpen(now, all, key, depth))
      view.current?.show(key)
    },
    back: () => view.current?.focus(),
  })
  const hits = useMemo(() => new Set(found.hits.map(({ key }) => key)), [found.hits])

  const handDown = (row: CascadeRow) =>
    handsDown(row) &&
    setSource({ from: sourceOf(row), to: row.node ? subordinates(cascade, row.node.person) : [] })
  const turn = (key: string) =>
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const linking = tree.goals.length > 0 && can('planning.cascade.linkGoal')
  /** The pengelola hands down anybody's RHK, whoever appraises others his own. */
  const handsDown = useCallback(
    ({ node }: CascadeRow) =>
      can('planning.cascade.handDown') &&
      (operator.role === 'pengelola' || node?.person.employeeId === operator.employeeId),
    [can, operator],
  )
  const actions = useStable<TreeActions>({
    turn,
    open: ({ node, key }) => (node ? navigate(paths.skp(node.person.skpId)) : turn(key)),
    handDown,
    link: ({ node, depth: at }) => linking && node && at === 0 && setLinked(node.rhk),
    drag: (row) => setDragged(row && handsDown(row) ? sourceOf(row) : null),
  })

  if (cascade.people.length === 0)
    return (
      <Empty
        action={
          <May call="planning.year.open">
            <Button component={Link} href={paths.openYear}>
              Buka tahun {year}
            </Button>
          </May>
        }
      >
        Di sini berdiri pohon kinerja tahun {year}. Buka tahun lebih dahulu agar setiap pegawai mempunyai SKP.
      </Empty>
    )

  const drop = (from: HandDownSource, person: CascadePerson) => {
    const refused = noTaker(person, person.fullName, 'rhkId' in from ? from.employeeId : null)
    if (refused === null) setSource({ from, to: [person.employeeId] })
    else tell(refused, 'orange')
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
        {found.field}
        {tree.goals.length === 0 && can('planning.goals.save') && (
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
          <Tree
            ref={view}
            rows={rows}
            leads={leads}
            linking={linking}
            handsDown={handsDown}
            words={found.words}
            hits={hits}
            hit={found.hit?.key ?? null}
            actions={actions}
          />
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
        {linking && '; K mengaitkan dengan sasaran'}.
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
      {linked && (
        <LinkGoalDialog
          rhk={linked}
          goals={tree.goals.map(({ goal }) => goal)}
          onClose={() => setLinked(null)}
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

/** What is turned once all branches above a line are open. @param depth from which branches begin closed */
function withOpen(
  turned: ReadonlySet<string>,
  all: readonly CascadeRow[],
  key: string,
  depth: number,
): ReadonlySet<string> {
  const rows = new Map(all.map((row) => [row.key, row]))
  const next = new Set(turned)
  for (let at = rows.get(key)?.parent ?? null; at !== null; at = rows.get(at)?.parent ?? null) {
    const open = (rows.get(at)?.depth ?? 0) < depth
    if (open) next.delete(at)
    else next.add(at)
  }
  return next
}
