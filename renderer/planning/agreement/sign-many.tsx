import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { useOnPaper } from '../../components/on-paper.tsx'
import { SignForm } from '../../components/sign-form.tsx'

/** Signs the chosen drafts on one day, all or none. */
export function SignMany({
  ids,
  year,
  onDone,
}: {
  ids: readonly number[]
  year: number
  onDone: () => void
}) {
  const [open, setOpen] = useState(false)
  const paper = useOnPaper()
  const sign = useMutation({
    ...api.planning.agreement.signMany.mutationOptions(),
    onSuccess: async ({ signed }) => {
      tell(`${signed} SKP ditetapkan dan terkunci.`)
      setOpen(false)
      onDone()
      await refresh()
    },
  })
  const verb = `Tandatangani ${ids.length} SKP`
  return (
    <>
      <Button size="xs" leftSection={<IconLock size={16} />} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <SignForm
        opened={open}
        title={verb}
        explanation="Isi dan nama, pangkat, jabatan serta unit dibekukan seperti pada tanggal ini. Bila satu SKP belum lengkap, tidak ada yang ditandatangani."
        size="lg"
        verb={verb}
        year={year}
        saving={sign}
        onClose={() => setOpen(false)}
        onSign={({ signedOn, sure }) =>
          sign.mutate({ ids: [...ids], signedOn, sure, onPaper: paper.onPaper })
        }
      >
        {paper.field}
      </SignForm>
    </>
  )
}
