import { Button, Group, SegmentedControl, Select, Text, Title } from '@mantine/core'
import { IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Matrix, MatrixLeader } from '../../../shared/planning/cascade/contract.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths, type Printed } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { May, useSession } from '../../app/session.tsx'
import { Empty } from '../../components/empty.tsx'
import { useFind, useSought } from '../../components/find.tsx'
import { LeftOutLine } from '../../components/left-out.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { AddPersonDialog } from './matrix/add-person-dialog.tsx'
import { hitsIn, type MatrixHit } from './matrix/hits.ts'
import { MatrixTable } from './matrix/matrix-table.tsx'

const noHits: readonly MatrixHit[] = []

/** Matriks Peran Hasil of a leader, alone or with the matrices of those below who lead others themselves. */
export function RoleMatrix({ year }: { year: number }) {
  const { can } = useSession()
  const [chosen, setChosen] = useRemembered<number | null>('planning.matrix.leader', null)
  const [depth, setDepth] = useRemembered<'one' | 'two'>('planning.matrix.depth', 'one')
  const query = useQuery(
    api.planning.cascade.matrix.queryOptions({
      input: { year, below: depth === 'two', ...(chosen === null ? {} : { leaderSkpId: chosen }) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <LoadGate query={query}>
      {({ begun, leaders, top, below, measured }) =>
        top ? (
          <Matrices
            year={year}
            leaders={leaders}
            top={top}
            below={below}
            measured={measured}
            depth={depth}
            onDepth={setDepth}
            onLeader={setChosen}
          />
        ) : (
          <Empty
            {...(!begun &&
              can('planning.year.open') && {
                action: (
                  <Button component={Link} href={paths.openYear}>
                    Buka tahun {year}
                  </Button>
                ),
              })}
          >
            Di sini akan tampil matriks setiap pimpinan yang menilai pegawai dan ketua tim tahun {year}.
          </Empty>
        )
      }
    </LoadGate>
  )
}

function Matrices({
  year,
  leaders,
  top,
  below,
  measured,
  depth,
  onDepth,
  onLeader,
}: {
  year: number
  leaders: readonly MatrixLeader[]
  top: Matrix
  below: readonly Matrix[]
  /** RHK that have an indicator already. */
  measured: readonly string[]
  depth: 'one' | 'two'
  onDepth: (depth: 'one' | 'two') => void
  onLeader: (skpId: number) => void
}) {
  const printed: Printed = { form: 'matriks-peran-hasil', kind: 'skp', ids: [top.leader.skpId] }
  usePrinted(printed)
  const [texts, setTexts] = useRemembered<'short' | 'whole'>('planning.matrix.texts', 'short')
  const view = useRef<HTMLDivElement>(null)
  const [sought, setSought] = useState<MatrixHit | null>(null)
  const known = useMemo(() => new Set(measured), [measured])
  const shown = useMemo(() => (depth === 'two' ? [top, ...below] : [top]), [depth, top, below])
  const typed = useSought()
  const { words } = typed
  const hits = useMemo(() => (words.length === 0 ? noHits : hitsIn(shown, words)), [shown, words])
  const found = useFind<MatrixHit>({
    label: 'Cari dalam matriks',
    sought: typed,
    hits,
    // Another object each time: whoever asks for the same hit again has scrolled away from it.
    go: (hit) => setSought({ ...hit }),
    back: () => view.current?.querySelector<HTMLElement>('.kk-matrix td[tabindex="0"]')?.focus(),
  })
  const hitsOf = useMemo(() => Map.groupBy(hits, ({ leader }) => leader), [hits])
  return (
    <div ref={view} className="kk-stacked">
      <Group gap="xs">
        <Select
          aria-label="Pimpinan atau ketua tim"
          size="xs"
          w={330}
          searchable
          allowDeselect={false}
          data={choicesOf(leaders)}
          value={String(top.leader.skpId)}
          onChange={(skpId) => skpId !== null && onLeader(Number(skpId))}
        />
        <SegmentedControl
          size="xs"
          aria-label="Tingkat matriks"
          data={[
            { value: 'one', label: 'Satu tingkat' },
            { value: 'two', label: 'Dua tingkat' },
          ]}
          value={depth}
          onChange={onDepth}
        />
        <SegmentedControl
          size="xs"
          aria-label="Teks dalam sel"
          data={[
            { value: 'short', label: 'Ringkas' },
            { value: 'whole', label: 'Utuh' },
          ]}
          value={texts}
          onChange={setTexts}
        />
        {found.field}
        <Button
          component={Link}
          href={paths.print(printed)}
          variant="default"
          size="xs"
          ml="auto"
          leftSection={<IconPrinter size={14} />}
        >
          Cetak matriks
        </Button>
      </Group>
      {shown.map((matrix, at) => (
        <MatrixSection
          key={matrix.leader.skpId}
          year={year}
          matrix={matrix}
          title={depth === 'two' ? `Tingkat ${at === 0 ? 1 : 2}: ${nameOf(matrix)}` : null}
          texts={texts}
          words={words}
          hits={hitsOf.get(matrix.leader.skpId) ?? noHits}
          hit={found.hit?.leader === matrix.leader.skpId ? found.hit : null}
          sought={sought?.leader === matrix.leader.skpId ? sought : null}
          measured={known}
        />
      ))}
      {depth === 'two' && below.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada tingkat kedua: tidak seorang pun dalam matriks ini memimpin unit atau tim.
        </Text>
      )}
      <Text size="xs" c="dimmed">
        Yang ditulis dalam sel menjadi RHK pegawai itu, terkait dengan RHK pimpinan di atasnya. Panah dan Tab
        berpindah, mengetik atau Enter mengisi, Ctrl+Enter menambah peran lain, Delete menghapus, Esc
        membatalkan, Ctrl+Z mengurungkan; satu atau banyak sel dari Excel dapat ditempel.
      </Text>
    </div>
  )
}

const nameOf = ({ leader, teams }: Matrix) =>
  [leader.fullName, leader.jabatan, ...teams.map((name) => `ketua ${name}`)].filter(Boolean).join(', ')

/** Heads first, then those who lead a team only. */
function choicesOf(leaders: readonly MatrixLeader[]) {
  const item = ({ skpId, fullName, post }: MatrixLeader) => ({
    value: String(skpId),
    label: [fullName, post].filter(Boolean).join(' — '),
  })
  return [
    { group: 'Pimpinan', items: leaders.filter(({ appraises }) => appraises).map(item) },
    { group: 'Ketua tim', items: leaders.filter(({ appraises }) => !appraises).map(item) },
  ].filter(({ items }) => items.length > 0)
}

function MatrixSection({
  year,
  matrix,
  title,
  ...table
}: {
  year: number
  matrix: Matrix
  title: string | null
  texts: 'short' | 'whole'
  words: readonly string[]
  hits: readonly MatrixHit[]
  hit: MatrixHit | null
  sought: MatrixHit | null
  measured: ReadonlySet<string>
}) {
  const [adding, setAdding] = useState(false)
  const { leader, columns, rows, withoutSkp } = matrix
  const leftOut = useQuery(
    api.planning.year.withoutSkp.queryOptions({ input: { year, appraiserId: leader.employeeId } }),
  )
  // Members of the leader's teams whom somebody else appraises.
  const named = new Set(leftOut.data?.map(({ fullName }) => fullName))
  const elsewhere = withoutSkp.filter((name) => !named.has(name))
  return (
    <section aria-label={title ?? `Matriks ${leader.fullName}`} data-leader={leader.skpId}>
      {title && (
        <Title order={2} mb={6}>
          {title}
        </Title>
      )}
      {columns.length === 0 ? (
        <Empty>
          SKP {leader.fullName} belum mempunyai RHK utama.{' '}
          <Link href={paths.skp(leader.skpId)}>Tulis RHK-nya lebih dahulu</Link>.
        </Empty>
      ) : rows.length === 0 ? (
        <Empty>Belum ada orang dalam matriks ini yang mempunyai SKP {year}.</Empty>
      ) : (
        <MatrixTable
          key={[...columns.map(({ id }) => id), ...rows.map(({ person }) => person.skpId)].join(' ')}
          year={year}
          matrix={matrix}
          label={title ?? 'Matriks peran hasil'}
          {...table}
        />
      )}
      <Group mt={6}>
        <May call="planning.teams.save">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            Tambahkan orang dari unit lain…
          </Button>
        </May>
        <LeftOutLine people={leftOut.data} what="matriks ini" />
        {elsewhere.length > 0 && (
          <Text size="sm" c="dimmed">
            Belum mempunyai SKP {year}: {elsewhere.join('; ')}.
          </Text>
        )}
      </Group>
      {adding && <AddPersonDialog year={year} matrix={matrix} onClose={() => setAdding(false)} />}
    </section>
  )
}
