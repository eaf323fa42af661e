import { Button, Group, Stack, Stepper, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { ErrorNote } from '../components/problem-list.tsx'
import { useFields } from '../components/use-fields.ts'
import { useFirstField } from '../components/use-first-field.ts'
import { checkIdentity, emptyIdentity, IdentityFields, identityLabels } from '../office/identity-fields.tsx'

/** The set-up wizard: who the office is, who works with the application. People and units come next, on Beranda. */
export function NewOffice({ folder, onCancel }: { folder: string; onCancel: () => void }) {
  const [step, setStep] = useState(0)
  useFirstField(step)
  const office = useFields({
    initialValues: emptyIdentity,
    labels: identityLabels,
    error: null,
    validate: checkIdentity,
  })
  const operator = useForm({
    initialValues: { name: '', position: '' },
    validate: { name: (name) => (name.trim() ? null : 'Nama pengelola harus diisi.') },
  })
  const create = useMutation({
    ...api.desk.create.mutationOptions(),
    onSuccess: async (_data, _variables, _result, { client }) => {
      window.location.hash = paths.home
      await client.invalidateQueries()
    },
  })

  return (
    <Stack component="main" maw={640} mx="auto" py="xl" px="md">
      <Title order={1}>Siapkan kantor baru</Title>
      <Stepper active={step} size="sm" onStepClick={(to) => to < step && setStep(to)}>
        <Stepper.Step label="Kantor">
          <form noValidate onSubmit={office.onSubmit(() => setStep(1))} aria-label="Identitas kantor">
            <Stack>
              <IdentityFields form={office} />
              <Group justify="space-between">
                <Button variant="default" onClick={onCancel}>
                  Kembali
                </Button>
                <Button type="submit">Lanjut ke pengelola</Button>
              </Group>
            </Stack>
          </form>
        </Stepper.Step>
        <Stepper.Step label="Pengelola">
          <form
            noValidate
            aria-label="Pengelola"
            onSubmit={operator.onSubmit((values) =>
              create.mutate({ office: office.values, operator: values }),
            )}
          >
            <Stack>
              <Text c="dimmed">
                Setiap perubahan dicatat dengan nama Anda. Nama ini tidak tercetak pada formulir.
              </Text>
              <ErrorNote error={create.error} />
              <TextInput label="Nama pengelola" required {...operator.getInputProps('name')} />
              <TextInput
                label="Jabatan"
                placeholder="Pengelola Kepegawaian"
                {...operator.getInputProps('position')}
              />
              <Text size="xs" c="dimmed">
                Berkas kantor akan disimpan di {folder}. Sesudah ini, impor pegawai dari Excel.
              </Text>
              <Group justify="space-between">
                <Button variant="default" onClick={() => setStep(0)}>
                  Kembali
                </Button>
                <Button type="submit" loading={create.isPending}>
                  Buat kantor
                </Button>
              </Group>
            </Stack>
          </form>
        </Stepper.Step>
      </Stepper>
    </Stack>
  )
}
