import { Group, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type AbsenceEntry,
  absenceLabels,
  absenceMeaning,
  type ActingEntry,
  actingLabels,
} from '../../shared/employees/service/service.ts'
import type { ServiceRecord } from '../../shared/employees/service/contract.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { mustBeMeant } from '../../shared/office/signing-day.ts'
import { api, client, refresh } from '../app/client.ts'
import { tell } from '../components/confirm.tsx'
import { useSure } from '../components/use-sure.tsx'
import { DateField } from '../components/date-field.tsx'
import { UnitSelect } from '../office/unit-select.tsx'
import { HistoryDialog } from './histories.tsx'

type AbsenceInput = Parameters<typeof client.employees.service.saveAbsence>[0]

/** Asks where progres harian of days on which somebody was away is handed in or approved already. @throws Doubt */
async function askAboutDiary({ employeeId, start, end }: AbsenceInput): Promise<void> {
  const days = await client.monitoring.diary.standing({ employeeId, from: start, to: end })
  mustBeMeant(
    days.map(({ day, state }) => ({
      message: `${longDate(day)}: progres harian sudah ${state === 'approved' ? 'disetujui' : 'diajukan'}.`,
    })),
    false,
    'Pada hari-hari ini progres harian menyatakan ia bekerja. Apakah ia memang tidak hadir?',
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
  const [kind, setKind] = useState<AbsenceEntry['kind']>(entry?.kind ?? 'cuti-tahunan')
  const [start, setStart] = useState(entry?.start ?? null)
  const [end, setEnd] = useState(entry?.end ?? null)
  const [note, setNote] = useState(entry?.note ?? '')
  const save = useMutation({
    mutationFn: async ({ sure, ...absence }: { sure: boolean } & AbsenceInput) => {
      if (!sure) await askAboutDiary(absence)
      return client.employees.service.saveAbsence(absence)
    },
    onSuccess: async () => {
      await refresh()
      tell(`${absenceLabels[kind]} tersimpan.`)
      onClose()
    },
  })
  const question = useSure(save, `${start} ${end}`)
  return (
    <HistoryDialog
      title="Ketidakhadiran"
      verb="Simpan ketidakhadiran"
      mutation={question.saving}
      ready={start !== null && question.ready}
      onClose={onClose}
      onSubmit={() => {
        if (start === null) return
        question.send()
        save.mutate({
          sure: question.sure,
          employeeId,
          ...(entry ? { id: entry.id } : {}),
          kind,
          start,
          end,
          note,
        })
      }}
    >
      <Select
        label="Jenis"
        description={absenceMeaning(kind)}
        data={Object.entries(absenceLabels).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={kind}
        onChange={(value) => value && setKind(value as AbsenceEntry['kind'])}
      />
      <SpanFields start={start} onStart={setStart} end={end} onEnd={setEnd} />
      <TextInput
        label="Keterangan"
        description="Misalnya nomor surat keputusan."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {question.question}
    </HistoryDialog>
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
  const save = useMutation({ ...api.employees.service.saveActing.mutationOptions(), onSuccess: onClose })
  return (
    <HistoryDialog
      title="Tugas Plt. atau Plh."
      verb="Simpan tugas"
      mutation={save}
      ready={start !== null && jabatan.trim() !== ''}
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
      <SpanFields start={start} onStart={setStart} end={end} onEnd={setEnd} />
      <TextInput
        label="Surat perintah"
        description="Nomor dan tanggal; tercetak sebagai penugasan pada RHK tambahan."
        value={decree}
        onChange={(event) => setDecree(event.currentTarget.value)}
      />
    </HistoryDialog>
  )
}

/** From when to when; the last day is open as long as it has not come. */
function SpanFields({
  start,
  onStart,
  end,
  onEnd,
}: {
  start: string | null
  onStart: (day: string | null) => void
  end: string | null
  onEnd: (day: string | null) => void
}) {
  return (
    <Group grow align="start">
      <DateField label="Mulai" required value={start} onChange={onStart} />
      <DateField
        label="Sampai"
        description="Kosong selama belum selesai."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        clearable
        value={end}
        onChange={onEnd}
      />
    </Group>
  )
}
