import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareContents } from '../../../shared/planning/agreement/compare.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'

/**
 * At the head of an SKP that was proposed and written in afterwards: that it no longer says what was proposed.
 * @param onCompare shows both side by side
 */
export function ChangedSince({
  detail,
  content,
  onCompare,
}: {
  detail: SkpDetail
  content: SkpContent
  onCompare: () => void
}) {
  const { id, state, year } = detail
  const versions = useQuery({
    ...api.planning.agreement.versions.queryOptions({ input: { id } }),
    enabled: state === 'proposed',
  })
  const proposed = versions.data?.find(({ kind }) => kind === 'proposal')?.document.content
  const isChanged = useMemo(
    () => proposed !== undefined && compareContents(proposed, content, year).some(({ changed }) => changed),
    [proposed, content, year],
  )
  if (state !== 'proposed' || !isChanged) return null
  return (
    <Button size="compact-xs" variant="default" c="var(--kk-warn)" onClick={onCompare}>
      Diubah sesudah diajukan
    </Button>
  )
}
