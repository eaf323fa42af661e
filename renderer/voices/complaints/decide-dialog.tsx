import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import { Tone, toneLabels } from '../../../shared/monitoring/feedback/entry.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import { toneOf } from '../../../shared/voices/complaints/decision.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'
import { ColleagueSelect } from '../../components/voices-choices.tsx'
import { type ActProps, done } from './act-dialogs.tsx'

/** The pimpinan links it to an employee, and lets the words reach his feedback. */
export function DecideDialog({ shown, onClose }: ActProps) {
  const { operator } = useSession()
  const { kind, substance, receivedOn } = shown.record
  const [employeeId, setEmployeeId] = useState<number | null>(null)
  const [decidedOn, setDecidedOn] = useState<string | null>(useToday())
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  const [shares, setShares] = useState(kind === 'pujian')
  const [words, setWords] = useState(substance)
  const [tone, setTone] = useState<Tone>(toneOf(kind))
  const [value, setValue] = useState(1)
  const save = useMutation({
    ...api.voices.complaints.decide.mutationOptions(),
    ...done(
      onClose,
      shares ? 'Tercatat, dan tampil pada umpan balik pegawainya.' : 'Kaitan dengan pegawai tercatat.',
    ),
  })
  const byPaper = operator.role !== 'pimpinan'
  return (
    <FormDialog
      size="lg"
      title={`Kaitkan ${shown.number} dengan pegawai`}
      explanation={
        <Note kind="info">
          Putusan pimpinan. Yang sampai ke umpan balik hanya kalimat di bawah ini, tanpa pelapor dan tanpa
          angka.
          {shown.record.named && ` Yang disebut: ${shown.record.named}.`}
        </Note>
      }
      verb="Simpan putusan"
      saving={save}
      ready={employeeId !== null && decidedOn !== null && reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        if (employeeId === null || decidedOn === null) return
        save.mutate({
          id: shown.id,
          revision: shown.revision,
          employeeId,
          decidedOn,
          reason,
          paper,
          feedback: shares ? { words, tone, value } : null,
        })
      }}
    >
      <ColleagueSelect label="Pegawai" required data-autofocus value={employeeId} onChange={setEmployeeId} />
      <DateField label="Tanggal putusan" required value={decidedOn} onChange={setDecidedOn} />
      {byPaper && (
        <TextInput
          label="Disposisi pimpinan"
          description="Nomor atau tanggalnya; Anda mencatatnya dari kertas"
          required
          maxLength={most.place}
          value={paper}
          onChange={(event) => setPaper(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="Alasan"
        required
        autosize
        minRows={2}
        maxLength={most.short}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label="Sampaikan sebagai umpan balik pengguna layanan"
        checked={shares}
        onChange={(event) => setShares(event.currentTarget.checked)}
      />
      {shares && (
        <>
          <Textarea
            label="Kalimat untuk pegawai"
            required
            autosize
            minRows={2}
            maxRows={8}
            maxLength={most.text}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Select
            label="Nilai BerAKHLAK"
            allowDeselect={false}
            data={coreValuesOf(Number(receivedOn.slice(0, 4))).map(({ name }, at) => ({
              value: String(at + 1),
              label: name,
            }))}
            value={String(value)}
            onChange={(next) => setValue(Number(next ?? value))}
          />
          <Select
            label="Nada"
            allowDeselect={false}
            data={Tone.options.map((one) => ({ value: one, label: toneLabels[one] }))}
            value={tone}
            onChange={(next) => setTone(next ?? tone)}
          />
        </>
      )}
    </FormDialog>
  )
}
