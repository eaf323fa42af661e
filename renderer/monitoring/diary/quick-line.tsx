import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { most } from '../../../shared/kernel/limits.ts'
import type { Diary } from '../../../shared/monitoring/diary/contract.ts'
import { newEntry } from '../../../shared/monitoring/diary/lines.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { tell } from '../../components/confirm.tsx'
import { useToday } from '../../components/local-day.ts'
import { ErrorNote } from '../../components/problem-list.tsx'
import { saveDrafts } from '../../components/use-draft.ts'
import { useKept } from '../../components/use-kept.ts'
import { RhkField } from './rhk-field.tsx'

/** One line for what was done today: write, Enter, done. For who keeps a diary of his own. */
export function QuickLine() {
  const { can, operator } = useSession()
  if (operator.employeeId === null || !can('monitoring.diary.save')) return null
  return <Today employeeId={operator.employeeId} />
}

const monthOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) })

function Today({ employeeId }: { employeeId: number }) {
  const today = useToday()
  const { data } = useQuery(
    api.monitoring.diary.get.queryOptions({ input: { employeeId, ...monthOf(today) } }),
  )
  const day = data?.days.find((one) => one.day === today)
  if (!data || !day) return null
  return (
    <section className="kk-card" aria-label="Progres harian hari ini">
      {day.locked === null ? (
        <Line diary={data} today={today} free={day.free} />
      ) : (
        <Group justify="space-between" wrap="nowrap">
          <Text>{day.locked}</Text>
          <OpenMonth employeeId={employeeId} />
        </Group>
      )}
    </section>
  )
}

const OpenMonth = ({ employeeId }: { employeeId: number }) => (
  <Button variant="default" component={Link} href={paths.diary(employeeId)} flex="none">
    Buka bulannya
  </Button>
)

interface Written {
  activity: string
  rhkId: string | null
}
const blank: Written = { activity: '', rhkId: null }

/** Adds an activity to what is stored of today by now: nothing that was written elsewhere goes away. */
async function record(employeeId: number, today: string, { activity, rhkId }: Written): Promise<void> {
  await saveDrafts()
  const at = { employeeId, ...monthOf(today) }
  const { revision, entries } = await client.monitoring.diary.get(at)
  const entry = { ...newEntry(crypto.randomUUID(), today), activity: activity.trim(), rhkId }
  const own = entries.filter(({ day }) => day === today)
  await client.monitoring.diary.save({ ...at, revision, days: [{ day: today, entries: [...own, entry] }] })
}

function Line({
  diary: { employeeId, entries, rhk },
  today,
  free,
}: {
  diary: Diary
  today: string
  /** Why nobody has to write today; null on a working day. */
  free: string | null
}) {
  // What is typed and not recorded waits for who leaves Beranda.
  const line = useKept<Written>(`diary.quick ${employeeId}`, blank, {
    what: 'Kegiatan hari ini',
    store: (value) => record(employeeId, today, value),
  })
  const { activity, rhkId } = line.value
  const [unknown, setUnknown] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const add = useMutation({
    mutationFn: (value: Written) => record(employeeId, today, value),
    onSuccess: () => {
      tell('Tercatat pada progres harian hari ini.')
      field.current?.focus()
      line.set(blank)
      return refresh()
    },
  })
  const send = (value: Written) => {
    if (value.activity.trim() === '') field.current?.focus()
    else if (!add.isPending) add.mutate(value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unknown === null) send(line.value)
  }
  const written = entries.filter((entry) => entry.day === today).length
  const label = [
    'Hari ini',
    free === null ? '' : `, ${free}`,
    written > 0 ? ` (${written} kegiatan sudah tercatat)` : '',
  ].join('')
  return (
    <>
      <ErrorNote error={add.error} />
      <form onSubmit={submit}>
        <Group align="start" gap="xs" wrap="nowrap">
          <TextInput
            ref={field}
            label={label}
            placeholder="Tulis yang dikerjakan, lalu Enter"
            style={{ flex: 2 }}
            maxLength={most.text}
            value={activity}
            onChange={(event) => line.set({ activity: event.currentTarget.value, rhkId })}
          />
          <RhkField
            rhk={rhk.filter(({ from, to }) => from <= today && today <= to)}
            value={rhkId}
            onChange={(id) => line.set({ activity, rhkId: id })}
            unknown={unknown}
            onUnknown={setUnknown}
            onEnter={(id) => send({ activity, rhkId: id })}
          />
          <Button type="submit" mt={25} flex="none" loading={add.isPending} disabled={activity.trim() === ''}>
            Catat kegiatan
          </Button>
          <div style={{ paddingTop: 25, flex: 'none' }}>
            <OpenMonth employeeId={employeeId} />
          </div>
        </Group>
      </form>
    </>
  )
}
