import { Select, SimpleGrid, Table, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EmployeeDetail } from '../../shared/employees/contract.ts'
import { pangkatText } from '../../shared/employees/golongan.ts'
import {
  jabatanFacts,
  jenisChoices,
  jenisJabatan,
  type JenisJabatan,
} from '../../shared/employees/jabatan.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { api, client } from '../app/client.ts'
import { settle, tellError, tellWithUndo } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { FormDialog, type Saving } from '../components/form-dialog.tsx'
import { UnitSelect } from '../office/unit-select.tsx'
import { HistoryActions, HistoryCard } from './history-card.tsx'

type Pangkat = EmployeeDetail['pangkat'][number]
type Jabatan = EmployeeDetail['jabatan'][number]
type UnitEntry = EmployeeDetail['units'][number]

type Editing =
  | { history: 'pangkat'; entry: Pangkat | null }
  | { history: 'jabatan'; entry: Jabatan | null }
  | { history: 'unit'; entry: UnitEntry | null }

const since = (tmt: string | null) => (tmt ? shortDate(tmt) : 'tidak diketahui')

/** Which entry of a history, in few words. */
const wordsOf = ({ history, entry }: Editing): string =>
  [
    history,
    history === 'pangkat' ? entry?.golongan : history === 'jabatan' ? entry?.jabatan : entry?.unitName,
    entry && since(entry.tmt),
  ]
    .filter(Boolean)
    .join(' ')

/** Pangkat, jabatan and unit through the years; the first line of each is what holds now. */
export function Histories({ detail }: { detail: EmployeeDetail }) {
  const [editing, open] = useState<Editing | null>(null)
  const employeeId = detail.id
  const savePangkat = useMutation(api.employees.savePangkat.mutationOptions())
  const saveJabatan = useMutation(api.employees.saveJabatan.mutationOptions())
  const saveUnit = useMutation(api.employees.saveUnit.mutationOptions())
  const setEditing = (next: Editing | null) => {
    // What was refused last time is not what is written now.
    for (const save of [savePangkat, saveJabatan, saveUnit]) save.reset()
    open(next)
  }
  const remove = useMutation({ ...api.employees.removeHistory.mutationOptions(), onError: tellError })

  const removing = (target: Editing) => {
    const { history, entry } = target
    if (!entry) return
    remove.mutate(
      { employeeId, history, id: entry.id },
      {
        onSuccess: () =>
          tellWithUndo(`Riwayat ${history} dihapus.`, () => {
            if (target.history === 'pangkat' && target.entry)
              settle(
                client.employees.savePangkat({
                  employeeId,
                  golongan: target.entry.golongan,
                  tmt: target.entry.tmt,
                }),
              )
            if (target.history === 'jabatan' && target.entry) {
              const { id: _, ...jabatan } = target.entry
              settle(client.employees.saveJabatan({ employeeId, ...jabatan }))
            }
            if (target.history === 'unit' && target.entry)
              settle(
                client.employees.saveUnit({ employeeId, unitId: target.entry.unitId, tmt: target.entry.tmt }),
              )
          }),
      },
    )
  }
  const actions = (target: Editing) => (
    <HistoryActions
      of={`riwayat ${wordsOf(target)}`}
      call="employees.removeHistory"
      onEdit={() => setEditing(target)}
      onRemove={() => removing(target)}
    />
  )
  const card = (title: string, history: Editing['history']) => ({
    title,
    empty: 'Belum ada riwayat.',
    head: headOf(title),
    call: 'employees.removeHistory',
    onAdd: () => setEditing({ history, entry: null }),
  })

  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="sm">
      <HistoryCard {...card('Jabatan', 'jabatan')}>
        {detail.jabatan.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>
              {entry.jabatan}
              <Text size="xs" c="dimmed">
                {[jenisJabatan[entry.jenis], entry.jenjang, entry.eselon && `eselon ${entry.eselon}`]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td>{since(entry.tmt)}</Table.Td>
            <Table.Td>{actions({ history: 'jabatan', entry })}</Table.Td>
          </Table.Tr>
        ))}
      </HistoryCard>
      <HistoryCard {...card('Pangkat', 'pangkat')}>
        {detail.pangkat.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>{pangkatText(entry.golongan)}</Table.Td>
            <Table.Td>{since(entry.tmt)}</Table.Td>
            <Table.Td>{actions({ history: 'pangkat', entry })}</Table.Td>
          </Table.Tr>
        ))}
      </HistoryCard>
      <HistoryCard {...card('Unit', 'unit')}>
        {detail.units.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>{entry.unitName}</Table.Td>
            <Table.Td>{since(entry.tmt)}</Table.Td>
            <Table.Td>{actions({ history: 'unit', entry })}</Table.Td>
          </Table.Tr>
        ))}
      </HistoryCard>
      {editing?.history === 'pangkat' && (
        <PangkatDialog
          entry={editing.entry}
          mutation={savePangkat}
          onClose={() => setEditing(null)}
          onSave={(values) =>
            savePangkat.mutate(
              { employeeId, ...(editing.entry ? { id: editing.entry.id } : {}), ...values },
              { onSuccess: () => setEditing(null) },
            )
          }
        />
      )}
      {editing?.history === 'jabatan' && (
        <JabatanDialog
          entry={editing.entry}
          mutation={saveJabatan}
          onClose={() => setEditing(null)}
          onSave={(values) =>
            saveJabatan.mutate(
              { employeeId, ...(editing.entry ? { id: editing.entry.id } : {}), ...values },
              { onSuccess: () => setEditing(null) },
            )
          }
        />
      )}
      {editing?.history === 'unit' && (
        <UnitDialog
          entry={editing.entry}
          mutation={saveUnit}
          onClose={() => setEditing(null)}
          onSave={(values) =>
            saveUnit.mutate(
              { employeeId, ...(editing.entry ? { id: editing.entry.id } : {}), ...values },
              { onSuccess: () => setEditing(null) },
            )
          }
        />
      )}
    </SimpleGrid>
  )
}

const headOf = (title: string) => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>{title}</Table.Th>
      <Table.Th w={96}>TMT</Table.Th>
      <Table.Th w={56}>
        <span className="kk-visually-hidden">Tindakan</span>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
)

/** A form for one entry of a history. */
export function HistoryDialog({
  mutation,
  verb = 'Simpan riwayat',
  ...form
}: {
  title: string
  verb?: string
  mutation: Saving
  /** Whether what must be filled is filled. */
  ready?: boolean
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}) {
  return <FormDialog {...form} verb={verb} saving={mutation} />
}

function PangkatDialog({
  entry,
  mutation,
  onClose,
  onSave,
}: {
  entry: Pangkat | null
  mutation: Saving
  onClose: () => void
  onSave: (values: { golongan: string; tmt: string | null }) => void
}) {
  const [golongan, setGolongan] = useState(entry?.golongan ?? '')
  const [tmt, setTmt] = useState(entry?.tmt ?? null)
  return (
    <HistoryDialog
      title="Riwayat pangkat"
      mutation={mutation}
      onClose={onClose}
      onSubmit={() => onSave({ golongan, tmt })}
    >
      <TextInput
        label="Golongan"
        description="III/b untuk PNS, IX untuk PPPK."
        required
        data-autofocus
        value={golongan}
        onChange={(event) => setGolongan(event.currentTarget.value)}
      />
      <DateField label="TMT" clearable value={tmt} onChange={setTmt} />
    </HistoryDialog>
  )
}

function JabatanDialog({
  entry,
  mutation,
  onClose,
  onSave,
}: {
  entry: Jabatan | null
  mutation: Saving
  onClose: () => void
  onSave: (values: Omit<Jabatan, 'id'>) => void
}) {
  const [jabatan, setJabatan] = useState(entry?.jabatan ?? '')
  const [jenis, setJenis] = useState<JenisJabatan | null>(entry?.jenis ?? null)
  const [eselon, setEselon] = useState(entry?.eselon ?? '')
  const [tmt, setTmt] = useState(entry?.tmt ?? null)
  const facts = jabatanFacts(jabatan, null, eselon || null)
  return (
    <HistoryDialog
      title="Riwayat jabatan"
      mutation={mutation}
      onClose={onClose}
      onSubmit={() =>
        onSave({ jabatan, jenis: jenis ?? facts.jenis, jenjang: facts.jenjang, eselon: facts.eselon, tmt })
      }
    >
      <TextInput
        label="Jabatan"
        required
        data-autofocus
        value={jabatan}
        onChange={(event) => setJabatan(event.currentTarget.value)}
      />
      <Select
        label="Jenis jabatan"
        description="Menentukan bentuk SKP."
        data={jenisChoices}
        allowDeselect={false}
        value={jenis ?? facts.jenis}
        onChange={setJenis}
      />
      <TextInput label="Eselon" value={eselon} onChange={(event) => setEselon(event.currentTarget.value)} />
      <DateField label="TMT" clearable value={tmt} onChange={setTmt} />
    </HistoryDialog>
  )
}

function UnitDialog({
  entry,
  mutation,
  onClose,
  onSave,
}: {
  entry: UnitEntry | null
  mutation: Saving
  onClose: () => void
  onSave: (values: { unitId: number; tmt: string | null }) => void
}) {
  const [unitId, setUnitId] = useState(entry?.unitId ?? null)
  const [tmt, setTmt] = useState(entry?.tmt ?? null)
  return (
    <HistoryDialog
      title="Riwayat unit"
      mutation={mutation}
      onClose={onClose}
      onSubmit={() => unitId !== null && onSave({ unitId, tmt })}
    >
      <UnitSelect label="Unit" required value={unitId} onChange={setUnitId} />
      <DateField label="TMT" clearable value={tmt} onChange={setTmt} />
    </HistoryDialog>
  )
}
