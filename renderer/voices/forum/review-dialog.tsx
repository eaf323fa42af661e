import { Select, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { ForumShown } from '../../../shared/voices/forum/contract.ts'
import { type PromiseOutcome, promiseOutcomes } from '../../../shared/voices/forum/forum.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** What this forum finds of a promise of an earlier one. */
export function ReviewDialog({
  shown,
  promise,
  onClose,
}: {
  shown: ForumShown
  promise: ForumShown['earlier'][number]
  onClose: () => void
}) {
  const isOwn = promise.reviewedIn === shown.id
  const [outcome, setOutcome] = useState<PromiseOutcome | null>(isOwn ? promise.outcome : null)
  const [note, setNote] = useState(isOwn ? promise.note : '')
  const save = useMutation({
    ...api.voices.forum.review.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Tinjauan janji tersimpan.')
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Tinjau janji"
      explanation={<Text size="sm">{promise.promise}</Text>}
      verb="Simpan tinjauan"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate({ forumId: shown.id, promiseId: promise.id, outcome, note })}
    >
      <Select
        label="Hasilnya"
        description="Kosongkan bila belum ditinjau"
        clearable
        data-autofocus
        data={Object.entries(promiseOutcomes).map(([value, label]) => ({ value, label }))}
        value={outcome}
        onChange={(next) => setOutcome(next as PromiseOutcome | null)}
      />
      <Textarea
        label="Catatan"
        autosize
        minRows={2}
        maxLength={most.short}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
