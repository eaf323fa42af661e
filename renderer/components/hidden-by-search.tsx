import { Text } from '@mantine/core'
import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'

/**
 * How many rows of a list are hidden by the words that are searched for alone.
 * @param search the words; '' hides nothing, and nothing is asked
 * @param shown asks for the ids of the rows that are shown, @param whole for those without the words
 */
export function useHiddenBySearch<O, W, K extends QueryKey, L extends QueryKey>(
  search: string,
  shown: UseQueryOptions<O, Error, number[], K>,
  whole: UseQueryOptions<W, Error, number[], L>,
): number {
  const enabled = search !== ''
  const these = useQuery({ ...shown, enabled })
  const all = useQuery({ ...whole, enabled })
  return enabled && these.data && all.data ? Math.max(0, all.data.length - these.data.length) : 0
}

/** The same of lists that are asked for whole. @param whole the rows without the words */
export const hiddenAmong = (
  search: string,
  whole: readonly unknown[] | undefined,
  shown: readonly unknown[] | undefined,
): number => (search === '' ? 0 : Math.max(0, (whole?.length ?? 0) - (shown?.length ?? 0)))

/** Says so beside the button that clears the search, which may be an old one. */
export function HiddenBySearch({ hidden }: { hidden: number }) {
  if (hidden === 0) return null
  return (
    <Text size="xs" c="dimmed" role="status">
      {hidden} lainnya tersembunyi oleh pencarian
    </Text>
  )
}
