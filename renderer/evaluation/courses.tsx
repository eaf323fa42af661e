import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { courseOf, type Reached } from '../../shared/evaluation/course.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import type { Period } from '../../shared/office/period.ts'
import type { SkpContent } from '../../shared/planning/skp/skp.ts'
import { api } from '../app/client.ts'
import { CourseChart } from './course-chart.tsx'

/** Every indicator with a plan for its quarters or a number that came of it, each as a chart. */
function Courses({ skp, reached }: { skp: SkpContent; reached: readonly Reached[] }) {
  const found = useMemo(
    () =>
      skp.rhk
        .flatMap(({ indicators }) => indicators)
        .flatMap((iki) => {
          const course = courseOf(iki, reached)
          return course ? [{ iki, course }] : []
        }),
    [skp, reached],
  )
  return found.length === 0 ? (
    <Text size="sm" c="dimmed">
      Di sini akan tampil target dan realisasi setiap indikator sepanjang tahun. Isi angka realisasi, atau
      target triwulan di SKP.
    </Text>
  ) : (
    <div className="kk-courses">
      {found.map(({ iki, course }) => (
        <CourseChart key={iki.id} name={iki.indicator} course={course} />
      ))}
    </div>
  )
}

/** The courses of an SKP beside the evaluation in which they are written: with the numbers as they are now. */
export function CoursesOfEvaluation({
  skpId,
  period,
  skp,
  values,
}: {
  skpId: number
  period: Period
  skp: SkpContent
  values: EvaluationContent['values']
}) {
  const [open, setOpen] = useState(false)
  const stored = useQuery({ ...api.evaluation.course.queryOptions({ input: { skpId } }), enabled: open })
  const reached = useMemo(
    () => [
      ...(stored.data ?? []).filter((one) => one.period !== period),
      ...Object.entries(values ?? {}).map(([ikiId, value]) => ({ period, ikiId, value })),
    ],
    [stored.data, period, values],
  )
  return (
    <section aria-label="Target dan realisasi sepanjang tahun">
      <Group gap="xs">
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Tutup grafik target dan realisasi' : 'Grafik target dan realisasi setahun'}
        </Button>
      </Group>
      {open && <Courses skp={skp} reached={reached} />}
    </section>
  )
}

/** The same on the page of a person. */
export function CoursesOfYear({ skpId }: { skpId: number }) {
  const skp = useQuery(api.planning.skp.get.queryOptions({ input: { id: skpId } }))
  const reached = useQuery(api.evaluation.course.queryOptions({ input: { skpId } }))
  if (!skp.data || !reached.data || reached.data.length === 0) return null
  return (
    <section>
      <Text component="h3" fw={600} size="sm" mt="sm" mb={4}>
        Target dan realisasi
      </Text>
      <Courses skp={skp.data.content} reached={reached.data} />
    </section>
  )
}
