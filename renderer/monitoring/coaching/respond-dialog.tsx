import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import type { ShownNote } from './shown-note.ts'

/** What the employee says to a talk; it is printed in the berita acara. */
export function RespondDialog({ note, onClose }: { note: ShownNote; onClose: () => void }) {
  const [response, setResponse] = useState(note.response)
  const save = useMutation({
    ...api.monitoring.coaching.respond.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Tanggapan tersimpan.')
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Tanggapan pegawai"
      verb="Simpan tanggapan"
      saving={save}
      ready={response !== note.response}
      onClose={onClose}
      onSubmit={() => save.mutate({ id: note.id, revision: note.revision, response })}
    >
      <Textarea
        label="Tanggapan"
        description="Ditulis pegawai sendiri; tercetak dalam berita acara."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={most.longText}
        data-autofocus
        value={response}
        onChange={(event) => setResponse(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
