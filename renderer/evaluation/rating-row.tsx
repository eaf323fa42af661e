import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { type FocusEvent, type Ref, useRef } from 'react'
import type { Rating } from '../../shared/evaluation/evaluation.ts'
import { appraisalWords, ratings } from '../../shared/regulations/predikat.ts'

/** Whoever goes through the ratings with the arrows has chosen after so many milliseconds. */
const pause = 1500

/** One of the two ratings against the expectation, with what it is to be judged by. */
export function RatingRow({
  ref,
  label,
  hint,
  year,
  value,
  readOnly,
  onChange,
}: {
  /** For `focusRating`. */
  ref: Ref<HTMLElement>
  label: string
  hint: string
  /** Of the appraisal. */
  year: number
  value: Rating | null
  readOnly: boolean
  /**
   * @param go the same word for all that is passed on the way to what is meant
   * @param after how long it is waited until it is stored, in milliseconds
   */
  onChange: (rating: Rating, go: string, after: number) => void
}) {
  const go = useRef({ number: 0, last: Number.NEGATIVE_INFINITY })
  const choose = (rating: Rating) => {
    const now = performance.now()
    if (now - go.current.last > pause) go.current.number += 1
    go.current.last = now
    onChange(rating, `${label} ${go.current.number}`, pause)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) go.current.last = Number.NEGATIVE_INFINITY
  }
  const words = appraisalWords(year).ratings
  const choices = ratings.map((rating) => ({ value: rating, label: words[rating] }))
  return (
    <section ref={ref} className="kk-card">
      <Group gap="md">
        <Title order={2} id={label}>
          {label}
        </Title>
        {readOnly ? (
          <Text fw={600}>{value ? words[value] : '–'}</Text>
        ) : (
          <SegmentedControl
            size="sm"
            aria-label={label}
            data={value === null ? [{ value: '', label: 'Belum dinilai' }, ...choices] : choices}
            value={value ?? ''}
            onChange={(next) => next && choose(next)}
            onBlur={leave}
          />
        )}
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
    </section>
  )
}

/** Brings a rating into sight, ready to be chosen with the arrows. @param row the one that the row hands out */
export function focusRating(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true })
}
