import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { nextPracticeStep, practiceSteps } from '../../shared/help/practice.ts'
import { type Period, periodicOf, rhythmOf } from '../../shared/office/period.ts'
import { client } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { useYearPeriod } from '../app/year-period.tsx'
import { tell, tellError } from '../components/confirm.tsx'

/** The appraisal that is practised on, and what was seen of it that nothing else remembers. */
interface Practice {
  evaluationId: number
  name: string
  year: number
  period: Period
  opened: boolean
  printed: boolean
  paused: boolean
}

/** How often the bar looks whether a step is done, in milliseconds: a draft saves itself shortly after it was typed. */
const lookEvery = 1500

/**
 * An appraisal to practise on: one that was begun and is not signed, of the latest periodic one that has one.
 * @param not the one that was just practised on
 */
async function findCase(year: number, not: number | null): Promise<Practice | null> {
  const rhythms = await client.office.rhythms()
  for (const period of periodicOf(rhythmOf(rhythms, year)).toReversed()) {
    const rows = await client.evaluation.list({ year, period, show: 'open' })
    const row = rows.find(({ evaluationId, state }) => state === 'draft' && evaluationId !== not)
    if (row?.evaluationId)
      return {
        evaluationId: row.evaluationId,
        name: row.fullName,
        year,
        period,
        opened: false,
        printed: false,
        paused: false,
      }
  }
  return null
}

/** Latihan menilai: what to do next in one appraisal. Only ever shown in the demonstration office. */
export default function PracticeBar() {
  const [practice, setPractice] = useRemembered<Practice | null>('practice', null)
  const [, navigate] = useLocation()
  const { year, setYear, setPeriod } = useYearPeriod()
  const [starting, setStarting] = useState(false)

  const start = async (not: number | null) => {
    setStarting(true)
    try {
      const found = (await findCase(year, not)) ?? (await findCase(year - 1, not))
      if (!found) {
        tell(
          'Semua penilaian periodik di kantor contoh ini sudah ditandatangani. Buka kunci satu penilaian untuk berlatih.',
        )
        return
      }
      setYear(found.year)
      setPeriod(found.period)
      setPractice(found)
      navigate(paths.home)
    } catch (error) {
      tellError(error)
    } finally {
      setStarting(false)
    }
  }

  if (!practice)
    return (
      <Button size="compact-xs" variant="default" loading={starting} onClick={() => void start(null)}>
        Latihan menilai
      </Button>
    )
  if (practice.paused)
    return (
      <Button size="compact-xs" variant="default" onClick={() => setPractice({ ...practice, paused: false })}>
        Lanjutkan latihan
      </Button>
    )
  return (
    <Guide
      practice={practice}
      onSeen={setPractice}
      onAgain={() => void start(practice.evaluationId)}
      onEnd={() => setPractice(null)}
    />
  )
}

function Guide({
  practice,
  onSeen,
  onAgain,
  onEnd,
}: {
  practice: Practice
  onSeen: (practice: Practice) => void
  onAgain: () => void
  onEnd: () => void
}) {
  const [location, navigate] = useLocation()
  const { evaluationId } = practice
  // Under a key of its own: the page of the appraisal is not to be loaded anew while somebody writes in it.
  const stored = useQuery({
    queryKey: ['practice', evaluationId],
    queryFn: () => client.evaluation.get({ id: evaluationId }),
    refetchInterval: lookEvery,
    staleTime: 0,
  })
  const address = paths.evaluation(evaluationId)
  const print = paths.print({ form: 'evaluasi', kind: 'evaluations', ids: [evaluationId] })
  const opened = practice.opened || location === address
  const printed = practice.printed || location === print
  useEffect(() => {
    if (opened !== practice.opened || printed !== practice.printed) onSeen({ ...practice, opened, printed })
  }, [opened, printed, practice, onSeen])

  // Another demonstration office was made since: its appraisals are others.
  if (stored.isError)
    return (
      <Button size="compact-xs" variant="default" onClick={onEnd}>
        Latihan itu tidak ada lagi di kantor ini: mulai lagi
      </Button>
    )
  if (!stored.data) return null
  const facts = {
    opened,
    printed,
    content: stored.data.content,
    signed: stored.data.state === 'signed',
  }
  const step = nextPracticeStep(facts)
  const done = practiceSteps.filter(({ isDone }) => isDone(facts)).length
  return (
    <section className="kk-practice" aria-label="Latihan menilai">
      <div role="status">
        <Text fw={600} size="sm">
          {step
            ? `Latihan menilai · langkah ${practiceSteps.indexOf(step) + 1} dari ${practiceSteps.length}: ${step.title}`
            : `Latihan selesai: ${practice.name} sudah dinilai, ditandatangani, dan dicetak.`}
        </Text>
        <Text size="sm">
          {step
            ? step.say(practice)
            : 'Begitulah seluruhnya. Ulangi dengan orang lain, kali ini tanpa membaca petunjuk.'}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        <Text size="xs" aria-label={`${done} dari ${practiceSteps.length} langkah selesai`}>
          {practiceSteps.map(({ isDone }) => (isDone(facts) ? '●' : '○')).join(' ')}
        </Text>
        {step && step.id !== 'open' && step.id !== 'print' && location !== address && (
          <Button size="compact-sm" onClick={() => navigate(address)}>
            Kembali ke penilaian
          </Button>
        )}
        {step ? (
          <Button size="compact-sm" variant="default" onClick={() => onSeen({ ...practice, paused: true })}>
            Jeda latihan
          </Button>
        ) : (
          <Button size="compact-sm" onClick={onAgain}>
            Ulangi dengan orang lain
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          Akhiri latihan
        </Button>
      </Group>
    </section>
  )
}
