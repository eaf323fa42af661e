import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { shortestPassphrase } from '../../shared/backup/contract.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { api } from '../app/client.ts'
import { Dialog } from '../components/dialog.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { localDay } from '../components/local-day.ts'
import { readAgain } from './again.ts'

/** Asks for a passphrase, and then shows the key for the paper, this once. */
export function EncryptDialog({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const encrypt = useMutation({ ...api.backup.encrypt.mutationOptions(), onSuccess: readAgain })
  if (encrypt.data) return <KeyPaper {...encrypt.data} onDone={onClose} />
  return (
    <FormDialog
      opened
      title="Enkripsi salinan di luar komputer ini"
      explanation={
        <Text size="sm">
          Salinan di tempat kedua dan salinan untuk komputer lain lalu hanya dapat dibuka dengan kata sandi
          ini atau dengan kunci pemulihan, yang dicetak sesudah ini untuk disimpan di lemari besi. Tanpa
          keduanya tidak ada yang dapat membukanya. Cadangan di samping berkas kantor tidak dienkripsi.
        </Text>
      }
      verb="Enkripsi salinan"
      saving={encrypt}
      ready={passphrase.length >= shortestPassphrase && passphrase === again}
      onClose={onClose}
      onSubmit={() => encrypt.mutate({ passphrase })}
    >
      <PasswordInput
        label="Kata sandi cadangan"
        description={`Sedikitnya ${shortestPassphrase} huruf; beberapa kata lebih mudah diingat.`}
        data-autofocus
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        label="Kata sandi sekali lagi"
        value={again}
        error={again !== '' && again !== passphrase ? 'Belum sama.' : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** In groups of letters, as it is easiest to type from a paper. */
const inGroups = (key: string): string => {
  const [head = ''] = /^AGE-SECRET-KEY-1/.exec(key) ?? []
  return `${head} ${key.slice(head.length).replace(/(.{6})(?=.)/g, '$1 ')}`
}

/** The recovery key: on screen this once, and the only thing that is printed. It never stands in a file. */
function KeyPaper({
  recoveryKey,
  office,
  onDone,
}: {
  recoveryKey: string
  office: string
  onDone: () => void
}) {
  return (
    <Dialog
      title="Kunci pemulihan cadangan"
      onClose={onDone}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="sm">
        <Text size="sm">
          Kunci ini membuka semua salinan terenkripsi kantor ini, juga bila kata sandinya dilupakan. Kunci
          hanya ditampilkan sekarang: cetak, lalu simpan kertasnya di lemari besi.
        </Text>
        <Text
          className="kk-recovery-key"
          aria-label="Kunci pemulihan cadangan"
          style={{ overflowWrap: 'anywhere' }}
        >
          {inGroups(recoveryKey)}
        </Text>
        <Group>
          <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            Cetak kunci
          </Button>
          <Button variant="default" onClick={onDone}>
            Kertasnya sudah disimpan
          </Button>
        </Group>
      </Stack>
      {createPortal(
        <section className="kk-paper" aria-hidden>
          <Title order={1}>Kunci pemulihan cadangan</Title>
          <p>
            Kinerja Kantor — {office}
            <br />
            Dibuat {longDate(localDay())}
          </p>
          <p className="kk-recovery-key">{inGroups(recoveryKey)}</p>
          <p>
            Dengan kunci ini salinan kantor yang terenkripsi (berkas .kinerja.age) dapat dibuka, juga bila
            kata sandinya dilupakan: pada halaman pertama pilih &quot;Buka salinan&quot;, lalu ketik kunci ini
            di tempat kata sandi. Program lain yang memahami format age (age-encryption.org) juga menerimanya.
          </p>
          <p>Siapa pun yang memegang kertas ini dapat membaca salinan kantor. Simpan di lemari besi.</p>
        </section>,
        document.body,
      )}
    </Dialog>
  )
}
