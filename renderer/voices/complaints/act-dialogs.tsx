import { Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import {
  type ComplaintOutcome,
  complaintOutcomes,
  type Satisfaction,
  satisfactionNames,
  type StepKind,
  stepNames,
} from '../../../shared/voices/complaints/words.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/local-day.ts'
import { ColleagueSelect } from '../../components/voices-choices.tsx'

export interface ActProps {
  shown: ComplaintShown
  onClose: () => void
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** What follows every act on one: the dialog goes, and the page tells what was done. */
export const done = (onClose: () => void, said: string) => ({
  onSuccess: async () => {
    onClose()
    tell(said)
    await refresh()
  },
})

const nextStep = ({ steps }: ComplaintShown): StepKind =>
  steps.length === 0 ? 'pemilahan' : steps.at(-1)?.kind === 'pemilahan' ? 'penyaluran' : 'tindak-lanjut'

/** Writes a step: sorted, handed to somebody, or what was done. */
export function StepDialog({ shown, onClose }: ActProps) {
  const [kind, setKind] = useState<StepKind>(nextStep(shown))
  const [doneOn, setDoneOn] = useState<string | null>(useToday())
  const [text, setText] = useState('')
  const [handlerId, setHandlerId] = useState<number | null>(null)
  const save = useMutation({
    ...api.voices.complaints.addStep.mutationOptions(),
    ...done(onClose, `${stepNames[kind]} ${shown.number} tercatat.`),
  })
  return (
    <FormDialog
      title={`Langkah ${shown.number}`}
      verb="Catat langkah"
      saving={save}
      ready={doneOn !== null}
      onClose={onClose}
      onSubmit={() => {
        if (doneOn !== null)
          save.mutate({ id: shown.id, revision: shown.revision, kind, doneOn, text, handlerId })
      }}
    >
      <Select
        label="Langkah"
        allowDeselect={false}
        data={optionsOf(stepNames)}
        value={kind}
        onChange={(next) => setKind((next ?? kind) as StepKind)}
      />
      <DateField label="Tanggal langkah" required value={doneOn} onChange={setDoneOn} />
      {kind === 'penyaluran' && (
        <ColleagueSelect
          label="Ditangani oleh"
          required
          data-autofocus
          value={handlerId}
          onChange={setHandlerId}
        />
      )}
      <Textarea
        label={kind === 'penyaluran' ? 'Disposisi' : 'Yang dilakukan'}
        autosize
        minRows={2}
        maxLength={most.text}
        {...(kind !== 'penyaluran' && { 'data-autofocus': true })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Writes the answer that the reporter is given. */
export function AnswerDialog({ shown, onClose }: ActProps) {
  const today = useToday()
  const [answeredOn, setAnsweredOn] = useState<string | null>(shown.ending.answeredOn ?? today)
  const [answer, setAnswer] = useState(shown.ending.answer)
  const save = useMutation({
    ...api.voices.complaints.answer.mutationOptions(),
    ...done(onClose, `Jawaban ${shown.number} tersimpan.`),
  })
  return (
    <FormDialog
      title={`Jawaban ${shown.number}`}
      verb="Simpan jawaban"
      saving={save}
      ready={answeredOn !== null && answer.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        if (answeredOn !== null) save.mutate({ id: shown.id, revision: shown.revision, answeredOn, answer })
      }}
    >
      <DateField label="Tanggal jawaban" required value={answeredOn} onChange={setAnsweredOn} />
      <Textarea
        label="Jawaban"
        required
        autosize
        minRows={4}
        maxRows={12}
        data-autofocus
        maxLength={most.longText}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Writes how the reporter takes the answer. */
export function RateDialog({ shown, onClose }: ActProps) {
  const [satisfaction, setSatisfaction] = useState<Satisfaction | null>(shown.ending.satisfaction)
  const [note, setNote] = useState(shown.ending.satisfactionNote)
  const save = useMutation({
    ...api.voices.complaints.rate.mutationOptions(),
    ...done(onClose, 'Kepuasan pelapor tercatat.'),
  })
  return (
    <FormDialog
      title="Kepuasan pelapor atas jawaban"
      verb="Simpan kepuasan"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate({ id: shown.id, revision: shown.revision, satisfaction, note })}
    >
      <Select
        label="Kepuasan"
        description="Kosongkan bila belum ditanyakan"
        clearable
        data-autofocus
        data={optionsOf(satisfactionNames)}
        value={satisfaction}
        onChange={(next) => setSatisfaction(next as Satisfaction | null)}
      />
      <Textarea
        label="Yang dikatakan pelapor"
        autosize
        minRows={2}
        maxLength={most.short}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Closes it: settled, or archived with a reason. */
export function CloseDialog({ shown, onClose }: ActProps) {
  const [closedOn, setClosedOn] = useState<string | null>(useToday())
  const [outcome, setOutcome] = useState<ComplaintOutcome>(
    shown.ending.answeredOn === null ? 'tidak-lengkap' : 'selesai',
  )
  const [reason, setReason] = useState('')
  const save = useMutation({
    ...api.voices.complaints.close.mutationOptions(),
    ...done(onClose, `${shown.number} ditutup.`),
  })
  return (
    <FormDialog
      title={`Tutup ${shown.number}`}
      verb="Tutup pengaduan"
      saving={save}
      ready={closedOn !== null}
      onClose={onClose}
      onSubmit={() => {
        if (closedOn !== null)
          save.mutate({ id: shown.id, revision: shown.revision, closedOn, outcome, reason })
      }}
    >
      <DateField label="Tanggal ditutup" required value={closedOn} onChange={setClosedOn} />
      <Select
        label="Ditutup sebagai"
        allowDeselect={false}
        data-autofocus
        data={optionsOf(complaintOutcomes)}
        value={outcome}
        onChange={(next) => setOutcome((next ?? outcome) as ComplaintOutcome)}
      />
      <Textarea
        label="Alasan"
        required={outcome !== 'selesai'}
        description={outcome === 'selesai' ? 'Boleh kosong' : 'Disampaikan juga kepada pelapor'}
        autosize
        minRows={2}
        maxLength={most.short}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
