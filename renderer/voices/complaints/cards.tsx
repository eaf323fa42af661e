import { ActionIcon, Text, Title } from '@mantine/core'
import { IconLock, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import { complaintOutcomes, satisfactionNames, stepNames } from '../../../shared/voices/complaints/words.ts'
import { client, refresh } from '../../app/client.ts'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { Fact } from '../../components/fact.tsx'
import { DueWord, StateWord } from './standing-word.tsx'

const limit = (days: number, working: boolean) => `${days} hari${working ? ' kerja' : ''}`

/** By when it is answered, and how it keeps that. */
export function DueCard({ shown: { standing, limits, record } }: { shown: ComplaintShown }) {
  return (
    <section className="kk-card kk-facts" aria-label="Batas waktu">
      <Fact label="Keadaan">
        <StateWord standing={standing} />
      </Fact>
      <Fact
        label="Tanggapan pertama"
        value={longDate(standing.firstDue)}
        remark={limit(limits.firstDays, limits.firstWorking)}
      />
      <Fact
        label="Jawaban paling lambat"
        value={longDate(standing.due)}
        remark={`${limit(limits.answerDays, limits.answerWorking)}${record.completeOn === null ? '' : ' sejak berkas lengkap'}`}
      />
      <Fact label={standing.inTime === null ? 'Sisa waktu' : 'Lama'}>
        <DueWord standing={standing} />
      </Fact>
    </section>
  )
}

/** What was said, and by whom as far as that is open. */
export function SubstanceCard({ shown }: { shown: ComplaintShown }) {
  const { record, reporter, confidential, unitName, untold } = shown
  return (
    <section className="kk-card" aria-label="Uraian">
      <Title order={2} mb={4}>
        Uraian
      </Title>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{record.substance}</Text>
      <div className="kk-facts" style={{ marginTop: 8 }}>
        <Fact label="Pelapor" remark={confidential ? (untold ?? undefined) : undefined}>
          <Text size="sm">
            {confidential && <IconLock size={13} aria-hidden />} {reporter}
          </Text>
        </Fact>
        {record.service && <Fact label="Layanan" value={record.service} />}
        {unitName && <Fact label="Unit" value={unitName} />}
        {record.named && <Fact label="Petugas yang disebut" value={record.named} />}
        {record.request && <Fact label="Yang diminta" value={record.request} />}
        {record.happenedOn && <Fact label="Kejadian" value={longDate(record.happenedOn)} />}
        {record.outsideNumber && <Fact label="Nomor asal" value={record.outsideNumber} />}
      </div>
    </section>
  )
}

/** What was done with it, in its order. */
export function StepsCard({ shown, writes }: { shown: ComplaintShown; writes: boolean }) {
  const { id, revision, record, steps } = shown
  const remove = useMutation({
    mutationFn: async (step: ComplaintShown['steps'][number]) => {
      const at = await client.voices.complaints.removeStep({ id, revision, stepId: step.id })
      await refresh()
      const { kind, doneOn, text, handlerId } = step
      tellWithUndo(`${stepNames[kind]} ${shortDate(doneOn)} dihapus.`, () =>
        settle(client.voices.complaints.addStep({ ...at, kind, doneOn, text, handlerId })),
      )
    },
    onError: tellError,
  })
  return (
    <section className="kk-card" aria-label="Langkah">
      <Title order={2} mb={4}>
        Langkah
      </Title>
      <ul className="kk-agreed" aria-label="Langkah yang sudah diambil">
        <li>
          <div>Penerimaan</div>
          <Text size="sm">{shortDate(record.receivedOn)}</Text>
        </li>
        {steps.map((step) => (
          <li key={step.id}>
            <div>
              {stepNames[step.kind]}
              {step.handlerName && ` kepada ${step.handlerName}`}
              {step.text && (
                <Text size="xs" c="dimmed">
                  {step.text}
                </Text>
              )}
            </div>
            <Text size="sm">{shortDate(step.doneOn)}</Text>
            {writes && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Hapus ${stepNames[step.kind].toLowerCase()} ${shortDate(step.doneOn)}`}
                onClick={() => remove.mutate(step)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was answered, how the reporter took it, and how it ended. */
export function AnswerCard({ shown: { ending } }: { shown: ComplaintShown }) {
  const { answeredOn, answer, satisfaction, satisfactionNote, closedOn, outcome, outcomeReason } = ending
  if (answeredOn === null && closedOn === null) return null
  return (
    <section className="kk-card" aria-label="Jawaban">
      <Title order={2} mb={4}>
        Jawaban
      </Title>
      {answeredOn !== null && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{answer}</Text>
      )}
      <div className="kk-facts" style={{ marginTop: 8 }}>
        {answeredOn !== null && <Fact label="Dijawab" value={longDate(answeredOn)} />}
        {answeredOn !== null && (
          <Fact
            label="Kepuasan pelapor"
            value={satisfaction === null ? 'Belum ditanyakan' : satisfactionNames[satisfaction]}
            remark={satisfactionNote || undefined}
          />
        )}
        {closedOn !== null && outcome !== null && (
          <Fact
            label={`Ditutup ${longDate(closedOn)}`}
            value={complaintOutcomes[outcome]}
            remark={outcomeReason || undefined}
          />
        )}
      </div>
    </section>
  )
}
