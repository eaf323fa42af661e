import { PasswordInput, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { NewPassword, useNewPassword } from './new-password.tsx'
import { RecoveryPaper } from './recovery-paper.tsx'

/** One's own password. The first one of the office brings the recovery key, which is shown before the window closes. */
export function ChangePassword({
  first,
  office,
  onClose,
}: {
  first: boolean
  office: string
  onClose: () => void
}) {
  const [current, setCurrent] = useState('')
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  // As it was asked: by the answer there is a password already.
  const [isFirst] = useState(first)
  const next = useNewPassword()
  const change = useMutation({
    ...api.office.operators.changePassword.mutationOptions(),
    onSuccess: async (told) => {
      if (told.recoveryKey === null) {
        tell('Kata sandi sudah diganti.')
        onClose()
      } else setRecoveryKey(told.recoveryKey)
      await queryClient.invalidateQueries()
    },
  })
  if (recoveryKey !== null)
    return (
      <Dialog
        title="Kunci pemulihan"
        size="lg"
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        onClose={onClose}
      >
        <RecoveryPaper recoveryKey={recoveryKey} office={office} verb="Sudah saya simpan" onDone={onClose} />
      </Dialog>
    )
  return (
    <FormDialog
      title={isFirst ? 'Pasang kata sandi' : 'Ganti kata sandi'}
      verb={isFirst ? 'Pasang kata sandi' : 'Ganti kata sandi'}
      saving={change}
      ready={next.value !== '' && (isFirst || current !== '')}
      onClose={onClose}
      onSubmit={() => next.check() && change.mutate({ current, password: next.value })}
    >
      {!isFirst && (
        <PasswordInput
          label="Kata sandi lama"
          data-autofocus
          autoComplete="off"
          value={current}
          visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi' }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <NewPassword fields={next} />
    </FormDialog>
  )
}

/** Back to an office that is open without a password, for who works alone. */
export function RemovePassword({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState('')
  const remove = useMutation({
    ...api.office.operators.removePassword.mutationOptions(),
    onSuccess: async () => {
      tell('Kata sandi dilepas. Kantor ini terbuka tanpa kata sandi.')
      onClose()
      await queryClient.invalidateQueries()
    },
  })
  return (
    <FormDialog
      title="Lepas kata sandi"
      verb="Lepas kata sandi"
      saving={remove}
      ready={current !== ''}
      onClose={onClose}
      onSubmit={() => remove.mutate({ current })}
    >
      <Text size="sm">
        Siapa pun yang menyalakan komputer ini lalu dapat membuka kantor dan mengubah isinya atas nama Anda.
        Kunci pemulihan di kertas tidak berlaku lagi.
      </Text>
      <PasswordInput
        label="Kata sandi"
        data-autofocus
        autoComplete="off"
        value={current}
        visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi' }}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Another password for somebody who forgot his, until he chooses one himself. */
export function ResetPassword({
  operator: { id, name },
  onClose,
}: {
  operator: { id: number; name: string }
  onClose: () => void
}) {
  const next = useNewPassword()
  const reset = useMutation(api.office.operators.resetPassword.mutationOptions())
  const submit = () => {
    if (!next.check()) return
    reset.mutate(
      { id, password: next.value },
      {
        onSuccess: () => {
          tell(`Kata sandi ${name} sudah disetel ulang.`)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={`Setel ulang kata sandi ${name}`}
      explanation={
        <Text size="sm">Beritahukan kata sandi ini langsung kepadanya. Ia menggantinya saat masuk.</Text>
      }
      verb="Setel ulang kata sandi"
      saving={reset}
      ready={next.value !== ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <NewPassword fields={next} />
    </FormDialog>
  )
}
