import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Goal, goalLimits } from '../../../shared/planning/goals/goal.ts'
import { addGoals, notTaken } from '../../../shared/planning/goals/table.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { api, client, queryClient, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle, tell, tellError } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { useSession } from '../../app/session.tsx'
import { saveDrafts, storedNow, useDraft } from '../../components/use-draft.ts'
import { inTreeOrder, UnitSelect } from '../../office/unit-select.tsx'
import { GoalsImport } from './import.tsx'
import { GoalsTable } from './table.tsx'

/** The performance agreement of a unit: written, pasted from Excel, taken from a file or from the year before. */
export function GoalsEditor({ year }: { year: number }) {
  const known = useQuery(api.employees.units.list.queryOptions())
  const [unitId, setUnitId] = useState<number | null>(null)
  return (
    <LoadGate query={known}>
      {(all) => {
        const units = inTreeOrder(all)
        const headed = units.find(({ unit: own }) => own.headEmployeeId !== null) ?? units[0]
        const unit = unitId ?? headed?.unit.id ?? null
        if (unit === null)
          return (
            <Empty
              action={
                <Button component={Link} href={paths.settings('unit')}>
                  Susun unit
                </Button>
              }
            >
              Perjanjian kinerja berdiri pada unit. Susun unit lebih dahulu di Pengaturan.
            </Empty>
          )
        return (
          <>
            <UnitSelect label="Unit" w={420} clearable={false} value={unit} onChange={setUnitId} />
            <Agreement key={`${year} ${unit}`} year={year} unitId={unit} />
          </>
        )
      }}
    </LoadGate>
  )
}

/** The goals of one unit, read anew each time they are opened. */
function Agreement({ year, unitId }: { year: number; unitId: number }) {
  usePrinted({ form: 'perjanjian-kinerja', kind: 'unit', ids: [unitId] })
  // What was stored by something else than this editor is edited anew.
  const [copies, setCopies] = useState(0)
  const agreement = useQuery({
    queryKey: api.planning.goals.get.queryKey({ input: { year, unitId } }),
    ...storedNow(() => client.planning.goals.get({ year, unitId })),
  })
  return (
    <LoadGate query={agreement}>
      {({ goals, revision }) => (
        <UnitGoals
          key={copies}
          year={year}
          unitId={unitId}
          initial={goals}
          revision={revision}
          onStored={async () => {
            await refresh()
            setCopies((count) => count + 1)
          }}
        />
      )}
    </LoadGate>
  )
}

function UnitGoals({
  year,
  unitId,
  initial,
  revision,
  onStored,
}: {
  year: number
  unitId: number
  initial: readonly Goal[]
  revision: number
  /** The goals were stored elsewhere than in this draft. */
  onStored: () => Promise<void>
}) {
  const draft = useDraft<readonly Goal[]>(
    { key: `goals ${year} ${unitId}`, title: `Perjanjian kinerja ${year}`, keepsLetGo: true, digests: true },
    initial,
    revision,
    async (value, known, _, letGo) => {
      const saved = await client.planning.goals.save({
        year,
        unitId,
        revision: known,
        // A sasaran that is still empty waits in the page until it says something.
        goals: value.filter(({ text }) => text.trim() !== ''),
        letGo,
      })
      // The page may be left by now, for one that shows what was saved.
      void queryClient.refetchQueries({ queryKey: api.planning.cascade.get.key(), type: 'active' })
      return saved
    },
    async () => {
      const { goals: value, revision } = await client.planning.goals.get({ year, unitId })
      return { value, revision }
    },
  )
  const { can } = useSession()
  const locked = can('planning.goals.save')
    ? null
    : 'Perjanjian kinerja ditulis pengelola kepegawaian; Anda hanya membacanya.'
  const { value: goals, change } = draft
  const begin = useRef<((after: string | null) => void) | null>(null)
  const add = (more: readonly Goal[]) => {
    const result = addGoals(goals, more)
    if (result.added > 0) change(result.goals)
    const missing = notTaken(result)
    if (missing.length > 0) tell([`${result.added} sasaran ditambahkan.`, ...missing].join(' '), 'orange')
    return result.added
  }
  return (
    <>
      {locked === null && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={goals.length >= goalLimits.goals}
            onClick={() => begin.current?.(null)}
          >
            Tambah sasaran
          </Button>
          <GoalsImport
            known={goals}
            onAdd={(more) =>
              endWith({ message: `${add(more)} sasaran ditambahkan dari Excel.`, next: toTree })
            }
          />
          <Button size="xs" variant="subtle" disabled={!draft.canUndo} onClick={draft.undo}>
            Urungkan
          </Button>
          <SaveNote {...draft} onRetry={draft.retry} />
          <Text size="xs" c="dimmed">
            Atau salin tabelnya di Excel (sasaran, indikator, target, program, anggaran, Renstra), lalu tempel
            di sel sasaran. Satu kolom ditempel di kolomnya sendiri.
          </Text>
        </Group>
      )}
      {goals.length === 0 && (
        <Empty
          action={
            locked === null && (
              <Group justify="center">
                <Button onClick={() => begin.current?.(null)}>Tulis sasaran pertama</Button>
                <CopyGoals year={year} unitId={unitId} onCopied={onStored} />
              </Group>
            )
          }
        >
          Di sini akan tampil perjanjian kinerja unit ini: sasaran, indikator dan targetnya. RHK pimpinan
          berasal dari sini.
        </Empty>
      )}
      <GoalsTable
        goals={goals}
        locked={locked}
        onChange={change}
        undo={draft.undo}
        redo={draft.redo}
        typing={draft.typing}
        begin={begin}
      />
    </>
  )
}

/** Goals are for the RHK that carry them. */
const toTree = { label: 'Kaitkan RHK di pohon kinerja', href: paths.cascade('pohon') }

/** Offers what stood in the year before, where there was something. */
function CopyGoals({
  year,
  unitId,
  onCopied,
}: {
  year: number
  unitId: number
  onCopied: () => Promise<void>
}) {
  const offer = useQuery(api.planning.goals.copyPreview.queryOptions({ input: { year, unitId } }))
  const copy = useMutation({
    ...api.planning.goals.copy.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ goals, links, copy: copied }) => {
      await onCopied()
      const undo = async () => {
        // What is being written in the copy makes it another.
        await saveDrafts()
        await client.planning.goals.undoCopy({ year, unitId, copy: copied })
        await onCopied()
      }
      endWith({
        message: `${goals} sasaran ${year - 1} disalin${links > 0 ? `, ${links} RHK dikaitkan` : ''}. Sesuaikan targetnya.`,
        next: toTree,
        undo: () => settle(undo(), 'Salinan sasaran itu dihapus lagi.'),
      })
    },
  })
  if (!offer.data || offer.data.goals === 0) return null
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={16} />}
      loading={copy.isPending}
      onClick={() => copy.mutate({ year, unitId })}
    >
      Salin {offer.data.goals} sasaran {year - 1}
    </Button>
  )
}
