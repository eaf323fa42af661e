import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import type { Ref } from 'react'
import type { Rating } from '../../shared/evaluation/evaluation.ts'
import { ratingLabels } from '../../shared/evaluation/predikat.ts'

const ratings = (['di-bawah', 'sesuai', 'di-atas'] as const).map((value) => ({
  value,
  label: ratingLabels[value],
}))

/** One of the two ratings against the expectation, with what it is to be judged by. */
export function RatingRow({
  ref,
  label,
  hint,
  value,
  readOnly,
  onChange,
}: {
  /** For `focusRating`. */
  ref: Ref<HTMLElement>
  label: string
  hint: string
  value: Rating | null
  readOnly: boolean
  onChange: (rating: Rating) => void
}) {
  return (
    <section ref={ref} className="kk-card">
      <Group gap="md">
        <Title order={2} id={label}>
          {label}
        </Title>
        {readOnly ? (
          <Text fw={600}>{value ? ratingLabels[value] : '–'}</Text>
        ) : (
          <SegmentedControl
            size="sm"
            aria-label={label}
            data={value === null ? [{ value: '', label: 'Belum dinilai' }, ...ratings] : ratings}
            value={value ?? ''}
            onChange={(next) => next && onChange(next)}
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
