import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import {
  firstPath,
  type NextStep as Step,
  nextStep,
  type OfficeState,
  type StepPlace,
} from '../../shared/home/next-step.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { addressOf } from './place.ts'

/** How far the office is, as the rule of the next step asks for it. */
const stateOf = (data: HomeOverview, year: number, period: Period): OfficeState => ({
  ...data.setup,
  year,
  period,
  identified: data.identified,
  goals: data.goals,
  without: data.planning.without,
  drafts: data.planning.drafts,
  signed: data.planning.signed,
  nextSkp: data.planning.next,
  evaluation: data.evaluation,
  isDue: data.evaluation.from <= data.today,
  nextEvaluation: data.evaluation.next,
  nextYear: data.nextYear,
})

/** What leads to a step also chooses its year. */
function useChoosing() {
  const { setYear } = useYearPeriod()
  return (place: StepPlace) => (place.at === 'open-year' ? { onClick: () => setYear(place.year) } : {})
}

/** The next thing to do, with the one main button of the page. */
export function NextStep({ data, year, period }: { data: HomeOverview; year: number; period: Period }) {
  const { can } = useSession()
  const step = nextStep(stateOf(data, year, period), can)
  return (
    <section className="kk-card" aria-label="Langkah berikutnya">
      <Group justify="space-between" wrap="nowrap" gap="lg">
        <div>
          <Title order={2}>Langkah berikutnya</Title>
          <Text>{step?.why ?? idleText(data, period)}</Text>
        </div>
        {step && <MainButton step={step} />}
      </Group>
    </section>
  )
}

function MainButton({ step }: { step: Step }) {
  const choosing = useChoosing()
  return (
    <Button component={Link} href={addressOf(step.place)} flex="none" {...choosing(step.place)}>
      {step.label}
    </Button>
  )
}

const idleText = ({ evaluation, today }: HomeOverview, period: Period): string =>
  evaluation.skp > 0 && evaluation.from > today
    ? `Tidak ada yang perlu dikerjakan sekarang. Penilaian ${periodLabel(period)} dimulai ${shortDate(evaluation.from)}.`
    : 'Tidak ada yang perlu dikerjakan sekarang.'

/** What a new office goes through, in numbered steps with marks at those that are done. */
export function FirstPath({ data, year, period }: { data: HomeOverview; year: number; period: Period }) {
  const { can } = useSession()
  const choosing = useChoosing()
  const steps = firstPath(stateOf(data, year, period))
  return (
    <section className="kk-card" aria-label="Langkah-langkah pertama">
      <Title order={2} mb={6}>
        Langkah-langkah pertama
      </Title>
      <ol className="kk-path">
        {steps.map(({ title, about, place, needs, done }, index) => (
          <li key={title} data-done={done || undefined}>
            {done ? (
              <IconCircleCheck size={20} color="var(--kk-done)" aria-label="Selesai" />
            ) : (
              <IconCircle size={20} color="var(--mantine-color-dimmed)" aria-label="Belum" />
            )}
            <div>
              <Text span fw={600}>
                {index + 1}.{' '}
                {can(needs) ? (
                  <Anchor component={Link} href={addressOf(place)} {...choosing(place)}>
                    {title}
                  </Anchor>
                ) : (
                  title
                )}
              </Text>{' '}
              <Text span c="dimmed">
                {about}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
