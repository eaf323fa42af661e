import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/kernel/dates.ts'
import type { BackupOverview } from '../../shared/backup/contract.ts'
import { api } from '../app/client.ts'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { readAgain } from './again.ts'
import { EncryptDialog } from './encrypt-dialog.tsx'

/** The place outside this computer: chosen once, and brought up to date whenever it is there. */
export function Outside({ outside, canChoose }: { outside: BackupOverview['outside']; canChoose: boolean }) {
  const { place, present, sameDisk, lastAt, problem, encrypted } = outside
  const [encrypting, setEncrypting] = useState(false)
  const choose = useMutation({ ...api.backup.chooseOutside.mutationOptions(), onSettled: readAgain })
  const forget = useMutation({ ...api.backup.forgetOutside.mutationOptions(), onSettled: readAgain })
  const bring = useMutation({ ...api.backup.bringOutside.mutationOptions(), onSettled: readAgain })
  const stop = useMutation({ ...api.backup.stopEncrypting.mutationOptions(), onSettled: readAgain })
  return (
    <section className="kk-card">
      <Stack gap="xs">
        <Title order={2}>Tempat kedua</Title>
        {place === null ? (
          <Text size="sm">
            Flashdisk, disk lain atau folder bersama. Dipilih sekali; setiap kali terpasang, salinan terbaru
            disimpan ke sana tanpa bertanya.
            {!canChoose && ' Tempat dipilih pada jendela aplikasi, bukan di peramban.'}
          </Text>
        ) : (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {place}: {present ? 'terpasang' : 'tidak terpasang'}
            {lastAt === null
              ? ', belum ada salinan di sana'
              : `, salinan terakhir ${shortMoment(lastAt)}`}.{' '}
            {encrypted ? 'Salinan di sana dienkripsi.' : 'Salinan di sana tidak dienkripsi.'}
          </Text>
        )}
        {sameDisk && (
          <Note kind="warning" title="Tempat kedua berada di disk yang sama">
            Bila disk ini rusak, kantor dan salinannya hilang bersama. Pilih flashdisk, disk lain atau folder
            bersama.
          </Note>
        )}
        {problem !== null && <Note kind="error" title={problem} />}
        <ErrorNote error={choose.error ?? forget.error ?? bring.error ?? stop.error} />
        <Group gap="xs">
          {canChoose && (
            <Button variant="default" size="xs" loading={choose.isPending} onClick={() => choose.mutate({})}>
              {place === null ? 'Pilih tempat kedua' : 'Ganti tempat kedua'}
            </Button>
          )}
          {place !== null && (
            <>
              <Button variant="default" size="xs" loading={bring.isPending} onClick={() => bring.mutate({})}>
                Perbarui sekarang
              </Button>
              <Button variant="subtle" size="xs" onClick={() => forget.mutate({})}>
                Jangan pakai lagi
              </Button>
            </>
          )}
          {encrypted ? (
            <Button variant="subtle" size="xs" onClick={() => stop.mutate({})}>
              Berhenti mengenkripsi
            </Button>
          ) : (
            <Button variant="default" size="xs" onClick={() => setEncrypting(true)}>
              Enkripsi salinan di luar
            </Button>
          )}
        </Group>
      </Stack>
      {encrypting && <EncryptDialog onClose={() => setEncrypting(false)} />}
    </section>
  )
}
