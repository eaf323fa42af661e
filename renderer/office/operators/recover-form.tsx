import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../app/client.ts'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useFirstField } from '../../components/use-first-field.ts'
import { NewPassword, useNewPassword } from './new-password.tsx'
import { RecoveryPaper } from './recovery-paper.tsx'

/** Another password for a pengelola with the printed key; the next key is shown before anything else. */
export function RecoverForm({
  operator: { id, name },
  office,
  onCancel,
  onDone,
}: {
  operator: { id: number; name: string }
  office: string
  onCancel: () => void
  onDone: () => void
}) {
  const [key, setKey] = useState('')
  const next = useNewPassword()
  useFirstField()
  const recover = useMutation(api.office.operators.recover.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!recover.isPending && next.check()) recover.mutate({ id, key, password: next.value })
  }
  if (recover.data)
    return (
      <Stack gap="sm">
        <Title order={2}>Kunci pemulihan yang baru</Title>
        <RecoveryPaper
          recoveryKey={recover.data.recoveryKey}
          office={office}
          verb="Sudah saya simpan"
          onDone={onDone}
        />
      </Stack>
    )
  return (
    <form onSubmit={submit} noValidate aria-label="Lupa kata sandi">
      <Stack gap="sm">
        <div>
          <Title order={2}>Lupa kata sandi</Title>
          <Text c="dimmed">{name}</Text>
        </div>
        <ErrorNote error={recover.error} />
        <TextInput
          label="Kunci pemulihan"
          description="Dari kertas yang dicetak saat kata sandi pertama dipasang."
          autoComplete="off"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <NewPassword fields={next} />
        <Group>
          <Button variant="default" onClick={onCancel}>
            Kembali
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={key === '' || next.value === ''}>
            Ganti kata sandi dan masuk
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
