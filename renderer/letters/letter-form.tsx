import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { same } from '../../shared/kernel/merge.ts'
import type { KnownLetter, KnownTemplate } from '../../shared/letters/contract.ts'
import {
  type LetterContent,
  letterForms,
  type LetterKind,
  letterLabels,
} from '../../shared/letters/letter.ts'
import { nameOfLetter } from '../../shared/letters/rules.ts'
import { client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useYearPeriod } from '../app/year-period.tsx'
import { confirm, ReasonDialog, settle, tellError, tellWithUndo } from '../components/confirm.tsx'
import { MoreMenu } from '../components/more-menu.tsx'
import { Page } from '../components/page.tsx'
import { PdfSheet } from '../components/pdf-sheet.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useKept } from '../components/use-kept.ts'
import { LetterFields } from './fields.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { TemplateDialog } from './template-dialog.tsx'

const sheet = { A4: { width: 460, height: 651 }, F4: { width: 460, height: 706 } } as const

interface Shown {
  content: LetterContent
  /** Of a signed one, which is drawn as it is printed. */
  signed?: number
  /** By which the same letter is drawn anew once it is issued. */
  issued: string | null
}
const draw = ({ content, signed }: Shown, signal: AbortSignal) =>
  client.documents.letterPreview({ content, ...(signed === undefined ? {} : { signed }) }, { signal })

/** What the page says of a letter that changes no more. */
function saidOfSigned(kind: LetterKind, issued: string | null): string {
  const what = letterLabels[kind]
  return issued === null
    ? `${what} yang sudah ditandatangani tidak berubah lagi; cetak, lalu terbitkan agar bernomor.`
    : `${what} ini terbit dengan nomor ${issued} dan tidak berubah lagi.`
}

/** Writes a letter, with its paper beside it. What is left without saving is found again. */
export function LetterForm({
  templates,
  stored,
  start,
  paper,
}: {
  templates: readonly KnownTemplate[]
  /** null while it was never saved. */
  stored: KnownLetter | null
  start: LetterContent
  paper: 'A4' | 'F4'
}) {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const locked = stored?.state === 'signed'
  const issued = stored?.issued ?? null
  const [asks, setAsks] = useState<'sign' | 'reopen' | 'template' | null>(null)
  const [pages, setPages] = useState(1)
  const [number, setNumber] = useState(1)
  // What the office's file has by now; signing saves first, and may be refused after that.
  const last = useRef<{ id: number | null; revision: number; content: LetterContent | null }>({
    id: stored?.id ?? null,
    revision: stored?.revision ?? 0,
    content: stored && start,
  })
  const store = async (content: LetterContent) => {
    const { id, revision } = last.current
    const saved = await client.letters.save({ id, revision, year, content })
    last.current = { ...saved, content }
    return saved
  }
  const kept = useKept(`letter ${stored ? `${stored.id} ${stored.revision}` : 'new'}`, start, {
    what: stored ? `Perubahan ${nameOfLetter(start)}` : 'Surat baru',
    store,
  })
  const content = kept.value
  const changed = stored === null || !same(content, start)
  const settled = async (id: number) => {
    kept.forget()
    await refresh()
    if (stored === null) navigate(paths.letter(id), { replace: true })
  }
  const save = useMutation({ mutationFn: () => store(content), onSuccess: ({ id }) => settled(id) })
  const saveFirst = async () => {
    const { id, revision, content: known } = last.current
    return id === null || known === null || !same(known, content) ? store(content) : { id, revision }
  }
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      client.letters.reopen({ id: stored?.id ?? 0, revision: stored?.revision ?? 0, reason }),
    onSuccess: async () => {
      setAsks(null)
      await refresh()
    },
  })
  const remove = async (letter: KnownLetter) => {
    await client.letters.remove({ id: letter.id, revision: letter.revision })
    kept.forget()
    navigate(paths.letters)
    await refresh()
    tellWithUndo(`"${nameOfLetter(letter.content)}" dihapus.`, () =>
      settle(
        client.letters.save({ id: null, revision: 0, year, content: letter.content }),
        'Dikembalikan sebagai draf.',
      ),
    )
  }
  const printed = (id: number) => paths.print({ form: letterForms[content.kind], kind: 'letters', ids: [id] })
  /** The page as the file has it, where signing has saved and gone no further. */
  const settleSaved = async () => {
    setAsks(null)
    const { id, revision } = last.current
    if (id !== null && revision !== stored?.revision) await settled(id)
  }

  return (
    <Page
      title={stored ? nameOfLetter(stored.content) : 'Surat baru'}
      purpose={
        locked
          ? saidOfSigned(content.kind, issued)
          : `${letterLabels[content.kind]}, masih draf. Pratinjau di samping berubah selagi Anda menulis.`
      }
      action={
        <>
          <Button component={Link} href={paths.letters} variant="default">
            Kembali
          </Button>
          {locked ? (
            <Button component={Link} href={printed(stored.id)} leftSection={<IconPrinter size={16} />}>
              Cetak surat
            </Button>
          ) : (
            <>
              <Button
                variant="default"
                leftSection={<IconDeviceFloppy size={16} />}
                disabled={!changed}
                loading={save.isPending}
                onClick={() => save.mutate()}
              >
                Simpan draf
              </Button>
              <Button onClick={() => setAsks('sign')}>Tandai ditandatangani</Button>
            </>
          )}
          <MoreMenu>
            <Menu.Item onClick={() => setAsks('template')}>Simpan sebagai templat</Menu.Item>
            {stored && locked && <Menu.Item onClick={() => setAsks('reopen')}>Buka kembali</Menu.Item>}
            {stored && !locked && (
              <>
                <Menu.Item component={Link} href={printed(stored.id)}>
                  Cetak sebagai draf
                </Menu.Item>
                <Menu.Item
                  color="red"
                  onClick={() =>
                    confirm({
                      title: `Hapus "${nameOfLetter(stored.content)}"?`,
                      children: 'Draf surat ini dihapus.',
                      verb: 'Hapus draf',
                      danger: true,
                      onConfirm: () => void remove(stored).catch(tellError),
                    })
                  }
                >
                  Hapus draf
                </Menu.Item>
              </>
            )}
          </MoreMenu>
        </>
      }
    >
      <ErrorNote error={save.error} />
      <div className="kk-certificate">
        <LetterFields
          content={issued === null ? content : { ...content, number: issued }}
          templates={templates}
          locked={locked}
          onChange={kept.set}
        />
        <Stack gap="xs" className="kk-certificate-beside">
          <PdfSheet
            name="letter-preview"
            shown={{ content, issued, ...(locked ? { signed: stored.id } : {}) }}
            draw={draw}
            size={sheet[paper]}
            label="Pratinjau surat"
            number={Math.min(number, pages)}
            onPages={setPages}
          />
          {pages > 1 && (
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                Halaman {Math.min(number, pages)} dari {pages}
              </Text>
              <Group gap={6}>
                <Button
                  size="xs"
                  variant="default"
                  disabled={number <= 1}
                  onClick={() => setNumber(Math.min(number, pages) - 1)}
                >
                  Sebelumnya
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={number >= pages}
                  onClick={() => setNumber(number + 1)}
                >
                  Berikutnya
                </Button>
              </Group>
            </Group>
          )}
        </Stack>
      </div>
      {asks === 'sign' && (
        <SignDialog
          content={content}
          saveFirst={saveFirst}
          printed={printed}
          onClose={() => void settleSaved().catch(tellError)}
          onSigned={async (id) => {
            setAsks(null)
            await settled(id)
          }}
        />
      )}
      {asks === 'template' && (
        <TemplateDialog content={content} templates={templates} onClose={() => setAsks(null)} />
      )}
      <ReasonDialog
        opened={asks === 'reopen'}
        title="Buka kembali"
        explanation="Surat ini menjadi draf lagi. Lembar yang sudah ditandatangani perlu ditarik; yang sudah terbit tetap tercatat di buku register."
        verb="Buka kembali"
        busy={reopen.isPending}
        error={reopen.error}
        onClose={() => setAsks(null)}
        onSubmit={(reason) => reopen.mutate(reason)}
      />
    </Page>
  )
}
