import { Button, Group, Select, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import {
  AgeGroup,
  ageLabels,
  Education,
  educationLabels,
  Occupation,
  occupationLabels,
  Sex,
  sexLabels,
  typedScores,
} from '../../../shared/voices/survey/answer.ts'
import { scaleOf } from '../../../shared/voices/survey/questionnaire.ts'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { api, client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { Note } from '../../components/note.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'

/** What is typed of one sheet: digits everywhere, one key for each answer. */
interface Typed {
  sheet: string
  scores: string
  sex: string
  age: string
  education: string
  occupation: string
  suggestion: string
}

const nothing = { scores: '', sex: '', age: '', education: '', occupation: '', suggestion: '' }

/** The n-th of a list, counted from 1; null where nothing was typed. @throws RangeError for another number */
function chosen<T>(text: string, all: readonly T[]): T | null {
  if (text.trim() === '') return null
  const found = all[Number(text) - 1]
  if (found === undefined) throw new RangeError(text)
  return found
}

const isChoice = (text: string, count: number) =>
  text.trim() === '' || (/^\d$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= count)

const keysOf = <T extends string>(all: readonly T[], labels: Readonly<Record<T, string>>): string =>
  all.map((one, at) => `${at + 1} ${labels[one]}`).join(', ')

/** Sheets of paper, one row each: the number of the sheet, a digit for each question, Enter. */
export function SheetsTab({ results: { period, services } }: { results: SurveyResults }) {
  const { questions } = period.questionnaire
  const scale = scaleOf(period.questionnaire)
  const typedSheets = useQuery(api.voices.survey.sheets.queryOptions({ input: { periodId: period.id } }))
  const known = typedSheets.data ?? []
  const [serviceId, setServiceId] = useState(services.length === 1 ? (services[0]?.id ?? null) : null)
  const [typed, setTyped] = useState<Typed>({ ...nothing, sheet: '' })
  const [last, setLast] = useState<string[]>([])
  const key = useRef(crypto.randomUUID())
  const scoresField = useRef<HTMLInputElement>(null)
  const serviceField = useRef<HTMLInputElement>(null)
  /** Whether a sheet was to be saved before it was said of which service they are. */
  const [isUnsaid, setUnsaid] = useState(false)
  // Whoever comes here has the paper in hand and types.
  useEffect(() => scoresField.current?.focus(), [])
  const next = String((known.at(-1) ?? 0) + 1)
  const sheet = typed.sheet === '' ? next : typed.sheet
  const nameOf = (of: number | null) => services.find(({ id }) => id === of)?.name ?? ''
  const set = (some: Partial<Typed>) => setTyped({ ...typed, ...some })
  const scores = typedScores(typed.scores)
  const save = useMutation({
    mutationFn: () =>
      client.voices.survey.writeSheets({
        periodId: period.id,
        sheets: [
          {
            key: key.current,
            sheet: Number(sheet),
            serviceId: serviceId ?? 0,
            scores: scores ?? [],
            sex: chosen(typed.sex, Sex.options),
            age: chosen(typed.age, AgeGroup.options),
            education: chosen(typed.education, Education.options),
            occupation: chosen(typed.occupation, Occupation.options),
            suggestion: typed.suggestion,
          },
        ],
      }),
    onSuccess: async () => {
      setLast([`Lembar ${sheet} tersimpan: ${nameOf(serviceId)}.`, ...last].slice(0, 5))
      key.current = crypto.randomUUID()
      setTyped({ ...nothing, sheet: String(Number(sheet) + 1) })
      scoresField.current?.focus()
      await refresh()
    },
  })
  const remove = useMutation({
    mutationFn: () => client.voices.survey.removeSheet({ periodId: period.id, sheet: Number(sheet) }),
    onSuccess: async () => {
      await refresh()
      tell(`Lembar ${sheet} dikeluarkan; ketik lagi dari kertasnya.`)
    },
  })
  const isTwice = known.includes(Number(sheet))
  const wrongScores =
    typed.scores !== '' &&
    (scores === null ||
      scores.some((score) => score !== null && score > scale) ||
      scores.length > questions.length)
  const choices: ReadonlyArray<readonly [keyof Typed, string, number, string]> = [
    ['sex', 'JK', Sex.options.length, keysOf(Sex.options, sexLabels)],
    ['age', 'Usia', AgeGroup.options.length, keysOf(AgeGroup.options, ageLabels)],
    ['education', 'Pendidikan', Education.options.length, keysOf(Education.options, educationLabels)],
    ['occupation', 'Pekerjaan', Occupation.options.length, keysOf(Occupation.options, occupationLabels)],
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending || scores === null || isTwice) return
    if (choices.some(([field, , count]) => !isChoice(typed[field], count))) return
    if (serviceId === null) {
      setUnsaid(true)
      serviceField.current?.focus()
      return
    }
    save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Select
        ref={serviceField}
        label="Layanan pada lembar"
        description="Berlaku bagi setiap lembar yang diketik sesudahnya."
        placeholder="Pilih layanan"
        allowDeselect={false}
        openOnFocus={false}
        w={320}
        mb="xs"
        data={services.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={serviceId === null ? null : String(serviceId)}
        error={isUnsaid && 'Lembar belum tersimpan: pilih layanannya dahulu.'}
        onChange={(id) => {
          setServiceId(Number(id))
          setUnsaid(false)
          scoresField.current?.focus()
        }}
      />
      <Group align="end" gap="xs">
        <TextInput
          label="Lembar"
          w={84}
          inputMode="numeric"
          value={sheet}
          onChange={(event) => set({ sheet: event.currentTarget.value.replace(/\D/g, '') })}
        />
        <TextInput
          ref={scoresField}
          label={`${questions.length} jawaban, 1 sampai ${scale}`}
          w={200}
          inputMode="numeric"
          value={typed.scores}
          error={wrongScores}
          rightSection={
            <Text size="xs" c="dimmed">
              {scores?.length ?? 0}/{questions.length}
            </Text>
          }
          rightSectionWidth={40}
          onChange={(event) => set({ scores: event.currentTarget.value })}
        />
        {choices.map(([field, label, count, title]) => (
          <TextInput
            key={field}
            label={label}
            title={title}
            w={92}
            inputMode="numeric"
            value={typed[field]}
            error={!isChoice(typed[field], count)}
            onChange={(event) => set({ [field]: event.currentTarget.value.slice(-1) })}
          />
        ))}
        <TextInput
          label="Saran"
          style={{ flex: 1 }}
          value={typed.suggestion}
          onChange={(event) => set({ suggestion: event.currentTarget.value })}
        />
        <Button type="submit" loading={save.isPending}>
          Simpan lembar
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {period.gaps === 'per-unsur' ? '0 atau titik untuk yang tidak dijawab. ' : ''}Enter menyimpan;{' '}
        {known.length} lembar sudah diketik.
      </Text>
      <Text size="xs" c="dimmed" mt={6}>
        {choices.map(([field, label, , keys]) => (
          <span key={field}>
            <b>{label}</b> {keys}.{' '}
          </span>
        ))}
      </Text>
      {isTwice && (
        <Note kind="warning" mt="xs" title={`Lembar ${sheet} sudah diketik.`}>
          <Group>
            <Text size="sm">
              Periksa nomor pada kertasnya. Bila yang tersimpan keliru, keluarkan, lalu ketik lagi.
            </Text>
            <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              Keluarkan lembar {sheet}
            </Button>
          </Group>
        </Note>
      )}
      <ErrorNote error={save.error ?? remove.error} />
      {wrongScores && (
        <Text size="sm" c="red.8" mt={4}>
          Hanya angka 1 sampai {scale}, sebanyak {questions.length}.
        </Text>
      )}
      <Table mt="sm" verticalSpacing={3} w="auto" aria-label="Jawaban yang diketik">
        <Table.Tbody>
          {questions.map(({ code, name, answers }, at) => {
            const score = scores?.[at] ?? null
            return (
              <Table.Tr key={code}>
                <Table.Td>{at + 1}.</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="kk-num">{score ?? ''}</Table.Td>
                <Table.Td>{score === null ? '' : (answers[score - 1] ?? 'tidak ada')}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <div role="status">
        {last.map((text) => (
          <Text key={text} size="sm" c="dimmed">
            {text}
          </Text>
        ))}
      </div>
    </form>
  )
}
