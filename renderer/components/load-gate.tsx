import { Button, Skeleton, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { complaintOf } from '../app/client.ts'
import { ProblemList } from './problem-list.tsx'
import { Note } from './note.tsx'

/** True once so many milliseconds have passed since the first rendering. */
function usePassed(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setPassed(true), milliseconds)
    return () => window.clearTimeout(timer)
  }, [milliseconds])
  return passed
}

/** Nothing for 400 ms, then the shape of what comes, after 5 s a sentence. */
export function PageSkeleton() {
  const visible = usePassed(400)
  const long = usePassed(5000)
  if (!visible) return null
  return (
    <Stack p="md" gap="sm" aria-busy="true">
      <Skeleton height={24} width={220} />
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={26} />
      ))}
      {long && <Text c="dimmed">Masih membaca data. Pada komputer lama ini dapat memakan waktu.</Text>}
    </Stack>
  )
}

/**
 * Shows what was asked for, or that it is coming, or why it does not come, with a way out. What is known to be no
 * longer true is never the first that is shown: a form would begin with it. Later it stands until the new comes.
 */
export function LoadGate<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}) {
  const [begun, setBegun] = useState(false)
  const { data } = query
  if (data !== undefined && (begun || !(query.isStale && query.isFetching))) {
    if (!begun) setBegun(true)
    return <>{children(data)}</>
  }
  if (query.isError) {
    const { message, problems } = complaintOf(query.error)
    return (
      <Note kind="error" title="Tidak dapat dibuka" m="md">
        <Stack gap="sm" align="flex-start">
          <div>
            {message}
            <ProblemList problems={problems} />
          </div>
          <Button size="xs" onClick={() => void query.refetch()}>
            Coba lagi
          </Button>
        </Stack>
      </Note>
    )
  }
  return <PageSkeleton />
}
