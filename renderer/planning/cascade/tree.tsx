import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { hasWords } from '../../../shared/kernel/text.ts'
import { noTaker } from '../../../shared/planning/cascade/cascade.ts'
import type { CascadePerson, CascadeRhk, TreeShape } from '../../../shared/planning/cascade/contract.ts'
import { treeOf } from '../../../shared/planning/cascade/shape.ts'
import { cascadeRows, untakenIn } from '../../../shared/planning/cascade/tree-rows.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { tell } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { useFind, useSought } from '../../components/find.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useStable } from '../../components/use-stable.ts'
import { HandDownDialog, type HandDownSource } from './hand-down-dialog.tsx'
import { LinkGoalDialog } from './link-goal-dialog.tsx'
import { CascadePeople } from './people.tsx'
import { Tree, type TreeActions, type TreeView, unitOfGoal } from './tree-view.tsx'
import { type TreeLine, useLines } from './use-lines.ts'
import { May, useSession } from '../../app/session.tsx'

const noHits: readonly TreeLine[] = []

/** The whole tree of a year, with what nobody carries yet; handed down by drag, by button or by key. */
export function CascadeTree({ year, shape }: { year: number; shape: TreeShape }) {
  const [, navigate] = useLocation()
  const { can, operator } = useSession()
  const tree = useMemo(() => treeOf(shape), [shape])
  // A small office sees all at once; a large one begins with what is near the top.
  const depth = shape.ids.length > 400 ? 1 : 3
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [show, setShow] = useState<'all' | 'untaken'>('all')
  const rows = useMemo(
    () => cascadeRows(tree, (key, at) => at < depth !== turned.has(key), show === 'untaken'),
    [tree, depth, turned, show],
  )
  const untaken = useMemo(() => untakenIn(tree), [tree])
  const leads = useMemo(
    () => new Map(shape.leads.map(({ employeeId, teams }) => [employeeId, teams])),
    [shape],
  )
  const { words: known, want, error } = useLines(year, rows)
  const [source, setSource] = useState<{ from: HandDownSource; to: CascadePerson | null } | null>(null)
  const [linked, setLinked] = useState<CascadeRhk | null>(null)
  const [dragged, setDragged] = useState<HandDownSource | null>(null)
  const view = useRef<TreeView>(null)

  // Also what is in closed branches is found.
  const sought = useSought()
  const { words } = sought
  const matching = useQuery({
    ...api.planning.cascade.find.queryOptions({ input: { year, words: [...words] } }),
    enabled: words.length > 0,
  })
  const all = useMemo(
    () => (words.length > 0 ? cascadeRows(tree, () => true, show === 'untaken') : noHits),
    [words, tree, show],
  )
  const hits = useMemo(() => {
    if (words.length === 0) return noHits
    if (!matching.data) return undefined
    const ids = new Set(matching.data)
    return all.filter(({ goal, node }) =>
      goal ? hasWords(`${goal.text} ${unitOfGoal(goal)}`, words) : node !== undefined && ids.has(node.rhk.id),
    )
  }, [words, matching.data, all])
  const found = useFind<TreeLine>({
    label: 'Cari dalam pohon kinerja',
    sought,
    hits,
    go: ({ key }) => {
      setTurned((now) => withOpen(now, all, key, depth))
      view.current?.show(key)
    },
    back: () => view.current?.focus(),
  })
  const hitKeys = useMemo(() => new Set(hits?.map(({ key }) => key)), [hits])

  /** What can be handed down; null while its words are still read. */
  const sourceOf = ({ goal, node }: TreeLine): HandDownSource | null => {
    if (goal) return { goalId: goal.id, text: goal.text }
    const line = known.get(node?.rhk.id ?? '')
    return line ? { rhkId: line.rhk.id, text: line.rhk.text, employeeId: line.person.employeeId } : null
  }
  /** The pengelola hands down anybody's RHK, whoever appraises others his own. */
  const handsDown = (row: TreeLine): boolean =>
    can('planning.cascade.handDown') &&
    (operator.role === 'pengelola' ||
      known.get(row.node?.rhk.id ?? '')?.person.employeeId === operator.employeeId)
  const handDown = (row: TreeLine) => {
    const from = handsDown(row) ? sourceOf(row) : null
    if (from) setSource({ from, to: null })
  }
  const turn = (key: string) =>
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const linking = tree.goals.length > 0 && can('planning.cascade.linkGoal')
  const actions = useStable<TreeActions>({
    turn,
    open: ({ node, key }) => (node ? navigate(paths.skp(node.skpId)) : turn(key)),
    handDown,
    link: ({ node, depth: at }) =>
      linking && node && at === 0 && setLinked(known.get(node.rhk.id)?.rhk ?? null),
    drag: (row) => setDragged(row && handsDown(row) ? sourceOf(row) : null),
  })

  if (shape.people === 0)
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
        Di sini akan tampil pohon kinerja tahun {year}. Buka tahun lebih dahulu agar setiap pegawai mempunyai
        SKP.
      </Empty>
    )

  const drop = (from: HandDownSource, person: CascadePerson) => {
    const refused = noTaker(person, person.fullName, 'rhkId' in from ? from.employeeId : null)
    if (refused === null) setSource({ from, to: person })
    else tell(refused, 'orange')
  }
  return (
    <>
      <ErrorNote error={error ?? matching.error} />
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="Tampilkan"
          value={show}
          onChange={setShow}
          data={[
            { value: 'all', label: 'Seluruh pohon' },
            { value: 'untaken', label: `Belum didukung (${untaken})` },
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
              ? 'Semua sasaran dan semua RHK pimpinan sudah ada yang mendukung.'
              : 'SKP tahun ini belum memuat RHK. Tulis RHK pimpinan lebih dahulu, lalu turunkan dari sini.'}
          </Empty>
        ) : (
          <Tree
            ref={view}
            rows={rows}
            known={known}
            want={want}
            leads={leads}
            linking={linking}
            handsDown={handsDown}
            words={words}
            hits={hitKeys}
            hit={found.hit?.key ?? null}
            actions={actions}
          />
        )}
        <CascadePeople
          year={year}
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

/** What is turned once all branches above a line are open. @param depth from which branches begin closed */
function withOpen(
  turned: ReadonlySet<string>,
  all: readonly TreeLine[],
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
