import { Anchor, Group, SimpleGrid, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { longDate, shortSpan } from '../../shared/kernel/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { PredikatBadge } from '../components/badges.tsx'
import { Fact } from '../components/fact.tsx'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'

/** What one looks for first: the achievement of the unit, the predikat now and in other periods, and who signed when. */
export function Summary({
  detail,
  predikat,
  onDecide,
}: {
  detail: EvaluationDetail
  predikat: EvaluationDetail['predikat']
  /** The achievement of the organisation is to be decided. */
  onDecide: () => void
}) {
  return (
    <section className="kk-card" aria-label="Ringkasan">
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        <Fact
          label="Capaian kinerja organisasi"
          value={
            detail.achievement
              ? appraisalWords(detail.year).achievements[detail.achievement]
              : 'Belum ditetapkan'
          }
          remark={
            detail.achievement ? (
              detail.achievementUnitName
            ) : (
              <May call="evaluation.setAchievement">
                <Anchor component="button" type="button" size="sm" onClick={onDecide}>
                  Tetapkan capaian {periodLabel(detail.period)}
                </Anchor>
              </May>
            )
          }
        />
        <Fact label="Predikat">
          <PredikatBadge predikat={predikat} year={detail.year} />
          {detail.decided && (
            <Text size="xs" c="dimmed">
              Diubah dengan putusan atas keberatan, {longDate(detail.decided.on)}; semula{' '}
              {appraisalWords(detail.year).predikats[detail.decided.before]}
            </Text>
          )}
        </Fact>
        <Fact label="Periode lain">
          {detail.history.length === 0 && <Text size="sm">–</Text>}
          {detail.history.map((other) => (
            <Group key={other.id} gap={6}>
              {other.opens ? (
                <Link href={paths.evaluation(other.id)}>{periodLabel(other.period)}</Link>
              ) : (
                <Text size="sm">{periodLabel(other.period)}</Text>
              )}
              <PredikatBadge predikat={other.predikat} year={detail.year} />
              {other.of && (
                <Text size="xs" c="dimmed">
                  SKP {shortSpan(other.of.start, other.of.end)}
                </Text>
              )}
            </Group>
          ))}
        </Fact>
        <Fact
          label="Ditandatangani"
          value={detail.signedOn ? longDate(detail.signedOn) : 'Belum'}
          remark={detail.employeeSignedOn && `Pegawai ${longDate(detail.employeeSignedOn)}`}
        />
      </SimpleGrid>
    </section>
  )
}
