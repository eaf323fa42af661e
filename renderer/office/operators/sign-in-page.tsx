import {
  Anchor,
  Button,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core'
import { IconBuildingCommunity, IconLock } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api, client, queryClient } from '../../app/client.ts'
import { beginAnew, closeLockedOffice, forgetOffice, whenGone } from '../../app/lock.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useFirstField } from '../../components/use-first-field.ts'
import { NewPassword, useNewPassword } from './new-password.tsx'
import { RecoverForm } from './recover-form.tsx'

interface Entrance {
  office: string
  fictional: boolean
  operators: Array<{
    id: number
    name: string
    position: string
    recoverable: boolean
    hasPassword: boolean
  }>
  lockedBy: number | null
}

/** Who sits down at the computer, and the lock over the page of whoever went away: nothing else is shown or read. */
export default function SignInPage() {
  useEffect(forgetOffice, [])
  // Who locked the page is another each time.
  const entrance = useQuery({
    queryKey: api.office.operators.entrance.queryKey(),
    queryFn: async () => {
      await whenGone()
      return client.office.operators.entrance()
    },
    staleTime: 0,
    gcTime: 0,
  })
  return <LoadGate query={entrance}>{(known) => <SignIn entrance={known} />}</LoadGate>
}

function SignIn({ entrance: { office, fictional, operators, lockedBy } }: { entrance: Entrance }) {
  const only = operators.length === 1 ? operators[0]?.id : undefined
  const [chosen, setChosen] = useState<number | null>(lockedBy ?? only ?? null)
  const [recovering, setRecovering] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen === null) first.current?.focus()
  }, [chosen])
  const operator = operators.find(({ id }) => id === chosen)
  /** The same one goes on where the page was; for another it begins anew. */
  const enter = (id: number) =>
    lockedBy === null || lockedBy === id ? queryClient.invalidateQueries() : beginAnew()
  return (
    <Stack component="main" className="kk-entrance" gap="lg">
      <Group gap="sm" wrap="nowrap">
        {lockedBy === null ? (
          <IconBuildingCommunity size={34} stroke={1.4} />
        ) : (
          <IconLock size={34} stroke={1.4} />
        )}
        <div>
          <Title order={1}>{lockedBy === null ? 'Masuk' : 'Terkunci'}</Title>
          <Text c="dimmed">
            {office}
            {fictional && ' — kantor contoh, semua orang di sini rekaan'}
          </Text>
        </div>
      </Group>
      <Paper withBorder p="md">
        {operator === undefined ? (
          <Stack gap="xs">
            <Title order={2}>Siapa Anda?</Title>
            {operators.map(({ id, name, position }, index) => (
              <UnstyledButton
                key={id}
                className="kk-choice"
                ref={index === 0 ? first : undefined}
                onClick={() => setChosen(id)}
              >
                <Text fw={600}>{name}</Text>
                {position && (
                  <Text size="sm" c="dimmed">
                    {position}
                  </Text>
                )}
              </UnstyledButton>
            ))}
          </Stack>
        ) : recovering ? (
          <RecoverForm
            operator={operator}
            office={office}
            onCancel={() => setRecovering(false)}
            onDone={() => void enter(operator.id)}
          />
        ) : (
          <Stack gap="sm">
            <PasswordForm key={operator.id} operator={operator} onEntered={() => enter(operator.id)} />
            <Group justify="space-between">
              {operator.recoverable ? (
                <Anchor component="button" type="button" size="sm" onClick={() => setRecovering(true)}>
                  Lupa kata sandi
                </Anchor>
              ) : (
                <Text size="sm" c="dimmed">
                  Lupa kata sandi? Pengelola dapat menyetelnya ulang.
                </Text>
              )}
              {operators.length > 1 && (
                <Anchor component="button" type="button" size="sm" onClick={() => setChosen(null)}>
                  Orang lain
                </Anchor>
              )}
            </Group>
          </Stack>
        )}
      </Paper>
      <Group justify="center">
        <Anchor component="button" type="button" size="sm" onClick={closeLockedOffice}>
          Buka kantor lain
        </Anchor>
      </Group>
    </Stack>
  )
}

function PasswordForm({
  operator: { id, name, position, hasPassword },
  onEntered,
}: {
  operator: Entrance['operators'][number]
  onEntered: () => unknown
}) {
  const [password, setPassword] = useState('')
  const next = useNewPassword()
  useFirstField()
  const signIn = useMutation({
    ...api.office.operators.signIn.mutationOptions(),
    onSuccess: ({ signedIn }) => (signedIn ? onEntered() : undefined),
    // A second attempt begins with an empty field, as everywhere.
    onError: () => setPassword(''),
  })
  const mustChange = signIn.data?.mustChange === true || next.value !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || (hasPassword && password === '') || (mustChange && !next.check())) return
    signIn.mutate({ id, password, ...(mustChange ? { newPassword: next.value } : {}) })
  }
  return (
    <form onSubmit={submit} noValidate aria-label="Masuk">
      <Stack gap="sm">
        <div>
          <Title order={2}>{name}</Title>
          {position && <Text c="dimmed">{position}</Text>}
        </div>
        <ErrorNote error={signIn.error} />
        {hasPassword && (
          <PasswordInput
            label="Kata sandi"
            autoComplete="off"
            value={password}
            visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi' }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {mustChange && (
          <NewPassword
            fields={next}
            explanation="Kata sandi ini diberikan pengelola. Pilih kata sandi Anda sendiri, yang tidak diketahui orang lain."
          />
        )}
        <Group>
          <Button type="submit" loading={signIn.isPending} disabled={hasPassword && password === ''}>
            {mustChange ? 'Simpan kata sandi dan masuk' : 'Masuk'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
