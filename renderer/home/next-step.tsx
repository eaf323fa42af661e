import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react'
import { Link } from 'wouter'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { HomeOverview } from '../../shared/home/contract.ts'
import { firstPath, isOpenStep, type PathStep } from '../../shared/home/first-path.ts'
import {
  besideStep,
  type NextStep as Step,
  nextStep,
  type OfficeState,
  type PathKey,
  type StepPlace,
} from '../../shared/home/next-step.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { useRemembered } from '../app/remembered.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { addressOf } from './place.ts'

/** How far the office is, as the rule of the next step asks for it. */
const stateOf = (
  data: HomeOverview,
  year: number,
  period: Period,
  skipped: readonly PathKey[],
): OfficeState => ({
  ...data.setup,
  year,
  period,
  unfilled: data.unfilled,
  goals: data.goals,
  without: data.planning.without,
  drafts: data.planning.drafts,
  signed: data.planning.signed,
  nextSkp: data.planning.next,
  evaluation: data.evaluation,
  isDue: data.evaluation.from <= data.today,
  nextEvaluation: data.evaluation.next,
  nextYear: data.nextYear,
  ownDiary: data.ownDiary,
  skipped,
})

/** The steps of which this office has said that it does not need them in a year. */
const useSkipped = (year: number) => useRemembered<readonly PathKey[]>(`path.skipped ${year}`, [])

/** What leads to a step also chooses its year. */
function useChoosing() {
  const { setYear } = useYearPeriod()
  return (place: StepPlace) => (place.at === 'open-year' ? { onClick: () => setYear(place.year) } : {})
}

interface Shown {
  data: HomeOverview
  year: number
  period: Period
}

/** The next thing to do, with the one main button of the page; in the first year also the path of which it is a step. */
export function NextStep({ data, year, period }: Shown) {
  const { can } = useSession()
  const [skipped, setSkipped] = useSkipped(year)
  const state = stateOf(data, year, period, skipped)
  const step = nextStep(state, can)
  const beside = besideStep(state, step, can)
  const path = firstPath(state)
  return (
    <>
      <section className="kk-card" aria-label="Langkah berikutnya">
        <Group justify="space-between" wrap="nowrap" gap="lg">
          <div>
            <Title order={2}>Langkah berikutnya</Title>
            <Text>{step?.why ?? idleText(data, period)}</Text>
          </div>
          <Group gap="xs" justify="flex-end" flex="none" wrap="nowrap">
            {beside && <StepButton step={beside} variant="default" />}
            {step && <StepButton step={step} variant="filled" />}
          </Group>
        </Group>
      </section>
      {data.isFirstYear && can('employees.import.apply') && path.some(isOpenStep) && (
        <FirstPath steps={path} onSkip={setSkipped} />
      )}
    </>
  )
}

function StepButton({ step, variant }: { step: Step; variant: 'filled' | 'default' }) {
  const choosing = useChoosing()
  return (
    <Button
      component={Link}
      href={addressOf(step.place)}
      flex="none"
      variant={variant}
      {...choosing(step.place)}
    >
      {step.label}
    </Button>
  )
}

const idleText = ({ evaluation, today }: HomeOverview, period: Period): string =>
  evaluation.skp > 0 && evaluation.from > today
    ? `Tidak ada yang perlu dikerjakan sekarang. Penilaian ${periodLabel(period)} dimulai ${shortDate(evaluation.from)}.`
    : 'Tidak ada yang perlu dikerjakan sekarang.'

/** What a new office goes through, in numbered steps with marks at those that are done. */
function FirstPath({
  steps,
  onSkip,
}: {
  steps: readonly PathStep[]
  /** Gets all steps that are not needed. */
  onSkip: (skipped: readonly PathKey[]) => void
}) {
  const { can } = useSession()
  const choosing = useChoosing()
  const skipped = steps.flatMap((step) => (step.skipped ? [step.key] : []))
  return (
    <section className="kk-card" aria-label="Langkah-langkah pertama">
      <Title order={2} mb={6}>
        Langkah-langkah pertama
      </Title>
      <ol className="kk-path">
        {steps.map(({ key, title, about, place, needs, done, skipped: isSkipped }, index) => (
          <li key={key} data-done={done || isSkipped || undefined}>
            {done ? (
              <IconCircleCheck size={20} color="var(--kk-done)" aria-label="Selesai" />
            ) : isSkipped ? (
              <IconCircleMinus size={20} color="var(--mantine-color-dimmed)" aria-label="Tidak perlu" />
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
              </Text>{' '}
              {!done && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={`${title}: ${isSkipped ? 'perlu lagi' : 'tidak perlu'}`}
                  onClick={() => onSkip(isSkipped ? skipped.filter((one) => one !== key) : [...skipped, key])}
                >
                  {isSkipped ? 'Perlu lagi' : 'Tidak perlu'}
                </Anchor>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
