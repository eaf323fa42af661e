import { Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Assessor, assessorLabels } from '../../../shared/development/competence/assessment.ts'
import type {
  CompetencePerson,
  KeptStandard,
  ShownAssessment,
} from '../../../shared/development/competence/contract.ts'
import { gapOf, gapWords } from '../../../shared/development/competence/gap.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useSure } from '../../components/use-sure.tsx'
import { paths } from '../../app/paths.ts'

interface Written {
  level: number | null
  reason: string
}

const choices = [
  { value: '', label: 'Belum' },
  ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) })),
]

/** Writes one side's assessment: a level for each competence, with what it is seen by; a draft, or final. */
export function AssessDialog({
  person: { employeeId, fullName, year, today },
  standard,
  assessor,
  known,
  onClose,
}: {
  person: CompetencePerson
  standard: KeptStandard
  assessor: Assessor
  known: ShownAssessment | null
  onClose: () => void
}) {
  const dictionary = useQuery(api.development.competence.dictionary.queryOptions())
  const last = `${year}-12-31`
  const [assessedOn, setAssessedOn] = useState<string | null>(
    known?.assessedOn ?? (today < last ? today : last),
  )
  const [note, setNote] = useState(known?.note ?? '')
  const [final, setFinal] = useState(false)
  const [levels, setLevels] = useState<ReadonlyMap<number, Written>>(
    () =>
      new Map(
        (known?.levels ?? []).map(({ competenceId, level, reason }) => [competenceId, { level, reason }]),
      ),
  )
  const change = (id: number, next: Partial<Written>) =>
    setLevels(new Map(levels).set(id, { level: null, reason: '', ...levels.get(id), ...next }))
  const save = useMutation({
    ...api.development.competence.assess.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      endWith({
        message: `${assessorLabels[assessor]} ${fullName} ${final ? 'ditetapkan' : 'disimpan sebagai draf'}.`,
        ...(final && assessor === 'superior'
          ? { next: { label: 'Buka peta kesenjangan', href: paths.heatMap } }
          : {}),
      })
    },
  })
  const asked = useSure(save, JSON.stringify([...levels]))
  return (
    <FormDialog
      title={`${assessorLabels[assessor]}: ${fullName}, ${year}`}
      size="wide"
      explanation={
        <Text size="sm">
          Pilih level menurut perilaku yang tampak dalam pekerjaan, lalu tulis buktinya. Yang berbeda dari
          standar memerlukan alasan sebelum ditetapkan.
        </Text>
      }
      verb={final ? 'Tetapkan penilaian' : 'Simpan draf'}
      saving={asked.saving}
      ready={assessedOn !== null && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (assessedOn === null) return
        asked.send()
        save.mutate({
          employeeId,
          year,
          assessor,
          revision: known?.revision ?? null,
          state: final ? 'final' : 'draft',
          assessedOn,
          note,
          levels: [...levels].flatMap(([competenceId, { level, reason }]) =>
            level === null ? [] : [{ competenceId, level, reason }],
          ),
          sure: asked.sure,
        })
      }}
    >
      <DateField
        label="Tanggal penilaian"
        required
        data-autofocus
        maw={220}
        value={assessedOn}
        onChange={setAssessedOn}
      />
      <Stack gap={6}>
        {standard.levels.map(({ competenceId, level: required }) => {
          const competence = dictionary.data?.competences.find(({ id }) => id === competenceId)
          const name = competence?.name ?? '–'
          const { level = null, reason = '' } = levels.get(competenceId) ?? {}
          const shown = competence?.behaviour[(level ?? required) - 1]
          return (
            <div key={competenceId} className="kk-competence">
              <div>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed">
                  Standar {required}
                  {level !== null && ` · ${gapWords(gapOf(required, level))}`}
                </Text>
              </div>
              <div>
                <Group gap="xs" wrap="nowrap" align="center">
                  <SegmentedControl
                    size="xs"
                    flex="none"
                    aria-label={`${name}: level`}
                    value={level === null ? '' : String(level)}
                    onChange={(next) => change(competenceId, { level: next === '' ? null : Number(next) })}
                    data={choices}
                  />
                  <TextInput
                    flex={1}
                    size="xs"
                    aria-label={`${name}: bukti atau alasan`}
                    placeholder="Bukti atau alasan"
                    maxLength={most.short}
                    value={reason}
                    onChange={(event) => change(competenceId, { reason: event.currentTarget.value })}
                  />
                </Group>
                {shown && (
                  <Text size="xs" c="dimmed" title={shown.indicators.join('\n')}>
                    {level === null ? `Standar ${required}` : `Level ${level}`}: {shown.description}
                  </Text>
                )}
              </div>
            </div>
          )
        })}
      </Stack>
      <Textarea
        label="Catatan"
        autosize
        minRows={1}
        maxLength={most.text}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox
        label="Tetapkan sebagai final; sesudah itu hanya dibuka kembali dengan alasan"
        checked={final}
        onChange={(event) => setFinal(event.currentTarget.checked)}
      />
      {asked.question}
    </FormDialog>
  )
}
