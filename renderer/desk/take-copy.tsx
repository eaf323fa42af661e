import { PasswordInput, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/client.ts'
import { FormDialog } from '../components/form-dialog.tsx'

/** A copy that was chosen: looked over, put among the offices of this computer, and opened. */
export function TakeCopy({
  name,
  encrypted,
  onClose,
}: {
  name: string
  encrypted: boolean
  onClose: () => void
}) {
  const [secret, setSecret] = useState('')
  const take = useMutation(api.desk.takeCopy.mutationOptions())
  return (
    <FormDialog
      opened
      title="Buka salinan"
      explanation={
        <Text size="sm">
          {name} diperiksa seluruh isinya, lalu disalin ke folder kantor di komputer ini dan dibuka. Salinan
          di tempat asalnya tidak berubah.
        </Text>
      }
      verb="Salin dan buka"
      saving={take}
      ready={!encrypted || secret !== ''}
      onClose={onClose}
      onSubmit={() => take.mutate({ secret: encrypted ? secret : null })}
    >
      {encrypted && (
        <PasswordInput
          label="Kata sandi cadangan atau kunci pemulihan"
          description="Kunci pemulihan tercetak pada kertas di lemari besi."
          data-autofocus
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
