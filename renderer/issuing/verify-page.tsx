import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconDeviceFloppy, IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Verified } from '../../shared/issuing/contract.ts'
import { codesIn } from '../../shared/issued/proof.ts'
import { most } from '../../shared/kernel/limits.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { client } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { FileDrop } from '../components/file-drop.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { codesInFile } from './codes-in-file.ts'
import { VerdictCard } from './verdict-card.tsx'

/** Whether a paper is the office's: by its code, as text, in a PDF, or in a photograph of the page. */
export default function VerifyPage() {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Verified[] | null>(null)
  const { progress, error, run, cancel } = useWork()

  const look = (title: string, codesOf: () => Promise<string[]>, none: string) =>
    run(
      title,
      () => 'Pemeriksaan dibatalkan.',
      async (signal) => {
        setFound(null)
        const codes = await codesOf()
        if (codes.length === 0) throw new Refusal(none)
        const results: Verified[] = []
        for (const code of codes) results.push(await client.issuing.verify({ code }, { signal }))
        setFound(results)
      },
    )
  const lookAtFile = (file: File) =>
    look(
      'Membaca kode',
      () =>
        codesInFile(file).catch(() => {
          throw new Refusal('Berkas itu tidak dapat dibaca. Pilih PDF, atau foto JPEG atau PNG.')
        }),
      'Tidak ada kode bukti keaslian yang terbaca. Foto kodenya lebih dekat, tegak lurus dan terang, atau ketik isinya.',
    )
  const lookAtText = () => {
    const codes = codesIn(text.replace(/\s/g, '').toUpperCase())
    // What is no code at all is told so by the office's answer.
    return look('Memeriksa kode', () => Promise.resolve(codes.length > 0 ? codes : [text]), '')
  }
  const savePage = async () => {
    const file = await client.issued.page()
    saveFile(file, file.name)
  }

  return (
    <Page
      tabs={<PrintTabs shown="verify" />}
      title="Periksa keaslian"
      purpose="Apakah cetakan diterbitkan kantor ini, dan apakah masih berlaku: dari kode QR di sudut halaman terakhirnya."
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} />}
            onClick={() => void savePage().catch(tellError)}
          >
            Simpan halaman pemeriksa
          </Button>
          <FileButton
            accept="application/pdf,image/png,image/jpeg"
            onChange={(file) => file && void lookAtFile(file)}
          >
            {(props) => (
              <Button {...props} leftSection={<IconFileSearch size={16} />}>
                Pilih PDF atau foto
              </Button>
            )}
          </FileButton>
        </>
      }
    >
      <ErrorNote error={error} />
      {found?.map((verified, index) => (
        <VerdictCard key={index} verified={verified} />
      ))}
      <FileDrop onFiles={([file]) => file && void lookAtFile(file)}>
        Seret PDF atau foto halaman ke sini, atau pilih dengan tombol di atas. Berkasnya hanya dibaca, tidak
        disimpan.
      </FileDrop>
      <Group align="end" gap="xs" maw={760}>
        <Textarea
          flex={1}
          label="Atau tempel isi kode"
          description="Teks yang dibaca pemindai QR, mulai dengan “KK1:”."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={most.longText}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" disabled={text.trim() === ''} onClick={() => void lookAtText()}>
          Periksa kode
        </Button>
      </Group>
      <Stack gap={2} maw={760}>
        <Text size="xs" c="dimmed">
          Halaman pemeriksa adalah satu berkas HTML untuk ponsel: siapa pun yang memegangnya dapat memeriksa
          kode kantor ini tanpa jaringan. Pembatalan hanya diketahui di sini, karena tercatat di kantor.
        </Text>
      </Stack>
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}
