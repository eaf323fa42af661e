import { Button, FileButton, Group, List, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeKey } from '../../shared/issued/contract.ts'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { api, client, refresh } from '../app/client.ts'
import { ReasonDialog, tell } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { FormDialog } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Note } from '../components/note.tsx'

type Asked = { kind: 'export' } | { kind: 'import'; file: File } | { kind: 'renew' } | null

/** The key by which codes of the office are signed: where it is kept, and how it goes to another computer. */
export function KeySettings() {
  const keys = useQuery(api.issued.keys.queryOptions())
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  return (
    <section className="kk-card" aria-labelledby="kunci-bukti">
      <Title order={2} id="kunci-bukti">
        Kunci bukti keaslian
      </Title>
      <Text c="dimmed" mb={6}>
        Dengan kunci ini kantor menandatangani kode QR pada naskah yang diterbitkan. Simpan ekspornya di
        tempat lain: tanpa kunci ini kode lama tetap dapat diperiksa, tetapi yang baru memerlukan kunci baru.
      </Text>
      <LoadGate query={keys}>
        {(all) => {
          const current = all.find(({ retiredAt }) => retiredAt === null)
          return (
            <Stack gap="xs">
              {current ? (
                <CurrentKey officeKey={current} />
              ) : (
                <Text>Kunci dibuat saat naskah pertama diterbitkan.</Text>
              )}
              <Former keys={all.filter(({ retiredAt }) => retiredAt !== null)} />
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  disabled={current?.usable !== true}
                  onClick={() => setAsked({ kind: 'export' })}
                >
                  Ekspor kunci…
                </Button>
                <FileButton
                  accept=".json,application/json"
                  onChange={(file) => file && setAsked({ kind: 'import', file })}
                >
                  {(props) => (
                    <Button {...props} size="xs" variant="default">
                      Impor kunci…
                    </Button>
                  )}
                </FileButton>
                {current && (
                  <Button size="xs" variant="subtle" onClick={() => setAsked({ kind: 'renew' })}>
                    Buat kunci baru…
                  </Button>
                )}
              </Group>
            </Stack>
          )
        }}
      </LoadGate>
      {asked?.kind === 'export' && <ExportDialog onClose={close} />}
      {asked?.kind === 'import' && <ImportDialog file={asked.file} onClose={close} />}
      {asked?.kind === 'renew' && <RenewDialog onClose={close} />}
    </section>
  )
}

function CurrentKey({ officeKey: { fingerprint, madeAt, kept, usable } }: { officeKey: OfficeKey }) {
  return (
    <>
      <Text>
        Sidik kunci <b>{fingerprint}</b>, dipakai sejak {shortMoment(madeAt)}.
      </Text>
      {!usable ? (
        <Note kind="warning">
          Kunci ini dijaga oleh komputer lain, jadi naskah tidak dapat diterbitkan di sini. Ekspor kuncinya di
          komputer itu lalu impor di sini, atau buat kunci baru.
        </Note>
      ) : kept === 'berkas' ? (
        <Note kind="info">
          Di komputer ini kunci tersimpan dalam berkas kantor tanpa perlindungan sistem: siapa pun yang
          memegang salinan berkas kantor dapat menandatangani kode.
        </Note>
      ) : (
        <Text size="sm">Dilindungi penyimpanan kunci sistem komputer ini.</Text>
      )}
    </>
  )
}

function Former({ keys }: { keys: readonly OfficeKey[] }) {
  if (keys.length === 0) return null
  return (
    <div>
      <Text size="xs" c="dimmed">
        Kunci lama; kode yang ditandatanganinya tetap dapat diperiksa
      </Text>
      <List size="sm">
        {keys.map(({ fingerprint, retiredAt }) => (
          <List.Item key={fingerprint}>
            {fingerprint}, sampai {retiredAt === null ? '' : shortMoment(retiredAt)}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function ExportDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const save = useMutation({
    mutationFn: () => client.issued.exportKey({ password }),
    onSuccess: (file) => {
      saveFile(file, file.name)
      onClose()
      tell('Kunci diekspor. Simpan berkas dan kata sandinya di tempat yang berbeda.')
    },
  })
  return (
    <FormDialog
      title="Ekspor kunci"
      explanation={
        <Text size="sm">
          Berkasnya hanya terbuka dengan kata sandi ini. Kata sandi tidak disimpan di mana pun.
        </Text>
      }
      verb="Ekspor kunci"
      saving={save}
      ready={password.length >= 8 && password === again}
      remark={again !== '' && password !== again ? 'Kedua kata sandi belum sama.' : undefined}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <PasswordInput
        label="Kata sandi"
        description="Sedikitnya 8 huruf."
        required
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label="Ulangi kata sandi"
        required
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function ImportDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const [password, setPassword] = useState('')
  const save = useMutation({
    ...api.issued.importKey.mutationOptions(),
    onSuccess: async ({ fingerprint }) => {
      onClose()
      tell(`Kunci ${fingerprint} dipakai mulai sekarang.`)
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Impor kunci"
      explanation={<Text size="sm">{file.name}</Text>}
      verb="Impor kunci"
      saving={save}
      ready={password.length >= 8}
      onClose={onClose}
      onSubmit={() => save.mutate({ file, password })}
    >
      <PasswordInput
        label="Kata sandi"
        required
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const renew = useMutation({
    ...api.issued.renewKey.mutationOptions(),
    onSuccess: async ({ fingerprint }) => {
      onClose()
      tell(`Kunci baru ${fingerprint} dipakai mulai sekarang.`)
      await refresh()
    },
  })
  return (
    <ReasonDialog
      opened
      title="Buat kunci baru?"
      explanation="Naskah yang terbit sesudah ini ditandatangani kunci baru. Kode lama tetap terbaca asli, dan halaman pemeriksa harus dibagikan lagi."
      verb="Buat kunci baru"
      busy={renew.isPending}
      error={renew.error}
      onClose={onClose}
      onSubmit={(reason) => renew.mutate({ reason })}
    />
  )
}
