import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, refresh } from '../../app/client.ts'
import { confirm, tell, tellError } from '../../components/confirm.tsx'

/** Removes several drafts at once, e.g. those of a year that was opened too soon. */
export function RemoveMany({
  chosen,
  filled,
  year,
  onDone,
}: {
  /** SKP that are still written. */
  chosen: readonly number[]
  /** In how many of them something stands. */
  filled: number
  year: number
  onDone: () => void
}) {
  const remove = useMutation({
    ...api.planning.year.removeDrafts.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      onDone()
      tell(`${chosen.length} draf SKP ${year} dihapus.`)
      await refresh()
    },
  })
  return (
    <Button
      size="xs"
      variant="default"
      loading={remove.isPending}
      onClick={() =>
        confirm({
          title: `Hapus ${chosen.length} draf SKP ${year}?`,
          children: `${filled > 0 ? `${filled} di antaranya sudah berisi RHK. ` : ''}Isinya tetap ada dalam catatan perubahan, tetapi tidak dapat dikembalikan dengan satu tombol.`,
          verb: `Hapus ${chosen.length} draf`,
          danger: true,
          onConfirm: () => remove.mutate({ ids: [...chosen] }),
        })
      }
    >
      Hapus {chosen.length} draf…
    </Button>
  )
}
