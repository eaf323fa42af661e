import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { receiptStepLabels } from '../../shared/evaluation/receipt/rules.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { paths } from '../app/paths.ts'
import { Card, More, namedAtMost } from './card.tsx'

/** Objections that wait for an explanation or a decision. */
export function Objections({ data: { objections } }: { data: HomeOverview }) {
  if (objections.length === 0) return null
  return (
    <Card title="Keberatan menunggu keputusan">
      <Stack gap={2}>
        {objections.slice(0, namedAtMost).map((one) => (
          <Group key={one.evaluationId} gap={6} wrap="nowrap" justify="space-between">
            <Anchor component={Link} href={paths.evaluation(one.evaluationId)}>
              {one.fullName}, {periodLabel(one.period)} {one.year}
            </Anchor>
            <Text size="sm" c="dimmed" ta="right">
              {one.state === 'diajukan' ? 'penjelasan' : 'putusan'} {one.waitsFor ?? 'atasan pejabat penilai'}
              , sejak {shortDate(one.submittedOn)}
            </Text>
          </Group>
        ))}
      </Stack>
      <More count={objections.length - namedAtMost} href={paths.evaluations} />
    </Card>
  )
}

/** To whom a signed evaluation should have been handed over, and who should have signed it. */
export function Receipts({ data: { receipt } }: { data: HomeOverview }) {
  const { late } = receipt
  if (late.length === 0) return null
  return (
    <Card title="Dokumen evaluasi terlambat">
      <Stack gap={2}>
        {late.slice(0, namedAtMost).map((one) => (
          <Group key={one.evaluationId} gap={6} wrap="nowrap" justify="space-between">
            <Anchor component={Link} href={paths.evaluation(one.evaluationId)}>
              {one.fullName}
            </Anchor>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {receiptStepLabels[one.step]}, {one.daysLate} hari
            </Text>
          </Group>
        ))}
      </Stack>
      <More count={late.length - namedAtMost} href={paths.evaluations} />
    </Card>
  )
}
