import {
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import {
  GapRule,
  gapLabels,
  partsOfYear,
  periodName,
  type PeriodFields,
  PeriodKind,
  Pooling,
  poolingLabels,
  spanOf,
  type SurveyPeriod,
  WeightMode,
  weightLabels,
} from '../../../shared/voices/survey/period.ts'
import { neededFor } from '../../../shared/voices/survey/sample.ts'
import { romanMonth } from '../../../shared/kernel/dates.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { localDay } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'

type Known = { services: ServiceRow[]; units: Array<{ id: number; name: string }> }
type ServiceRow = Awaited<ReturnType<typeof client.voices.survey.services>>['services'][number]
type Questionnaires = Awaited<ReturnType<typeof client.voices.survey.questionnaires>>
type Draft = Omit<PeriodFields, 'startsOn' | 'endsOn' | 'questionnaire'> & {
  startsOn: string | null
  endsOn: string | null
  questionnaire: PeriodFields['questionnaire'] | null
}

const kinds: Readonly<Record<PeriodKind, string>> = {
  tahun: 'Setahun',
  semester: 'Semester',
  triwulan: 'Triwulan',
  bebas: 'Bebas',
}
/** The part of the year that runs now; in another year its first. */
function partNow(kind: PeriodKind, year: number): number {
  const [now, month] = localDay().split('-').map(Number)
  return now === year ? Math.ceil(((month ?? 1) * partsOfYear[kind]) / 12) : 1
}
const optionsOf = <T extends string>(all: readonly T[], labels: Readonly<Record<T, string>>) =>
  all.map((value) => ({ value, label: labels[value] }))

/** A new survey, or how a known one is asked and reckoned. */
export function PeriodDialog({ known, onClose }: { known: SurveyPeriod | null; onClose: () => void }) {
  const services = useQuery(api.voices.survey.services.queryOptions())
  const questionnaires = useQuery(api.voices.survey.questionnaires.queryOptions())
  return (
    <LoadGate query={services}>
      {(some) => (
        <LoadGate query={questionnaires}>
          {(asked) => <Form known={known} some={some} asked={asked} onClose={onClose} />}
        </LoadGate>
      )}
    </LoadGate>
  )
}

function Form({
  known,
  some: { services, units },
  asked,
  onClose,
}: {
  known: SurveyPeriod | null
  some: Known
  asked: Questionnaires
  onClose: () => void
}) {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const offered = services.filter(({ active, id }) => active || known?.serviceIds.includes(id))
  const [draft, setDraft] = useState<Draft>(
    () =>
      known ?? {
        year,
        kind: 'semester',
        part: partNow('semester', year),
        ...spanOf('semester', partNow('semester', year), year),
        unitId: null,
        serviceIds: offered.map(({ id }) => id),
        population: null,
        target: null,
        weight: 'tepat',
        pooling: 'gabungan',
        gaps: 'lengkap',
        method: 'Pengisian sendiri melalui kiosk dan kuesioner kertas',
        place: 'Ruang pelayanan',
        questionnaire: withoutId(asked.find(({ kind }) => kind === 'skm') ?? asked[0]),
      },
  )
  const office = useQuery(api.office.get.queryOptions())
  const others = useQuery(api.voices.survey.list.queryOptions({ input: { year: draft.year } }))
  const set = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const place = (kind: PeriodKind, part: number) =>
    set({ kind, part, ...(kind === 'bebas' ? {} : spanOf(kind, part, draft.year)) })
  const save = useMutation({
    mutationFn: (fields: PeriodFields) =>
      client.voices.survey.save({ ...fields, id: known?.id ?? null, revision: known?.revision ?? 0 }),
    onSuccess: async ({ id }) => {
      onClose()
      await refresh()
      if (!known) navigate(paths.survey(id))
    },
  })
  const { startsOn, endsOn, questionnaire } = draft
  const needed = startsOn === null ? null : neededFor({ ...draft, startsOn })
  const names = asked.map(({ name, id }, at) => ({
    value: String(at),
    label: id === null ? name : `${name} (kantor)`,
  }))
  const chosen = asked.findIndex(
    (one) => JSON.stringify(withoutId(one)) === JSON.stringify(questionnaire && { ...questionnaire }),
  )
  const whose = units.find(({ id }) => id === draft.unitId)?.name ?? office.data?.name
  const twin = (others.data ?? []).find(
    (other) =>
      other.id !== known?.id &&
      draft.kind !== 'bebas' &&
      startsOn !== null &&
      endsOn !== null &&
      other.name === periodName({ ...draft, startsOn, endsOn }) &&
      other.questionnaire === questionnaire?.name &&
      other.of === whose,
  )
  const weights = questionnaire?.questions.length === 9 ? WeightMode.options : (['tepat'] as const)
  return (
    <FormDialog
      title={known ? 'Ubah survei' : `Buat survei ${draft.year}`}
      size="xl"
      verb={known ? 'Simpan survei' : 'Buat survei'}
      saving={save}
      ready={startsOn !== null && endsOn !== null && questionnaire !== null && draft.serviceIds.length > 0}
      onClose={onClose}
      onSubmit={() => {
        if (startsOn !== null && endsOn !== null && questionnaire !== null)
          save.mutate({ ...draft, startsOn, endsOn, questionnaire })
      }}
    >
      {offered.length === 0 && (
        <Note kind="warning">Belum ada layanan. Tulis layanan kantor di Suara publik, Layanan.</Note>
      )}
      {twin && (
        <Note kind="warning">
          Survei {twin.name} dengan kuesioner ini sudah ada ({twin.respondents} responden). Jawaban yang
          menyusul dicatat di sana; buat yang kedua hanya bila memang lain.
        </Note>
      )}
      <Group align="end" gap="sm">
        <div>
          <Text size="sm" fw={600} mb={4}>
            Periode
          </Text>
          <SegmentedControl
            aria-label="Periode"
            data={optionsOf(PeriodKind.options, kinds)}
            value={draft.kind}
            onChange={(kind) => place(kind, partNow(kind, draft.year))}
          />
        </div>
        {partsOfYear[draft.kind] > 1 && (
          <SegmentedControl
            aria-label="Bagian tahun"
            data={Array.from({ length: partsOfYear[draft.kind] }, (_, at) => ({
              value: String(at + 1),
              label: romanMonth(at + 1),
            }))}
            value={String(draft.part)}
            onChange={(part) => place(draft.kind, Number(part))}
          />
        )}
        <DateField label="Mulai" w={140} value={startsOn} onChange={(day) => set({ startsOn: day })} />
        <DateField label="Sampai" w={140} value={endsOn} onChange={(day) => set({ endsOn: day })} />
      </Group>
      <Group grow align="start">
        <Select
          label="Kuesioner"
          allowDeselect={false}
          data={names}
          placeholder={questionnaire?.name ?? ''}
          value={chosen < 0 ? null : String(chosen)}
          onChange={(at) => set({ questionnaire: withoutId(asked[Number(at)]), weight: 'tepat' })}
        />
        <Select
          label="Unit"
          clearable
          placeholder="Seluruh kantor"
          data={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.unitId === null ? null : String(draft.unitId)}
          onChange={(id) => set({ unitId: id === null ? null : Number(id) })}
        />
      </Group>
      <MultiSelect
        label="Layanan yang disurvei"
        searchable
        data={offered.map(({ id, name, unitName }) => ({
          value: String(id),
          label: `${name} — ${unitName}`,
        }))}
        value={draft.serviceIds.map(String)}
        onChange={(ids) => set({ serviceIds: ids.map(Number) })}
      />
      <Group grow align="end">
        <NumberInput
          label="Jumlah pengguna layanan"
          description="Dalam periode ini (Krejcie dan Morgan)."
          min={1}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
          value={draft.population ?? ''}
          onChange={(value) => set({ population: typeof value === 'number' ? value : null })}
        />
        <NumberInput
          label="Target responden"
          description="Bila jumlah pengguna tidak diketahui."
          min={1}
          allowDecimal={false}
          disabled={draft.population !== null}
          value={draft.target ?? ''}
          onChange={(value) => set({ target: typeof value === 'number' ? value : null })}
        />
        <Text size="sm" pb={8}>
          {needed === null ? 'Sampel belum diketahui.' : `Diperlukan ${needed} responden.`}
        </Text>
      </Group>
      <Group grow align="end">
        <Select
          label="Bobot unsur"
          description="Yang lama hanya untuk membandingkan."
          allowDeselect={false}
          data={optionsOf(weights, weightLabels)}
          value={draft.weight}
          onChange={(value) => set({ weight: WeightMode.parse(value) })}
        />
        <Select
          label="Nilai unit"
          description="Bila layanannya lebih dari satu."
          allowDeselect={false}
          data={optionsOf(Pooling.options, poolingLabels)}
          value={draft.pooling}
          onChange={(value) => set({ pooling: Pooling.parse(value) })}
        />
        <Select
          label="Pertanyaan kosong"
          description="Boleh kosong: setiap unsur dihitung dari yang menjawab."
          allowDeselect={false}
          data={optionsOf(GapRule.options, gapLabels)}
          value={draft.gaps}
          onChange={(value) => set({ gaps: GapRule.parse(value) })}
        />
      </Group>
      <Group grow align="start">
        <Textarea
          label="Metode, untuk laporan"
          autosize
          value={draft.method}
          onChange={(event) => set({ method: event.currentTarget.value })}
        />
        <TextInput
          label="Lokasi, untuk laporan"
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
    </FormDialog>
  )
}

const withoutId = (one: Questionnaires[number] | undefined): PeriodFields['questionnaire'] | null =>
  one ? { kind: one.kind, name: one.name, questions: one.questions } : null
