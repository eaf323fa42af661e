import { Button, Group, List, Select, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitAchievement } from '../../shared/evaluation/contract.ts'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import { patternSource } from '../../shared/evaluation/distribution.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api, client, refresh } from '../app/client.ts'
import { May } from '../app/session.tsx'
import { settle, tellWithUndo } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogForm } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useSure } from '../components/use-sure.tsx'
import { inTreeOrder } from '../office/unit-select.tsx'
import { Curve } from './curve.tsx'
import { Note } from '../components/note.tsx'

/** Achievement of the organisation, the pattern it asks for, and how the predikat are really distributed. */
export function AchievementPanel({
  year,
  period,
  unitId,
}: {
  year: number
  period: Period
  unitId: number | null
}) {
  const [editing, setEditing] = useState(false)
  const [table, setTable] = useState(false)
  const words = appraisalWords(year)
  const distribution = useQuery(
    api.evaluation.distribution.queryOptions({
      input: { year, period, ...(unitId === null ? {} : { unitId }) },
    }),
  )
  return (
    <section className="kk-card" aria-label="Capaian dan distribusi">
      <LoadGate query={distribution}>
        {({ achievement, counts, total, drafts, departures }) => (
          <Group align="start" wrap="nowrap" gap="lg">
            <div style={{ flex: '0 0 330px', maxWidth: '45%' }} hidden={!achievement && total === 0}>
              {table ? (
                <Table verticalSpacing={3} horizontalSpacing={6}>
                  <Table.Tbody>
                    {curveOrder.toReversed().map((predikat) => (
                      <Table.Tr key={predikat}>
                        <Table.Td>{words.predikats[predikat]}</Table.Td>
                        <Table.Td className="kk-num">{counts[predikat]}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              ) : (
                <Curve year={year} achievement={achievement} counts={counts} />
              )}
            </div>
            <Stack gap={6} style={{ flex: 1 }}>
              <Title order={2}>
                Capaian kinerja organisasi:{' '}
                {achievement ? words.achievements[achievement] : 'belum ditetapkan'}
              </Title>
              <Text size="sm" c="dimmed">
                {total === 0
                  ? 'Belum ada predikat pada periode ini.'
                  : `${total} pegawai sudah berpredikat${drafts > 0 ? `, ${drafts} di antaranya belum ditandatangani dan masih dapat berubah` : ''}.`}{' '}
                {achievement
                  ? `Garis putus-putus adalah pola menurut ${patternSource(periodRange(period, year).end)}.`
                  : 'Tetapkan capaian lebih dahulu; pola distribusinya menyusul dari situ.'}
              </Text>
              {departures.length > 0 && (
                <Note kind="warning" title="Predikat menyimpang dari pola">
                  <List size="sm">
                    {departures.map(({ message }) => (
                      <List.Item key={message}>{message}</List.Item>
                    ))}
                  </List>
                  <Text size="sm" mt={4}>
                    Bandingkan lagi rating dengan bukti dukungnya, dan periksa capaian organisasinya. Pola ini
                    pedoman: penilaian yang memang demikian boleh tetap, dengan alasannya pada
                    Catatan/rekomendasi.
                  </Text>
                </Note>
              )}
              <Group gap="xs">
                <May call="evaluation.setAchievement">
                  <Button
                    size="xs"
                    variant={achievement ? 'default' : 'filled'}
                    onClick={() => setEditing(true)}
                  >
                    Tetapkan capaian {periodLabel(period)}
                  </Button>
                </May>
                <Button size="xs" variant="subtle" onClick={() => setTable(!table)}>
                  {table ? 'Tampilkan kurva' : 'Tampilkan tabel'}
                </Button>
              </Group>
            </Stack>
          </Group>
        )}
      </LoadGate>
      {editing && (
        <AchievementDialog year={year} period={period} unitId={unitId} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}

/** Decides the achievement of a unit; units below without one of their own take it over. */
function AchievementDialog({
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
            ? client.evaluation.setAchievement({ ...before, ...which })
            : client.evaluation.removeAchievement(which),
          'Penetapan capaian diurungkan.',
        ),
      )
      onClose()
      await refresh()
    },
  })
  const asked = useSure(save, `${decidedOn}`)
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
          setUnit(next)
          setAchievement(of(next)?.achievement ?? null)
        }}
      />
      <Select
        label="Capaian"
        required
        allowDeselect={false}
        data={Object.entries(appraisalWords(year).achievements).map(([value, label]) => ({ value, label }))}
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
        description="Dari capaian perjanjian kinerja dan sumber lain."
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {asked.question}
    </DialogForm>
  )
}
