import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { DiaryRhk } from '../../../shared/monitoring/diary/entry.ts'
import type { Feedback } from '../../../shared/monitoring/feedback/contract.ts'
import {
  FeedbackRole,
  isAnonymous,
  Reaction,
  reactions,
  roleLabels,
  Tone,
  toneLabels,
} from '../../../shared/monitoring/feedback/entry.ts'
import { elsewhere, periodLabel } from '../../../shared/office/period.ts'
import { client, refresh } from '../../app/client.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { targetChoices, targetOf } from './targets.ts'

const tones = Tone.options.map((value) => ({ value, label: toneLabels[value] }))
const signs = Reaction.options.map((value) => ({
  value,
  label: `${reactions[value].sign} ${reactions[value].label}`,
}))
const roles = FeedbackRole.options.map((value) => ({ value, label: roleLabels[value] }))

/** Stands in the place of an employee where the giver is none. */
const outside = 'luar'

/**
 * Feedback in one line, by keyboard alone: the text, what it is about, its tone, Enter. Who types for others says whose
 * it is and when it was given; that stays for the next one.
 */
export function QuickEntry({
  employeeId,
  fullName,
  today,
  rhk,
  givers,
  forOthers,
}: Pick<Feedback, 'employeeId' | 'fullName' | 'today' | 'rhk' | 'givers'> & {
  rhk: readonly DiaryRhk[]
  forOthers: boolean
}) {
  const first = givers.find(({ role }) => role === 'pimpinan') ?? givers[0]
  const [giver, setGiver] = useState(first ? String(first.employeeId) : outside)
  const [giverName, setGiverName] = useState('')
  const [role, setRole] = useState<FeedbackRole>(first?.role ?? 'pengguna-layanan')
  const [day, setDay] = useState(today)
  const [text, setText] = useState('')
  const [target, setTarget] = useState<string | null>(null)
  const [tone, setTone] = useState<Tone>('positif')
  const [reaction, setReaction] = useState<Reaction | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const { year, period, rhythm } = useYearPeriod()
  /** What is given on this day is told on another page than this. */
  const other = elsewhere(day, { year, period }, rhythm)
  const choices = targetChoices(rhk, day)
  const held = choices[0]?.items[0]?.value ?? '1'
  const about =
    target !== null && choices.some(({ items }) => items.some(({ value }) => value === target))
      ? target
      : held
  const give = useMutation({
    mutationFn: () =>
      client.monitoring.feedback.give({
        id: crypto.randomUUID(),
        employeeId,
        day,
        giverId: giver === outside ? null : Number(giver),
        giverName: giver === outside ? giverName : '',
        role,
        ...targetOf(about),
        text: text.trim(),
        tone,
        reaction,
        diaryDay: null,
      }),
    onSuccess: () => {
      const where = other === null ? '' : ` di ${other}`
      tell(
        isAnonymous(role)
          ? `Umpan balik untuk ${fullName} tercatat${where}; tampil tanpa nama bersama jawaban yang lain.`
          : `Umpan balik untuk ${fullName} tercatat${where}.`,
      )
      setText('')
      setReaction(null)
      field.current?.focus()
      return refresh()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !give.isPending) give.mutate()
  }
  const choose = (value: string | null) => {
    const next = value ?? outside
    setGiver(next)
    const known = givers.find((one) => String(one.employeeId) === next)
    setRole(known?.role ?? 'pengguna-layanan')
  }
  return (
    <section className="kk-card" aria-label="Umpan balik baru">
      <ErrorNote error={give.error} />
      <form onSubmit={submit}>
        <Stack gap={8}>
          {forOthers && (
            <Group align="end" gap="xs" wrap="nowrap">
              <Select
                label="Pemberi"
                style={{ flex: 2 }}
                searchable
                allowDeselect={false}
                nothingFoundMessage="Tidak ada orang dengan nama itu"
                data={[
                  { value: outside, label: 'Bukan pegawai kantor ini' },
                  ...givers.map((one) => ({ value: String(one.employeeId), label: one.fullName })),
                ]}
                value={giver}
                onChange={choose}
              />
              {giver === outside && (
                <TextInput
                  label="Nama atau sebutan"
                  placeholder="mis. Warga RT 05"
                  style={{ flex: 2 }}
                  maxLength={most.name}
                  value={giverName}
                  onChange={(event) => setGiverName(event.currentTarget.value)}
                />
              )}
              <Select
                label="Sebagai"
                w={170}
                allowDeselect={false}
                data={roles}
                value={role}
                onChange={(value) => value !== null && setRole(FeedbackRole.parse(value))}
              />
              <DateField label="Tanggal" w={150} value={day} onChange={(value) => setDay(value ?? today)} />
            </Group>
          )}
          <Group align="end" gap="xs" wrap="nowrap">
            <TextInput
              ref={field}
              label={forOthers ? 'Umpan balik' : `Umpan balik sebagai ${roleLabels[role].toLowerCase()}`}
              placeholder="Tulis yang baik atau yang perlu diperbaiki, lalu Enter"
              style={{ flex: 3 }}
              maxLength={most.text}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Select
              label="Tentang"
              style={{ flex: 2 }}
              searchable
              allowDeselect={false}
              nothingFoundMessage="Tidak ada RHK atau nilai itu"
              data={choices}
              value={about}
              onChange={setTarget}
            />
            <Select
              label="Nada"
              w={116}
              allowDeselect={false}
              data={tones}
              value={tone}
              onChange={(value) => value !== null && setTone(Tone.parse(value))}
            />
            <Select
              label="Reaksi"
              placeholder="Tanpa"
              w={150}
              clearable
              data={signs}
              value={reaction}
              onChange={(value) => setReaction(value === null ? null : Reaction.parse(value))}
            />
            <Button type="submit" flex="none" loading={give.isPending} disabled={text.trim() === ''}>
              Catat umpan balik
            </Button>
          </Group>
          {other !== null && (
            <Text size="sm" c="dimmed">
              Tanggalnya di luar {periodLabel(period)} {year} yang tampak di sini: umpan balik ini tercatat
              dan tampil di {other}.
            </Text>
          )}
        </Stack>
      </form>
    </section>
  )
}
