import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconTool, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import {
  type FeedbackShown,
  reactions,
  type Tone,
  toneLabels,
} from '../../../shared/monitoring/feedback/entry.ts'
import type { SaidOf } from '../../../shared/monitoring/feedback/summary.ts'
import { client, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { confirm, settle } from '../../components/confirm.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { fromText } from './from-text.ts'

const icons: Readonly<Record<Tone, typeof IconTool>> = {
  positif: IconCircleCheck,
  netral: IconCircleDashed,
  korektif: IconTool,
}

/** The tone as icon and word, never as a colour alone. */
function ToneWord({ tone }: { tone: Tone }) {
  const Icon = icons[tone]
  return (
    <span className="kk-tone" data-tone={tone}>
      <Icon size={15} aria-hidden />
      {toneLabels[tone]}
    </span>
  )
}

/** What was said, by what it is about. */
export function SaidList({
  said,
  responds,
  employeeId,
}: {
  said: readonly SaidOf[]
  /** Whether the operator is the person, who may answer. */
  responds: boolean
  employeeId: number
}) {
  return (
    <div className="kk-told">
      {said.map(({ rhkId, value, name, entries }) => (
        <section key={rhkId ?? value} aria-label={name}>
          <Text fw={600} size="sm">
            {rhkId === null ? `Perilaku: ${name}` : name}
          </Text>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} responds={responds} employeeId={employeeId} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Entry({
  entry,
  responds,
  employeeId,
}: {
  entry: FeedbackShown
  responds: boolean
  employeeId: number
}) {
  const [answering, setAnswering] = useState(false)
  const { operator } = useSession()
  const remove = () =>
    confirm({
      title: 'Hapus umpan balik ini',
      children: `“${entry.text}” tidak lagi tampil, dicetak atau dihitung.`,
      verb: 'Hapus umpan balik',
      danger: true,
      onConfirm: () =>
        settle(
          client.monitoring.feedback.remove({ giverId: operator.employeeId, id: entry.id }),
          'Umpan balik dihapus.',
        ),
    })
  return (
    <article className="kk-told-entry">
      <Group gap={8} wrap="nowrap" align="start">
        <ToneWord tone={entry.tone} />
        <div className="kk-told-text">
          <Text size="sm">
            {entry.text}
            {entry.reaction && (
              <span className="kk-reaction" role="img" aria-label={reactions[entry.reaction].label}>
                {' '}
                {reactions[entry.reaction].sign}
              </span>
            )}
          </Text>
          <Text size="xs" c="dimmed">
            {fromText(entry)}
          </Text>
          {entry.response !== '' && !answering && (
            <Text size="sm" className="kk-told-answer">
              Tanggapan{entry.respondedOn === null ? '' : ` ${longDate(entry.respondedOn)}`}: {entry.response}
            </Text>
          )}
          {answering && <Answer entry={entry} employeeId={employeeId} onClose={() => setAnswering(false)} />}
        </div>
        {responds && !answering && (
          <Button size="compact-sm" variant="default" flex="none" onClick={() => setAnswering(true)}>
            {entry.response === '' ? 'Tanggapi' : 'Ubah tanggapan'}
          </Button>
        )}
        {entry.removable && (
          <ActionIcon variant="subtle" color="gray" aria-label="Hapus umpan balik" onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </article>
  )
}

function Answer({
  entry: { id, response },
  employeeId,
  onClose,
}: {
  entry: FeedbackShown
  employeeId: number
  onClose: () => void
}) {
  const [text, setText] = useState(response)
  const store = useMutation({
    mutationFn: () => client.monitoring.feedback.respond({ employeeId, id, response: text }),
    onSuccess: () => {
      onClose()
      return refresh()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!store.isPending) store.mutate()
      }}
    >
      <ErrorNote error={store.error} />
      <Textarea
        aria-label="Tanggapan"
        placeholder="Tulis tanggapan Anda"
        autosize
        minRows={2}
        maxLength={most.text}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" loading={store.isPending}>
          Simpan tanggapan
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Batal
        </Button>
      </Group>
    </form>
  )
}
