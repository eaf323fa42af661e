import { SimpleGrid, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { absenceLabels, actingTitle } from '../../shared/employees/service/service.ts'
import type { ServiceRecord } from '../../shared/employees/service/contract.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { api, client } from '../app/client.ts'
import { settle, tellError, tellWithUndo } from '../components/confirm.tsx'
import { HistoryActions, HistoryCard } from './history-card.tsx'
import { AbsenceDialog, ActingDialog } from './service-dialogs.tsx'

type Absence = ServiceRecord['absences'][number]
type Duty = ServiceRecord['duties'][number]
type Editing = { history: 'absence'; entry: Absence | null } | { history: 'acting'; entry: Duty | null }

const spanOf = ({ start, end }: { start: string; end: string | null }) =>
  end === null ? `${shortDate(start)} – belum selesai` : `${shortDate(start)} – ${shortDate(end)}`

const head = (
  <Table.Thead className="kk-visually-hidden">
    <Table.Tr>
      <Table.Th>Uraian</Table.Th>
      <Table.Th>Waktu</Table.Th>
      <Table.Th>Tindakan</Table.Th>
    </Table.Tr>
  </Table.Thead>
)

/** Absences and acting duties (Plt/Plh) of a person, with what they mean for the SKP. */
export function ServiceHistories({ employeeId }: { employeeId: number }) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const { data } = useQuery(api.employees.service.get.queryOptions({ input: { employeeId } }))
  const remove = useMutation({ ...api.employees.service.remove.mutationOptions(), onError: tellError })
  const close = () => setEditing(null)

  const removing = (target: Editing) => {
    const { history, entry } = target
    if (!entry) return
    const restore =
      target.history === 'absence' && target.entry
        ? ((absence: Absence) => {
            const { id: _, ...values } = absence
            return () => client.employees.service.saveAbsence({ employeeId, ...values })
          })(target.entry)
        : target.history === 'acting' && target.entry
          ? ((duty: Duty) => {
              const { id: _, unitName: __, ...values } = duty
              return () => client.employees.service.saveActing({ employeeId, ...values })
            })(target.entry)
          : null
    remove.mutate(
      { employeeId, history, id: entry.id },
      {
        onSuccess: () =>
          tellWithUndo(history === 'absence' ? 'Ketidakhadiran dihapus.' : 'Tugas Plt/Plh dihapus.', () => {
            if (restore) settle(restore())
          }),
      },
    )
  }
  const actions = (target: Editing, what: string) => (
    <HistoryActions
      of={what}
      call="employees.service.remove"
      onEdit={() => setEditing(target)}
      onRemove={() => removing(target)}
    />
  )
  const card = (title: string, history: Editing['history']) => ({
    title,
    head,
    call: 'employees.service.remove',
    onAdd: () => setEditing({ history, entry: null }),
  })

  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      <HistoryCard
        {...card('Ketidakhadiran', 'absence')}
        empty="Belum ada cuti, tugas belajar atau pemberhentian sementara. Hari cuti besar, CLTN dan pemberhentian sementara tidak ikut dinilai."
      >
        {(data?.absences ?? []).map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>
              {absenceLabels[entry.kind]}
              {entry.note !== '' && (
                <Text size="xs" c="dimmed">
                  {entry.note}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{spanOf(entry)}</Table.Td>
            <Table.Td>
              {actions(
                { history: 'absence', entry },
                `${absenceLabels[entry.kind].toLowerCase()} ${spanOf(entry)}`,
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </HistoryCard>
      <HistoryCard
        {...card('Tugas Plt. dan Plh.', 'acting')}
        empty="Belum ada tugas Plt. atau Plh. SKP tetap SKP jabatan definitif; tugas ini menjadi RHK tambahan."
      >
        {(data?.duties ?? []).map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>
              {actingTitle(entry)}
              <Text size="xs" c="dimmed">
                {[entry.unitName, entry.decree].filter(Boolean).join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td>{spanOf(entry)}</Table.Td>
            <Table.Td>
              {actions({ history: 'acting', entry }, `tugas ${actingTitle(entry)} ${spanOf(entry)}`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </HistoryCard>
      {editing?.history === 'absence' && (
        <AbsenceDialog employeeId={employeeId} entry={editing.entry} onClose={close} />
      )}
      {editing?.history === 'acting' && (
        <ActingDialog employeeId={employeeId} entry={editing.entry} onClose={close} />
      )}
    </SimpleGrid>
  )
}
