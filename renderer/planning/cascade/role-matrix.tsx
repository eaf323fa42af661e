import { Button, Group, SegmentedControl, Select, Text, Title } from '@mantine/core'
import { IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Cascade, CascadePerson } from '../../../shared/planning/cascade/contract.ts'
import { leadersOf, type Matrix, twoLevels } from '../../../shared/planning/cascade/matrix.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { Empty } from '../../components/empty.tsx'
import { AddPersonDialog } from './matrix/add-person-dialog.tsx'
import { MatrixTable } from './matrix/matrix-table.tsx'

/** Matriks Peran Hasil of a leader, alone or with the matrices of those below who lead others themselves. */
export function RoleMatrix({ year, cascade }: { year: number; cascade: Cascade }) {
  const leaders = useMemo(() => leadersOf(cascade), [cascade])
  const [chosen, setChosen] = useState<string | null>(null)
  const [depth, setDepth] = useRemembered<'one' | 'two'>('planning.matrix.depth', 'one')
  const known = leaders.find(({ skpId }) => String(skpId) === chosen) ?? leaders[0]
  const levels = useMemo(() => (known ? twoLevels(cascade, known.skpId) : null), [cascade, known])
  if (!levels)
    return (
      <Empty
        {...(cascade.people.length === 0 && {
          action: (
            <Button component={Link} href={paths.openYear}>
              Buka tahun {year}
            </Button>
          ),
        })}
      >
        Di sini berdiri matriks setiap pimpinan yang menilai pegawai dan ketua tim tahun {year}.
      </Empty>
    )
  const { top, below } = levels
  return (
    <>
      <Group align="end">
        <Select
          label="Pimpinan atau ketua tim"
          w={420}
          searchable
          allowDeselect={false}
          data={choicesOf(cascade, leaders)}
          value={String(top.leader.skpId)}
          onChange={setChosen}
        />
        <SegmentedControl
          aria-label="Tingkat matriks"
          data={[
            { value: 'one', label: 'Satu tingkat' },
            { value: 'two', label: 'Dua tingkat' },
          ]}
          value={depth}
          onChange={(next) => setDepth(next === 'two' ? 'two' : 'one')}
        />
        <Button
          component={Link}
          href={paths.print({ form: 'matriks-peran-hasil', kind: 'skp', ids: [top.leader.skpId] })}
          variant="default"
          leftSection={<IconPrinter size={16} />}
        >
          Cetak matriks
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Yang ditulis dalam sel menjadi RHK pegawai itu, terkait dengan RHK pimpinan di atasnya. Panah dan Tab
        berpindah, mengetik atau Enter mengisi, Esc membatalkan, Ctrl+Z mengurungkan; satu atau banyak sel
        dari Excel dapat ditempel.
      </Text>
      <MatrixSection
        key={top.leader.skpId}
        year={year}
        cascade={cascade}
        matrix={top}
        title={depth === 'two' ? `Tingkat 1: ${nameOf(top)}` : null}
      />
      {depth === 'two' &&
        below.map((matrix) => (
          <MatrixSection
            key={matrix.leader.skpId}
            year={year}
            cascade={cascade}
            matrix={matrix}
            title={`Tingkat 2: ${nameOf(matrix)}`}
          />
        ))}
      {depth === 'two' && below.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada tingkat kedua: tidak seorang pun dalam matriks ini memimpin unit atau tim.
        </Text>
      )}
    </>
  )
}

const nameOf = ({ leader, teams }: Matrix) =>
  [leader.fullName, leader.jabatan, ...teams.map((name) => `ketua ${name}`)].filter(Boolean).join(', ')

/** Heads first, then those who lead a team only. */
function choicesOf({ people, teams }: Cascade, leaders: readonly CascadePerson[]) {
  const appraising = new Set(people.map(({ appraiserId }) => appraiserId))
  const item = ({ skpId, employeeId, fullName, jabatan }: CascadePerson) => ({
    value: String(skpId),
    label: [
      fullName,
      appraising.has(employeeId) ? jabatan : teams.find(({ leaderId }) => leaderId === employeeId)?.name,
    ]
      .filter(Boolean)
      .join(' — '),
  })
  const heads = leaders.filter(({ employeeId }) => appraising.has(employeeId))
  const others = leaders.filter(({ employeeId }) => !appraising.has(employeeId))
  return [
    { group: 'Pimpinan', items: heads.map(item) },
    { group: 'Ketua tim', items: others.map(item) },
  ].filter(({ items }) => items.length > 0)
}

function MatrixSection({
  year,
  cascade,
  matrix,
  title,
}: {
  year: number
  cascade: Cascade
  matrix: Matrix
  title: string | null
}) {
  const [adding, setAdding] = useState(false)
  const { leader, columns, rows, withoutSkp } = matrix
  return (
    <section aria-label={title ?? `Matriks ${leader.fullName}`}>
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
        <MatrixTable year={year} matrix={matrix} label={title ?? 'Matriks peran hasil'} />
      )}
      <Group mt={6}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserPlus size={14} />}
          onClick={() => setAdding(true)}
        >
          Tambahkan orang dari unit lain…
        </Button>
        {withoutSkp.length > 0 && (
          <Text size="sm" c="dimmed">
            Belum mempunyai SKP {year}: {withoutSkp.join('; ')}.
          </Text>
        )}
      </Group>
      {adding && (
        <AddPersonDialog year={year} cascade={cascade} matrix={matrix} onClose={() => setAdding(false)} />
      )}
    </section>
  )
}
