import { Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { CoachingAction } from '../../../shared/monitoring/coaching/note.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/local-day.ts'
import { useSure } from '../../components/use-sure.tsx'
import type { ShownNote } from './shown-note.ts'

/** Says that an agreed action is done, and with what result; without a day it is still to be done. */
export function FollowDialog({
  note,
  action,
  onClose,
}: {
  note: ShownNote
  action: CoachingAction
  onClose: () => void
}) {
  const today = useToday()
  const [doneOn, setDoneOn] = useState<string | null>(action.doneOn ?? today)
  const [result, setResult] = useState(action.result)
  const save = useMutation({
    ...api.monitoring.coaching.follow.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell(doneOn === null ? 'Tindak lanjut dibuka lagi.' : 'Tindak lanjut selesai.')
      await refresh()
    },
  })
  const asked = useSure(save, `${doneOn}`)
  return (
    <FormDialog
      title="Tindak lanjut"
      explanation={<Text size="sm">{action.text}</Text>}
      verb="Simpan tindak lanjut"
      saving={asked.saving}
      ready={asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        save.mutate({
          id: note.id,
          revision: note.revision,
          actionId: action.id,
          doneOn,
          result,
          sure: asked.sure,
        })
      }}
    >
      <DateField
        label="Selesai tanggal"
        description="Kosongkan bila belum selesai"
        clearable
        value={doneOn}
        onChange={setDoneOn}
      />
      <Textarea
        label="Hasilnya"
        description="Boleh kosong"
        autosize
        minRows={2}
        maxLength={most.short}
        data-autofocus
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      {asked.question}
    </FormDialog>
  )
}
