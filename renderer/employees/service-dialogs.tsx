import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import {
  type AbsenceEntry,
  absenceLabels,
  type ActingEntry,
  actingLabels,
} from '../../shared/employees/service.ts'
import type { ServiceRecord } from '../../shared/employees/service-contract.ts'
import { api } from '../app/client.ts'
import { DateField } from '../components/date-field.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { UnitSelect } from '../office/unit-select.tsx'

function ServiceDialog({
  title,
  busy,
  ready,
  error,
  onClose,
  onSubmit,
  children,
}: {
  title: string
  busy: boolean
  ready: boolean
  error: unknown
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onSubmit()
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={error} />
          {children}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              Simpan riwayat
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Records or changes an absence. */
export function AbsenceDialog({
  employeeId,
  entry,
  onClose,
}: {
  employeeId: number
  entry: ServiceRecord['absences'][number] | null
  onClose: () => void
}) {
  const [kind, setKind] = useState<AbsenceEntry['kind']>(entry?.kind ?? 'cuti-besar')
  const [start, setStart] = useState(entry?.start ?? null)
  const [end, setEnd] = useState(entry?.end ?? null)
  const [note, setNote] = useState(entry?.note ?? '')
  const save = useMutation({ ...api.employees.saveAbsence.mutationOptions(), onSuccess: onClose })
  return (
    <ServiceDialog
      title="Ketidakhadiran"
      busy={save.isPending}
      ready={start !== null}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        start !== null &&
        save.mutate({ employeeId, ...(entry ? { id: entry.id } : {}), kind, start, end, note })
      }
    >
      <Select
        label="Jenis"
        description={
          kind === 'tugas-belajar'
            ? 'Dinilai dari kemajuan studinya.'
            : 'Hari-harinya tidak ikut dinilai dalam SKP.'
        }
        data={Object.entries(absenceLabels).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={kind}
        onChange={(value) => value && setKind(value as AbsenceEntry['kind'])}
      />
      <Group grow align="start">
        <DateField label="Mulai" required value={start} onChange={setStart} />
        <DateField
          label="Sampai"
          description="Kosong selama belum selesai."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          value={end}
          onChange={setEnd}
        />
      </Group>
      <TextInput
        label="Keterangan"
        description="Misalnya nomor surat keputusan."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ServiceDialog>
  )
}

/** Records or changes an acting duty. */
export function ActingDialog({
  employeeId,
  entry,
  onClose,
}: {
  employeeId: number
  entry: ServiceRecord['duties'][number] | null
  onClose: () => void
}) {
  const [kind, setKind] = useState<ActingEntry['kind']>(entry?.kind ?? 'plt')
  const [jabatan, setJabatan] = useState(entry?.jabatan ?? '')
  const [unitId, setUnitId] = useState(entry?.unitId ?? null)
  const [start, setStart] = useState(entry?.start ?? null)
  const [end, setEnd] = useState(entry?.end ?? null)
  const [decree, setDecree] = useState(entry?.decree ?? '')
  const save = useMutation({ ...api.employees.saveActing.mutationOptions(), onSuccess: onClose })
  return (
    <ServiceDialog
      title="Tugas Plt. atau Plh."
      busy={save.isPending}
      ready={start !== null && jabatan.trim() !== ''}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        start !== null &&
        save.mutate({
          employeeId,
          ...(entry ? { id: entry.id } : {}),
          kind,
          jabatan,
          unitId,
          start,
          end,
          decree,
        })
      }
    >
      <Select
        label="Sebagai"
        data={Object.entries(actingLabels).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={kind}
        onChange={(value) => value && setKind(value as ActingEntry['kind'])}
      />
      <TextInput
        label="Jabatan yang diisi"
        description='Tanpa kata "Plt.", misalnya Camat.'
        required
        data-autofocus
        value={jabatan}
        onChange={(event) => setJabatan(event.currentTarget.value)}
      />
      <UnitSelect label="Unit" value={unitId} onChange={setUnitId} />
      <Group grow align="start">
        <DateField label="Mulai" required value={start} onChange={setStart} />
        <DateField
          label="Sampai"
          description="Kosong selama belum selesai."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          value={end}
          onChange={setEnd}
        />
      </Group>
      <TextInput
        label="Surat perintah"
        description="Nomor dan tanggal; tercetak sebagai penugasan pada RHK tambahan."
        value={decree}
        onChange={(event) => setDecree(event.currentTarget.value)}
      />
    </ServiceDialog>
  )
}
