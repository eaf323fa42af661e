import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, refresh } from '../../app/client.ts'
import { tell, tellError } from '../../components/confirm.tsx'

/** Goes back to the limits that are proposed. */
export function ResetLimits({ onDone }: { onDone: () => void }) {
  const reset = useMutation({
    ...api.voices.complaints.resetLimits.mutationOptions(),
    onSuccess: async () => {
      onDone()
      tell('Batas waktu kembali ke usulan.')
      await refresh()
    },
    onError: tellError,
  })
  return (
    <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
      Kembali ke usulan
    </Button>
  )
}
