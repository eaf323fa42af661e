import { Button, Menu } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { same } from '../../../shared/kernel/merge.ts'
import type { Certificate, KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import { certificateForms, certificateLabels } from '../../../shared/recognition/certificates/design.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { confirm, ReasonDialog, settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'
import type { Draft } from './draft.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { IssueFields } from './issue-fields.tsx'
import { IssuePreview } from './issue-preview.tsx'

/** Writes an issue, with the paper of one of its people beside it. What is left without saving is found again. */
export function IssueForm({
  designs,
  stored,
  start,
}: {
  designs: readonly KnownDesign[]
  /** null while it was never saved. */
  stored: Certificate | null
  start: Draft
}) {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const locked = stored?.state === 'issued'
  // What the office's file has by now; issuing saves first, and may be refused after that.
  const last = useRef<{ id: number | null; revision: number; draft: Draft | null }>({
    id: stored?.id ?? null,
    revision: stored?.revision ?? 0,
    draft: stored && start,
  })
  const store = async (value: Draft) => {
    const saved = await client.recognition.certificates.save({
      ...value,
      people: [...value.people],
      id: last.current.id,
      revision: last.current.revision,
      year: value.date === null ? year : Number(value.date.slice(0, 4)),
    })
    last.current = { ...saved, draft: value }
    return saved
  }
  const kept = useKept(`certificate ${stored ? `${stored.id} ${stored.revision}` : 'new'}`, start, {
    what: stored ? `Perubahan ${stored.title}` : 'Piagam baru',
    store,
  })
  const draft = kept.value
  const set = (change: Partial<Draft>) => kept.set({ ...draft, ...change })
  const [at, setAt] = useState(0)
  const [asks, setAsks] = useState<'issue' | 'reopen' | null>(null)
  const changed = stored === null || !same(draft, start)

  const save = useMutation({
    mutationFn: () => store(draft),
    onSuccess: async ({ id }) => {
      kept.forget()
      await refresh()
      if (stored === null) navigate(paths.certificate(id), { replace: true })
    },
  })
  const saveFirst = async () => {
    const { id, revision, draft: known } = last.current
    return id === null || known === null || !same(known, draft) ? store(draft) : { id, revision }
  }
  /** The page as the file has it, where issuing has saved and gone no further. */
  const settleSaved = async () => {
    setAsks(null)
    const { id, revision } = last.current
    if (id === null || revision === stored?.revision) return
    kept.forget()
    await refresh()
    if (stored === null) navigate(paths.certificate(id), { replace: true })
  }
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      client.recognition.certificates.reopen({
        id: stored?.id ?? 0,
        revision: stored?.revision ?? 0,
        reason,
      }),
    onSuccess: async () => {
      setAsks(null)
      await refresh()
    },
  })
  const remove = async (issue: Certificate) => {
    await client.recognition.certificates.remove({ id: issue.id, revision: issue.revision })
    kept.forget()
    navigate(paths.certificates)
    await refresh()
    tellWithUndo(`"${issue.title}" dihapus.`, () =>
      settle(
        client.recognition.certificates.save({
          ...draft,
          people: [...draft.people],
          id: null,
          revision: 0,
          year,
        }),
        'Dikembalikan sebagai draf.',
      ),
    )
  }
  const printed = (id: number) =>
    paths.print({ form: certificateForms[draft.kind], kind: 'certificates', ids: [id] })

  const shownAt = Math.min(at, Math.max(0, draft.people.length - 1))
  const ready = draft.title.trim() !== ''

  return (
    <Page
      title={stored ? stored.title : 'Piagam atau sertifikat baru'}
      purpose={
        locked
          ? `Terbit. ${certificateLabels[draft.kind]} ini tidak berubah lagi; buka kembali bila ada yang salah.`
          : `${certificateLabels[draft.kind]}, masih draf. Nomor diberikan ketika diterbitkan.`
      }
      action={
        <>
          <Button component={Link} href={paths.certificates} variant="default">
            Kembali
          </Button>
          {locked ? (
            <Button component={Link} href={printed(stored.id)} leftSection={<IconPrinter size={16} />}>
              Cetak {draft.people.length} lembar
            </Button>
          ) : (
            <>
              <Button
                variant="default"
                leftSection={<IconDeviceFloppy size={16} />}
                disabled={!ready || !changed}
                loading={save.isPending}
                onClick={() => save.mutate()}
              >
                Simpan draf
              </Button>
              <Button disabled={!ready} onClick={() => setAsks('issue')}>
                Terbitkan
              </Button>
            </>
          )}
          {stored && (
            <MoreMenu>
              {locked ? (
                <Menu.Item onClick={() => setAsks('reopen')}>Buka kembali</Menu.Item>
              ) : (
                <>
                  <Menu.Item component={Link} href={printed(stored.id)}>
                    Cetak sebagai draf
                  </Menu.Item>
                  <Menu.Item
                    color="red"
                    onClick={() =>
                      confirm({
                        title: `Hapus "${stored.title}"?`,
                        children: `Draf dengan ${stored.people.length} penerima dihapus.`,
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
          )}
        </>
      }
    >
      <ErrorNote error={save.error} />
      <div className="kk-certificate">
        <IssueFields
          draft={draft}
          designs={designs}
          locked={locked}
          shownAt={shownAt}
          onShow={setAt}
          onChange={set}
        />
        <IssuePreview
          draft={draft}
          shownAt={shownAt}
          onShow={setAt}
          lostDesign={!locked && designs.every(({ name }) => name !== draft.designName)}
        />
      </div>
      {asks === 'issue' && (
        <IssueDialog
          draft={draft}
          saveFirst={saveFirst}
          onClose={() => void settleSaved().catch(tellError)}
          onIssued={async ({ id, first, last }) => {
            setAsks(null)
            kept.forget()
            await refresh()
            if (stored === null) navigate(paths.certificate(id), { replace: true })
            endWith({
              message: `${draft.people.length} ${certificateForms[draft.kind]} diterbitkan${first === '' ? '' : first === last ? `, nomor ${first}` : `, nomor ${first} sampai ${last}`}.`,
              next: { label: `Cetak ${draft.people.length} lembar`, href: printed(id) },
            })
          }}
        />
      )}
      <ReasonDialog
        opened={asks === 'reopen'}
        title="Buka kembali"
        explanation="Penerbitan ini menjadi draf lagi. Nomor yang sudah diberikan tetap milik penerimanya; lembar yang sudah dicetak perlu ditarik, dan kodenya terbaca “isinya berubah” sampai diterbitkan lagi."
        verb="Buka kembali"
        busy={reopen.isPending}
        error={reopen.error}
        onClose={() => setAsks(null)}
        onSubmit={(reason) => reopen.mutate(reason)}
      />
    </Page>
  )
}
