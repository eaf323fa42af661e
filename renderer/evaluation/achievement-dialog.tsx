import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitAchievement } from '../../shared/evaluation/contract.ts'
import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api, client, refresh } from '../app/client.ts'
import { settle, tellError, tellWithUndo } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogForm } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Note } from '../components/note.tsx'
import { useSure } from '../components/use-sure.tsx'
import { inTreeOrder } from '../office/unit-select.tsx'

/** Decides the achievement of a unit; units below without one of their own take it over. */
export function AchievementDialog({
  year,
  period,
  unitId,
  onClose,
}: {
  year: number
  period: Period
  unitId: number | null
  onClose: () => void
}) {
  const units = useQuery(api.employees.units.list.queryOptions())
  const known = useQuery(api.evaluation.achievements.queryOptions({ input: { year, period } }))
  return (
    <Dialog onClose={onClose} title={`Capaian kinerja organisasi, ${periodLabel(period)} ${year}`}>
      <LoadGate query={units}>
        {(all) => (
          <LoadGate query={known}>
            {(achievements) => (
              <AchievementForm
                year={year}
                period={period}
                choices={inTreeOrder(all).map(({ unit, depth }) => ({
                  value: String(unit.id),
                  label: `${'\u2003'.repeat(depth)}${unit.name}`,
                }))}
                known={achievements}
                initialUnit={
                  unitId ??
                  all.find((unit) => unit.headEmployeeId !== null && unit.parentId === null)?.id ??
                  inTreeOrder(all).find(({ unit }) => unit.headEmployeeId !== null)?.unit.id ??
                  all[0]?.id ??
                  null
                }
                onClose={onClose}
              />
            )}
          </LoadGate>
        )}
      </LoadGate>
    </Dialog>
  )
}

function AchievementForm({
  year,
  period,
  choices,
  known,
  initialUnit,
  onClose,
}: {
  year: number
  period: Period
  choices: Array<{ value: string; label: string }>
  known: readonly UnitAchievement[]
  initialUnit: number | null
  onClose: () => void
}) {
  const of = (unit: number | null) => known.find(({ unitId }) => unitId === unit)
  const [unit, setUnit] = useState(initialUnit)
  const [achievement, setAchievement] = useState<Achievement | null>(of(initialUnit)?.achievement ?? null)
  const [reason, setReason] = useState(of(initialUnit)?.reason ?? '')
  const [decidedBy, setDecidedBy] = useState(of(initialUnit)?.decidedBy ?? '')
  const [decidedOn, setDecidedOn] = useState<string | null>(of(initialUnit)?.decidedOn ?? null)
  const save = useMutation({
    ...api.evaluation.setAchievement.mutationOptions(),
    onSuccess: async () => {
      const before = unit === null ? undefined : of(unit)
      const which = { year, period, unitId: unit ?? 0 }
      tellWithUndo('Capaian kinerja organisasi ditetapkan.', () =>
        settle(
          before
            ? // It was meant when it was set.
              client.evaluation.setAchievement({ ...before, ...which, sure: true })
            : client.evaluation.removeAchievement(which),
          'Penetapan capaian diurungkan.',
        ),
      )
      onClose()
      await refresh()
    },
  })
  const set = unit === null ? undefined : of(unit)
  const remove = useMutation({
    ...api.evaluation.removeAchievement.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      if (set)
        tellWithUndo('Penetapan capaian dibatalkan.', () =>
          settle(
            // It was meant when it was set.
            client.evaluation.setAchievement({ ...set, year, period, sure: true }),
            'Capaian kinerja organisasi ditetapkan lagi.',
          ),
        )
      onClose()
      await refresh()
    },
  })
  const asked = useSure(save, `${unit} ${achievement} ${decidedOn}`)
  const words = appraisalWords(year).achievements
  const stale = set && set.reason !== '' && set.achievement !== achievement && set.reason === reason
  return (
    <DialogForm
      verb="Tetapkan capaian"
      saving={asked.saving}
      ready={unit !== null && achievement !== null && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (unit === null || !achievement) return
        asked.send()
        const { sure } = asked
        save.mutate({ year, period, unitId: unit, achievement, reason, decidedBy, decidedOn, sure })
      }}
    >
      {choices.length === 0 && (
        <Note kind="warning">Susunan unit belum dibuat. Buat dahulu di Pengaturan › Unit.</Note>
      )}
      <Select
        label="Unit"
        description="Unit di bawahnya ikut, kecuali yang ditetapkan sendiri."
        required
        allowDeselect={false}
        data={choices}
        value={unit === null ? null : String(unit)}
        onChange={(value) => {
          const next = value === null ? null : Number(value)
          const known = of(next)
          setUnit(next)
          setAchievement(known?.achievement ?? null)
          setReason(known?.reason ?? '')
          setDecidedBy(known?.decidedBy ?? '')
          setDecidedOn(known?.decidedOn ?? null)
        }}
      />
      <Select
        label="Capaian"
        required
        allowDeselect={false}
        data={Object.entries(words).map(([value, label]) => ({ value, label }))}
        value={achievement}
        onChange={(value) => setAchievement(value as Achievement)}
      />
      <TextInput
        label="Ditetapkan oleh"
        placeholder="Jabatan atau nama pejabat"
        value={decidedBy}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <DateField
        label="Tanggal penetapan"
        clearable
        value={decidedOn}
        referenceYear={year}
        onChange={setDecidedOn}
      />
      <Textarea
        label="Alasan"
        description={
          stale
            ? `Alasan ini ditulis untuk capaian ${words[set.achievement]}. Sesuaikan dengan capaian yang baru.`
            : 'Dari capaian perjanjian kinerja dan sumber lain.'
        }
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {set && (
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate({ year, period, unitId: set.unitId })}
          >
            Batalkan penetapan capaian unit ini
          </Button>
        </Group>
      )}
      {asked.question}
    </DialogForm>
  )
}
