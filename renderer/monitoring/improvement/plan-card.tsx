import { Button, Group, Menu, Table, Text } from '@mantine/core'
import { IconCheck, IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { longDate, longSpan, shortDate } from '../../../shared/kernel/dates.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import {
  outcomeLabels,
  type PlanReview,
  type PlanStep,
  planStateLabels,
} from '../../../shared/monitoring/improvement/plan.ts'
import { questionText } from '../../../shared/monitoring/improvement/rules.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { paths } from '../../app/paths.ts'
import { Badge, PredikatBadge } from '../../components/badges.tsx'
import { useToday } from '../../components/local-day.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Note } from '../../components/note.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { StepsDialog } from './steps-dialog.tsx'

type Open = 'steps' | 'confirm' | 'review' | 'decide' | 'settle' | { review: PlanReview }

/** What comes next for a plan, as its one main button. */
function mainOf({ state, steps, question, nextReview }: Plan): { act: Open; verb: string } | null {
  if (state === 'ended' || question !== null) return null
  if (state === 'proposed')
    return steps.length === 0
      ? { act: 'steps', verb: 'Tulis langkah' }
      : { act: 'confirm', verb: 'Tetapkan rencana' }
  return nextReview === null
    ? { act: 'decide', verb: 'Putuskan hasil' }
    : { act: 'review', verb: 'Catat tinjauan' }
}

/** One plan of improvement on the time line: why, until when, its steps, how it goes and what came of it. */
export function PlanCard({ plan }: { plan: Plan }) {
  const { basis, state, beginsOn, endsOn, question, steps, reviews, decisions, nextReview, writes } = plan
  const [open, setOpen] = useState<Open | null>(null)
  const today = useToday()
  const main = mainOf(plan)
  const close = () => setOpen(null)
  return (
    <section
      className="kk-card"
      aria-label={`Rencana perbaikan kinerja ${periodLabel(basis.period)} ${basis.year}`}
    >
      <Group gap="xs" mb={4}>
        <IconTargetArrow size={16} />
        <Text fw={600}>Rencana perbaikan kinerja</Text>
        <Badge look={state === 'proposed' ? 'warning' : 'quiet'}>{planStateLabels[state]}</Badge>
        <Group gap="xs" ml="auto">
          {writes && main && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen(main.act)}>
              {main.verb}
            </Button>
          )}
          <MoreMenu>
            {writes && state !== 'ended' && (
              <Menu.Item onClick={() => setOpen('steps')}>Ubah langkah</Menu.Item>
            )}
            {writes && state === 'running' && (
              <>
                <Menu.Item onClick={() => setOpen('review')}>Catat tinjauan</Menu.Item>
                <Menu.Item onClick={() => setOpen('decide')}>Putuskan hasil</Menu.Item>
              </>
            )}
            <Menu.Item
              component={Link}
              href={paths.print({ form: 'rencana-perbaikan-kinerja', kind: 'plans', ids: [plan.id] })}
            >
              Cetak rencana perbaikan
            </Menu.Item>
          </MoreMenu>
        </Group>
      </Group>
      <Group gap={6} mb={6}>
        <Text size="xs" c="dimmed">
          Dasar: evaluasi {periodLabel(basis.period)} {basis.year}, {longDate(basis.evaluatedOn)}
        </Text>
        <PredikatBadge predikat={basis.predikat} year={basis.year} />
        {beginsOn !== null && (
          <Text size="xs" c="dimmed">
            {longSpan({ start: beginsOn, end: endsOn })}
          </Text>
        )}
        {nextReview !== null && (
          <Badge look={nextReview < today ? 'warning' : 'bare'}>
            {nextReview < today ? 'Tinjauan terlambat, ' : 'Tinjauan berikutnya '}
            {shortDate(nextReview)}
          </Badge>
        )}
      </Group>
      {question !== null && (
        <Note kind="warning" mb={6}>
          <Text size="sm">{questionText(question, basis)}</Text>
          {writes && (
            <Button size="compact-sm" mt={6} onClick={() => setOpen('settle')}>
              Putuskan kelanjutan rencana
            </Button>
          )}
        </Note>
      )}
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          Belum ada langkah. Diusulkan karena predikatnya ({plan.source}); pejabat penilai menulis langkahnya
          bersama pegawai, lalu menetapkannya untuk {plan.months} bulan.
        </Text>
      ) : (
        <Steps steps={steps} reviews={reviews} lateFrom={state === 'running' ? today : null} />
      )}
      {reviews.length > 0 && (
        <ul className="kk-agreed" aria-label="Tinjauan">
          {reviews.map((review, at) => (
            <li key={review.id}>
              <div>
                <b>
                  Tinjauan {at + 1}, {longDate(review.heldOn)}.
                </b>{' '}
                {review.result}
              </div>
              {writes && state === 'running' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Ubah tinjauan ${at + 1}`}
                  onClick={() => setOpen({ review })}
                >
                  Ubah
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {decisions.map(({ decidedOn, outcome, reason, endsOn: until }) => (
        <Text key={`${decidedOn} ${outcome}`} size="sm" mt={4}>
          <b>
            {outcomeLabels[outcome]}
            {until === null ? '' : ` sampai ${longDate(until)}`}, {longDate(decidedOn)}.
          </b>{' '}
          {reason}
        </Text>
      ))}
      {open === 'steps' && <StepsDialog plan={plan} onClose={close} />}
      {open === 'confirm' && <ConfirmDialog plan={plan} onClose={close} />}
      {open === 'review' && <ReviewDialog plan={plan} review={null} onClose={close} />}
      {open === 'decide' && <DecideDialog plan={plan} onClose={close} />}
      {open === 'settle' && <SettleDialog plan={plan} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <ReviewDialog plan={plan} review={open.review} onClose={close} />
      )}
    </section>
  )
}

/** @param props.lateFrom what was to be done before that day is late; null where nothing is */
function Steps({
  steps,
  reviews,
  lateFrom,
}: {
  steps: readonly PlanStep[]
  reviews: readonly PlanReview[]
  lateFrom: string | null
}) {
  const latest = (stepId: string): string | null =>
    reviews.flatMap(({ findings }) => findings).findLast((finding) => finding.stepId === stepId)?.result ??
    null
  return (
    <Table verticalSpacing={4} fz="sm" layout="fixed" className="kk-steps">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={30}>No.</Table.Th>
          <Table.Th>Masalah atau RHK</Table.Th>
          <Table.Th>Tindakan</Table.Th>
          <Table.Th>Ukuran keberhasilan</Table.Th>
          <Table.Th w={116}>Batas waktu</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map((step, at) => (
          <Table.Tr key={step.id}>
            <Table.Td>{at + 1}</Table.Td>
            <Table.Td>{step.problem || '–'}</Table.Td>
            <Table.Td>
              {step.action || '–'}
              {step.support !== '' && (
                <Text size="xs" c="dimmed">
                  Dukungan: {step.support}
                </Text>
              )}
              {latest(step.id) !== null && <Text size="xs">Tinjauan terakhir: {latest(step.id)}</Text>}
            </Table.Td>
            <Table.Td>{step.measure || '–'}</Table.Td>
            <Table.Td>
              {step.doneOn === null ? (
                <>
                  {step.dueOn === null ? '–' : shortDate(step.dueOn)}
                  {step.dueOn !== null && lateFrom !== null && step.dueOn < lateFrom && (
                    <Badge look="warning">Terlambat</Badge>
                  )}
                </>
              ) : (
                <Badge look="quiet" icon={IconCheck}>
                  Selesai
                </Badge>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
