import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { ForumShown } from '../../../shared/voices/forum/contract.ts'
import { promiseOutcomes } from '../../../shared/voices/forum/forum.ts'
import { isBroken } from '../../../shared/voices/forum/rules.ts'
import { useSession } from '../../app/session.tsx'
import { Badge } from '../../components/badges.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Promised = ForumShown['promises'][number]

function OutcomeWord({ promise, today }: { promise: Promised; today: string }) {
  const broken = isBroken(promise, today)
  const told =
    promise.outcome === null
      ? `${broken ? 'Lewat target ' : 'Target '}${shortDate(promise.dueOn)}`
      : promiseOutcomes[promise.outcome]
  return (
    <Badge
      look={broken ? 'warning' : 'quiet'}
      {...(broken && { mark: 'missing' as const })}
      {...(promise.outcome === 'ditepati' && { mark: 'locked' as const })}
    >
      {told}
    </Badge>
  )
}

function Told({ promise }: { promise: Promised }) {
  return (
    <div>
      {promise.promise}
      <Text size="xs" c="dimmed">
        {[promise.who, promise.problem, promise.note].filter(Boolean).join(' · ')}
      </Text>
    </div>
  )
}

/** What earlier forums promised, to be looked at in this one. */
export function EarlierPromises({ shown }: { shown: ForumShown }) {
  const { can } = useSession()
  const [reviewing, setReviewing] = useState<ForumShown['earlier'][number] | null>(null)
  const { earlier, today, record } = shown
  if (earlier.length === 0) return null
  const mayReview = can('voices.forum.review') && record.heldOn <= today
  return (
    <section className="kk-card" aria-label="Janji forum sebelumnya">
      <Title order={2} mb={4}>
        Janji forum sebelumnya
      </Title>
      <ul className="kk-agreed">
        {earlier.map((promise) => (
          <li key={promise.id}>
            <Told promise={promise} />
            <Text size="xs" c="dimmed">
              {longDate(promise.heldOn)}
            </Text>
            <OutcomeWord promise={promise} today={today} />
            {mayReview && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Tinjau: ${promise.promise}`}
                onClick={() => setReviewing(promise)}
              >
                {promise.reviewedIn === shown.id ? 'Ubah tinjauan' : 'Tinjau'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {reviewing && <ReviewDialog shown={shown} promise={reviewing} onClose={() => setReviewing(null)} />}
    </section>
  )
}

/** What this forum promised. */
export function OwnPromises({ shown: { promises, today } }: { shown: ForumShown }) {
  if (promises.length === 0) return null
  return (
    <section className="kk-card" aria-label="Janji forum ini">
      <Title order={2} mb={4}>
        Janji forum ini
      </Title>
      <ul className="kk-agreed">
        {promises.map((promise) => (
          <li key={promise.id}>
            <Told promise={promise} />
            <OutcomeWord promise={promise} today={today} />
          </li>
        ))}
      </ul>
    </section>
  )
}
