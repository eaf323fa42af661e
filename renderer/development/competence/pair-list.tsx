import { Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CompetencePerson } from '../../../shared/development/competence/contract.ts'
import type { MentorPair } from '../../../shared/development/competence/mentors.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useSure } from '../../components/use-sure.tsx'

/** Who helps the person and whom the person helps, with their meetings. */
export function PairList({ person }: { person: CompetencePerson }) {
  const { can, operator } = useSession()
  const [meeting, setMeeting] = useState<MentorPair | null>(null)
  const { mentors, mentees, meets } = person
  if (mentors.length + mentees.length === 0) return null
  const writes = (pair: MentorPair) =>
    can('development.competence.meet') &&
    (operator.role === 'pengelola' || (meets && pair.mentorId === operator.employeeId))
  return (
    <section aria-labelledby="mentors">
      <Title order={2} id="mentors" mb={6}>
        Mentor
      </Title>
      {[...mentors, ...mentees].map((pair) => (
        <Group key={pair.id} gap="xs" py={3}>
          <Text size="sm">
            {pair.mentorId === person.employeeId ? (
              <>
                Membimbing <b>{pair.employeeName}</b>
              </>
            ) : (
              <>
                Dibimbing <b>{pair.mentorName}</b>
              </>
            )}{' '}
            pada {pair.competence}: {pair.reason}.{' '}
            {pair.meetings.length === 0
              ? 'Belum ada pertemuan.'
              : `Pertemuan: ${pair.meetings.map(shortDate).join(', ')}.`}
          </Text>
          {writes(pair) && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconNotes size={14} />}
              onClick={() => setMeeting(pair)}
            >
              Catat pertemuan
            </Button>
          )}
          {pair.meetings.length > 0 && can('monitoring.coaching.person') && (
            <Link href={paths.personCoaching(pair.employeeId)}>Buka catatannya</Link>
          )}
        </Group>
      ))}
      {meeting !== null && (
        <MeetDialog pair={meeting} today={person.today} onClose={() => setMeeting(null)} />
      )}
    </section>
  )
}

/** Writes a meeting of mentor and employee down; it becomes a note of bimbingan. */
function MeetDialog({ pair, today, onClose }: { pair: MentorPair; today: string; onClose: () => void }) {
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [place, setPlace] = useState('')
  const [topic, setTopic] = useState('')
  const [advice, setAdvice] = useState('')
  const save = useMutation({
    ...api.development.competence.meet.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      endWith({
        message: `Pertemuan ${longDate(heldOn ?? today)} tercatat sebagai bimbingan ${pair.employeeName}.`,
        next: { label: 'Buka pembinaannya', href: paths.personCoaching(pair.employeeId) },
      })
    },
  })
  const asked = useSure(save, `${heldOn}`)
  return (
    <FormDialog
      title={`Pertemuan mentor: ${pair.competence}`}
      explanation={
        <Text size="sm">
          {pair.employeeName} dibimbing {pair.mentorName}; catatannya tampil di Pembinaan sebagai bimbingan.
        </Text>
      }
      verb="Catat pertemuan"
      saving={asked.saving}
      ready={heldOn !== null && topic.trim() !== '' && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (heldOn === null) return
        asked.send()
        save.mutate({
          mentorId: pair.mentorId,
          pairId: pair.id,
          heldOn,
          place,
          topic,
          advice,
          sure: asked.sure,
        })
      }}
    >
      <Group grow align="start">
        <DateField label="Tanggal" required data-autofocus value={heldOn} onChange={setHeldOn} />
        <TextInput
          label="Tempat"
          maxLength={most.place}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Group>
      <Textarea
        label="Yang dipelajari atau dibicarakan"
        required
        autosize
        minRows={2}
        maxLength={most.text}
        value={topic}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      <Textarea
        label="Arahan atau saran"
        autosize
        minRows={2}
        maxLength={most.longText}
        value={advice}
        onChange={(event) => setAdvice(event.currentTarget.value)}
      />
      {asked.question}
    </FormDialog>
  )
}
