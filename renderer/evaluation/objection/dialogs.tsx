import { Checkbox, Group, Radio, Select, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Decision, ObjectionAbout, type Outcome } from '../../../shared/evaluation/evaluation.ts'
import type { ObjectionView } from '../../../shared/evaluation/objection/contract.ts'
import { aboutLabels, decisionLabels } from '../../../shared/evaluation/objection/rules.ts'
import { predikatFor } from '../../../shared/evaluation/predikat.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { type Period, periodRange } from '../../../shared/office/period.ts'
import { appraisalWords, ratings } from '../../../shared/regulations/predikat.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { PredikatBadge } from '../../components/badges.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { useOnPaper } from '../../components/on-paper.tsx'
import { useSure } from '../../components/use-sure.tsx'

interface Step {
  view: ObjectionView
  onClose: () => void
  onDone: () => Promise<void>
}

/** What the employee objects to, and why. */
export function SubmitDialog({ view, onClose, onDone }: Step) {
  const { evaluationId: id, term, employeeName } = view
  const { operator } = useSession()
  const fromPaper = operator.role === 'pengelola'
  const [submittedOn, setSubmittedOn] = useState<string | null>(() => localDay())
  const [about, setAbout] = useState<ObjectionAbout[]>([])
  const [reasons, setReasons] = useState('')
  const submit = useMutation({ ...api.evaluation.objection.submit.mutationOptions(), onSuccess: onDone })
  return (
    <FormDialog
      title={`Ajukan keberatan ${employeeName}`}
      verb="Ajukan keberatan"
      size="lg"
      explanation={
        <Text size="sm">
          Kepada atasan pejabat penilai
          {view.superiorName && (
            <>
              , <b>{view.superiorName}</b>
            </>
          )}
          .
          {term &&
            ` Dokumen diterima ${longDate(term.receivedOn)}; paling lambat ${longDate(term.lastDay)} (${term.words}).`}
        </Text>
      }
      saving={submit}
      ready={submittedOn !== null && about.length > 0 && reasons.trim() !== ''}
      onClose={onClose}
      onSubmit={() => submittedOn !== null && submit.mutate({ id, submittedOn, about, reasons })}
    >
      {fromPaper && (
        <DateField
          label="Tanggal keberatan"
          description="Hari surat keberatannya disampaikan; tercatat dari kertas atas nama Anda."
          required
          value={submittedOn}
          onChange={setSubmittedOn}
        />
      )}
      <Checkbox.Group
        label="Yang dikeberatani"
        required
        value={about}
        onChange={(chosen) => setAbout(ObjectionAbout.options.filter((one) => chosen.includes(one)))}
      >
        <Group mt={4}>
          {ObjectionAbout.options.map((one) => (
            <Checkbox key={one} value={one} label={aboutLabels[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      <Words
        label="Alasan keberatan"
        description="Sebut baris dan bukti dukungnya."
        value={reasons}
        onChange={setReasons}
        focus
      />
    </FormDialog>
  )
}

function Words({
  label,
  description,
  value,
  onChange,
  focus = false,
}: {
  label: string
  description: string
  value: string
  onChange: (text: string) => void
  focus?: boolean
}) {
  return (
    <Textarea
      label={label}
      description={description}
      required
      autosize
      minRows={4}
      maxRows={12}
      maxLength={most.longText}
      {...(focus ? { 'data-autofocus': true } : {})}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** What the appraiser explains to the superior. */
export function ExplainDialog({ view, onClose, onDone }: Step) {
  const { evaluationId: id, standing } = view
  const known = standing?.explanation ?? null
  const [explainedOn, setExplainedOn] = useState<string | null>(() => known?.on ?? localDay())
  const [explanation, setExplanation] = useState(known?.text ?? '')
  const paper = useOnPaper(view.appraiserId)
  const explain = useMutation({ ...api.evaluation.objection.explain.mutationOptions(), onSuccess: onDone })
  return (
    <FormDialog
      title={`Penjelasan atas keberatan ${view.employeeName}`}
      verb="Simpan penjelasan"
      size="lg"
      explanation={<Text size="sm">{standing?.reasons}</Text>}
      saving={explain}
      ready={explainedOn !== null && explanation.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        explainedOn !== null &&
        standing &&
        explain.mutate({ id, revision: standing.revision, explainedOn, explanation, onPaper: paper.onPaper })
      }
    >
      <DateField label="Tanggal penjelasan" required value={explainedOn} onChange={setExplainedOn} />
      <Words
        label="Penjelasan pejabat penilai"
        description="Kepada atasan pejabat penilai; dapat diubah sampai keberatannya diputus."
        value={explanation}
        onChange={setExplanation}
        focus
      />
      {paper.field}
    </FormDialog>
  )
}

/** What was written before, to be read while one writes. */
function Told({ label, text }: { label: string; text: string | undefined }) {
  return (
    text !== undefined && (
      <Text size="sm" lineClamp={4} title={text} style={{ whiteSpace: 'pre-line' }}>
        <b>{label}:</b> {text}
      </Text>
    )
  )
}

/** What the superior decides, with the result that follows from it. */
export function DecideDialog({
  view,
  result,
  year,
  period,
  onClose,
  onDone,
}: Step & { result: Outcome; year: number; period: Period }) {
  const { evaluationId: id, standing } = view
  const [decidedOn, setDecidedOn] = useState<string | null>(() => localDay())
  const [decision, setDecision] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const [changed, setChanged] = useState<Outcome>(result)
  const paper = useOnPaper(view.superiorId)
  const decide = useMutation({ ...api.evaluation.objection.decide.mutationOptions(), onSuccess: onDone })
  const changes = decision !== null && decision !== 'ditolak'
  const outcome = changes ? changed : result
  const asked = useSure(decide, `${decidedOn} ${decision} ${JSON.stringify(outcome)}`)
  const predikat = predikatFor(outcome.ratingResult, outcome.ratingBehaviour, periodRange(period, year).end)
  const words = appraisalWords(year).ratings
  const rating = (label: string, field: 'ratingResult' | 'ratingBehaviour') => (
    <Select
      label={label}
      description={`Semula: ${words[result[field]]}`}
      allowDeselect={false}
      data={ratings.map((value) => ({ value, label: words[value] }))}
      value={changed[field]}
      onChange={(next) => {
        const found = ratings.find((value) => value === next)
        if (found) setChanged({ ...changed, [field]: found })
      }}
    />
  )
  return (
    <FormDialog
      title={`Putuskan keberatan ${view.employeeName}`}
      verb="Putuskan keberatan"
      size="lg"
      explanation={
        <>
          <Text size="sm">
            Putusan atasan pejabat penilai{view.superiorName ? `, ${view.superiorName},` : ''} bersifat final:
            sesudah ini hasilnya tidak berubah lagi dan kuncinya tidak dapat dibuka.
          </Text>
          <Told label="Keberatan" text={standing?.reasons} />
          <Told label="Penjelasan pejabat penilai" text={standing?.explanation?.text} />
        </>
      }
      saving={asked.saving}
      ready={decidedOn !== null && decision !== null && reason.trim() !== '' && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (decidedOn === null || decision === null || !standing) return
        asked.send()
        decide.mutate({
          id,
          revision: standing.revision,
          decidedOn,
          decision,
          reason,
          outcome,
          onPaper: paper.onPaper,
          sure: asked.sure,
        })
      }}
    >
      <Radio.Group
        label="Putusan"
        required
        value={decision}
        onChange={(next) => setDecision(Decision.options.find((one) => one === next) ?? null)}
      >
        <Group mt={4}>
          {Decision.options.map((one, index) => (
            <Radio
              key={one}
              value={one}
              label={decisionLabels[one]}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Group>
      </Radio.Group>
      {changes && (
        <>
          <Group grow align="start">
            {rating('Rating hasil kerja', 'ratingResult')}
            {rating('Rating perilaku kerja', 'ratingBehaviour')}
          </Group>
          <Group gap="xs">
            <Text size="sm">Predikat menjadi</Text>
            <PredikatBadge predikat={predikat} year={year} />
          </Group>
          <Textarea
            label="Catatan/rekomendasi"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={most.longText}
            value={changed.notes}
            onChange={(event) => setChanged({ ...changed, notes: event.currentTarget.value })}
          />
        </>
      )}
      <Words
        label="Alasan putusan"
        description="Tercetak pada Dokumen Evaluasi dan pada berita acara keputusannya."
        value={reason}
        onChange={setReason}
      />
      <DateField label="Tanggal putusan" required value={decidedOn} onChange={setDecidedOn} />
      {paper.field}
      {asked.question}
    </FormDialog>
  )
}
