import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { most } from '../../../shared/kernel/limits.ts'
import { rhkChoice } from '../../../shared/monitoring/diary/grid.ts'
import { newEntry } from '../../../shared/monitoring/diary/lines.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { tell } from '../../components/confirm.tsx'
import { useToday } from '../../components/local-day.ts'
import { ErrorNote } from '../../components/problem-list.tsx'
import { saveDrafts } from '../../components/use-draft.ts'

/** One line for what was done today: write, Enter, done. For who keeps a diary of his own. */
export function QuickLine() {
  const { can, operator } = useSession()
  if (operator.employeeId === null || !can('monitoring.diary.save')) return null
  return <Line employeeId={operator.employeeId} />
}

function Line({ employeeId }: { employeeId: number }) {
  const today = useToday()
  const at = { employeeId, year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) }
  const diary = useQuery(api.monitoring.diary.get.queryOptions({ input: at }))
  const [activity, setActivity] = useState('')
  const [rhkId, setRhkId] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const add = useMutation({
    mutationFn: async () => {
      await saveDrafts()
      // As it is stored by now: nothing that was written elsewhere goes away.
      const { revision, entries } = await client.monitoring.diary.get(at)
      const entry = { ...newEntry(crypto.randomUUID(), today), activity: activity.trim(), rhkId }
      const own = entries.filter(({ day }) => day === today)
      return client.monitoring.diary.save({
        ...at,
        revision,
        days: [{ day: today, entries: [...own, entry] }],
      })
    },
    onSuccess: () => {
      tell('Tercatat pada progres harian hari ini.')
      setActivity('')
      field.current?.focus()
      return refresh()
    },
  })
  const day = diary.data?.days.find((one) => one.day === today)
  if (!day || day.locked !== null) return null
  const held = diary.data?.rhk.filter(({ from, to }) => from <= today && today <= to) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (activity.trim() !== '' && !add.isPending) add.mutate()
  }
  const written = diary.data?.entries.filter((entry) => entry.day === today).length ?? 0
  return (
    <section className="kk-card" aria-label="Progres harian hari ini">
      <ErrorNote error={add.error} />
      <form onSubmit={submit}>
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            ref={field}
            label={`Hari ini${written > 0 ? ` (${written} kegiatan sudah tercatat)` : ''}`}
            placeholder="Tulis yang dikerjakan, lalu Enter"
            style={{ flex: 2 }}
            maxLength={most.text}
            value={activity}
            onChange={(event) => setActivity(event.currentTarget.value)}
          />
          <Select
            label="RHK"
            placeholder="Tugas lain"
            style={{ flex: 1 }}
            clearable
            searchable
            data={held.map((rhk, index) => ({ value: rhk.id, label: rhkChoice(rhk, index) }))}
            value={rhkId}
            onChange={setRhkId}
          />
          <Button type="submit" loading={add.isPending} disabled={activity.trim() === ''}>
            Catat kegiatan
          </Button>
          <Button variant="default" component={Link} href={paths.diary(employeeId)}>
            Buka bulannya
          </Button>
        </Group>
      </form>
    </section>
  )
}
