import { Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { monthPeriod } from '../../../shared/office/period.ts'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { ReasonDialog, tell } from '../../components/confirm.tsx'
import { Note } from '../../components/note.tsx'

/** To whom the pimpinan has linked it, and what reached his feedback; that a praise still waits for him. */
export function LinkedPeople({ shown }: { shown: ComplaintShown }) {
  const { id, revision, people, record } = shown
  const { can } = useSession()
  const { setYear, setPeriod } = useYearPeriod()
  // It stands in the period of the day on which it was received, not in the one that is looked at.
  const showPeriod = () => {
    setYear(Number(record.receivedOn.slice(0, 4)))
    setPeriod(monthPeriod(record.receivedOn))
  }
  const [leaving, setLeaving] = useState<ComplaintShown['people'][number] | null>(null)
  const withdraw = useMutation({
    ...api.voices.complaints.withdraw.mutationOptions(),
    onSuccess: async () => {
      setLeaving(null)
      tell('Kaitan dengan pegawai dilepas.')
      await refresh()
    },
  })
  if (people.length === 0)
    return record.named === '' ? null : (
      <Note kind="info">
        Petugas yang disebut: {record.named}.{' '}
        {record.kind === 'pujian'
          ? 'Pujian ini sampai ke umpan baliknya sesudah pimpinan menyetujui; sampai saat itu tinggal di register.'
          : 'Mengaitkannya dengan pegawai adalah putusan pimpinan.'}
      </Note>
    )
  return (
    <section className="kk-card" aria-label="Pegawai yang dikaitkan">
      <Title order={2} mb={4}>
        Dikaitkan dengan pegawai
      </Title>
      <ul className="kk-agreed">
        {people.map((person) => (
          <li key={person.employeeId}>
            <div>
              <b>{person.fullName}</b>
              {person.shared && `: ${person.words}`}
              <Text size="xs" c="dimmed">
                Putusan pimpinan {shortDate(person.decidedOn)}
                {person.paper && ` (${person.paper})`}: {person.reason}
              </Text>
              {!person.shared && (
                <Text size="xs" c="dimmed">
                  Hanya di register; tidak sampai ke umpan baliknya.
                </Text>
              )}
            </div>
            {person.shared && can('monitoring.feedback.get') && (
              <Button
                size="compact-sm"
                variant="default"
                component={Link}
                href={paths.feedback(person.employeeId)}
                onClick={showPeriod}
              >
                Buka umpan balik
              </Button>
            )}
            {can('voices.complaints.withdraw') && (
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(person)}>
                Lepas kaitan
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <ReasonDialog
          opened
          title={`Lepas kaitan dengan ${leaving.fullName}`}
          explanation={
            leaving.shared
              ? 'Kalimatnya hilang dari umpan balik pegawai itu.'
              : 'Catatannya tetap di register.'
          }
          verb="Lepas kaitan"
          busy={withdraw.isPending}
          error={withdraw.error}
          onClose={() => setLeaving(null)}
          onSubmit={(reason) => withdraw.mutate({ id, revision, employeeId: leaving.employeeId, reason })}
        />
      )}
    </section>
  )
}
