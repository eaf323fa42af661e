import { useMutation } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { ReasonDialog } from '../../components/confirm.tsx'
import { type ActProps, done } from './act-dialogs.tsx'

/** Opens one again that was closed, with a reason. */
export function ReopenDialog({ shown, onClose }: ActProps) {
  const save = useMutation({
    ...api.voices.complaints.reopen.mutationOptions(),
    ...done(onClose, `${shown.number} dibuka kembali.`),
  })
  return (
    <ReasonDialog
      opened
      title={`Buka kembali ${shown.number}`}
      explanation="Jawaban dan langkahnya tetap; hanya penutupannya yang dilepas."
      verb="Buka kembali"
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(reason) => save.mutate({ id: shown.id, revision: shown.revision, reason })}
    />
  )
}
