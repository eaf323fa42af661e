import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LedPerson } from '../../../shared/evaluation/superior/contract.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { Tone, toneLabels } from '../../../shared/monitoring/feedback/entry.ts'
import { client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { targetChoices, targetOf } from '../../monitoring/feedback/targets.ts'

/** A superior's feedback in one line below a row: the text and Enter; what it is about and its tone can be changed before. */
export function InlineFeedback({
  person: { employeeId, fullName, rhk },
  giverId,
  today,
  diaryDay,
  onDone,
}: {
  person: LedPerson
  giverId: number
  today: string
  /** The day of the diary about which it is advice; null for feedback. */
  diaryDay: string | null
  onDone: () => void
}) {
  const choices = targetChoices(rhk, today)
  const [text, setText] = useState('')
  const [target, setTarget] = useState(choices[0]?.items[0]?.value ?? '1')
  const [tone, setTone] = useState<Tone>(diaryDay === null ? 'positif' : 'netral')
  const give = useMutation({
    mutationFn: () =>
      client.monitoring.feedback.give({
        id: crypto.randomUUID(),
        employeeId,
        day: today,
        giverId,
        giverName: '',
        role: 'pimpinan',
        ...targetOf(target),
        text: text.trim(),
        tone,
        reaction: null,
        diaryDay,
      }),
    onSuccess: () => {
      tell(
        diaryDay === null
          ? `Umpan balik untuk ${fullName} tercatat.`
          : `Saran untuk ${fullName} atas progres harian ${shortDate(diaryDay)} tercatat.`,
      )
      onDone()
      return refresh()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !give.isPending) give.mutate()
  }
  const what =
    diaryDay === null ? `Umpan balik untuk ${fullName}` : `Saran atas progres harian ${shortDate(diaryDay)}`
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && text === '' && onDone()}>
      <ErrorNote error={give.error} />
      <Group align="end" gap="xs" wrap="nowrap">
        <TextInput
          autoFocus
          label={what}
          placeholder="Tulis, lalu Enter; Esc membatalkan"
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
          value={target}
          onChange={(value) => value !== null && setTarget(value)}
        />
        <Select
          label="Nada"
          w={116}
          allowDeselect={false}
          data={Tone.options.map((value) => ({ value, label: toneLabels[value] }))}
          value={tone}
          onChange={(value) => value !== null && setTone(Tone.parse(value))}
        />
        <Button type="submit" flex="none" loading={give.isPending} disabled={text.trim() === ''}>
          Simpan
        </Button>
        <Button variant="default" flex="none" onClick={onDone}>
          Batal
        </Button>
      </Group>
    </form>
  )
}
