import { Anchor, Button, Group, List, Menu, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDots, IconLock, IconPrinter, IconSend } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { longDate } from '../../shared/format/dates.ts'
import { gapsIn } from '../../shared/planning/completeness.ts'
import type { SkpDetail, SuperiorRhk } from '../../shared/planning/contract.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'
import { endOf } from '../../shared/planning/split.ts'
import { api, client, queryClient } from '../app/client.ts'
import { StateBadge } from '../components/badges.tsx'
import { confirm, ReasonDialog, tell, tellError } from '../components/confirm.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { SaveNote } from '../components/save-note.tsx'
import { saveDrafts, useDraft } from '../components/use-draft.ts'
import { AuditTrail } from '../trust/audit-trail.tsx'
import { AnnexSections } from './annex.tsx'
import { ChoiceNotes } from './choice-notes.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { Dialogs } from './dialogs.tsx'
import { GiveBackDialog } from './give-back-dialog.tsx'
import { RemarksNote } from './remarks-note.tsx'
import { VersionsDialog } from './versions-dialog.tsx'
import { Behaviour } from './behaviour.tsx'
import { exportSkp } from './export-skp.ts'
import { LibraryDialog } from './library-dialog.tsx'
import { HeaderCard, HeaderDialog } from './header.tsx'
import { Quality } from './quality.tsx'
import { MutasiDialog } from './mutasi-dialog.tsx'
import { TakeOut } from './archive-menu.tsx'
import { ServiceLine } from './service-line.tsx'
import { ServiceNotes } from './service-notes.tsx'
import { TeamLine } from './teams/team-line.tsx'
import { useOpenRemarks } from './use-open-remarks.ts'
import { useMeasureUnits } from './use-measure-units.ts'
import { SignDialog } from './sign-dialog.tsx'
import { Sheet } from './sheet/sheet.tsx'
import { Note } from '../components/note.tsx'

/** One SKP: who with whom, hasil kerja as a spreadsheet, perilaku kerja, signing. */
export default function SkpPage() {
  const { id } = useParams<{ id: string }>()
  const skp = useQuery({
    queryKey: api.planning.get.queryKey({ input: { id: Number(id) } }),
    queryFn: async () => {
      // Whoever left the page a moment ago and comes back finds what was written.
      await saveDrafts()
      return client.planning.get({ id: Number(id) })
    },
    // What is edited must be what is stored, not what was seen some minutes ago.
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <LoadGate query={skp}>
      {(detail) => <Editor key={`${detail.id} ${detail.state} ${detail.signedOn ?? ''}`} detail={detail} />}
    </LoadGate>
  )
}

const noSuperior: readonly SuperiorRhk[] = []

const isOpen = (state: SkpDetail['state']) =>
  state === 'draft' || state === 'proposed' || state === 'returned'

function Editor({ detail }: { detail: SkpDetail }) {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<
    | 'header'
    | 'copy'
    | 'library'
    | 'sign'
    | 'reopen'
    | 'give-back'
    | 'versions'
    | 'mutasi'
    | 'take-out'
    | null
  >(null)
  const [showGaps, setShowGaps] = useState(false)
  const [showLog, setShowLog] = useState(false)
  const readOnly = !isOpen(detail.state)
  const draft = useDraft<SkpContent>(
    detail.content,
    detail.revision,
    async (content, revision) => {
      const saved = await client.planning.saveContent({ id: detail.id, revision, content })
      // Lists show it when they are next looked at; this page knows already.
      await queryClient.invalidateQueries({ refetchType: 'none' })
      return saved
    },
    async () => (await client.planning.get({ id: detail.id })).revision,
  )
  const { value: content, change, flush, revision } = draft
  // What stands around the table may lag behind a moment; what is typed may not.
  const settled = useDeferredValue(content)
  const below = useDeferredValue(true, false)
  const superior = useQuery(api.planning.superiorRhk.queryOptions({ input: { id: detail.id } }))
  const notes = useMemo(
    () => new Map((superior.data ?? []).flatMap(({ text, from }) => (from === null ? [] : [[text, from]]))),
    [superior.data],
  )
  const units = useMeasureUnits()
  const remarks = useOpenRemarks(detail.id)
  const gaps = useMemo(
    () =>
      readOnly
        ? []
        : [
            ...(detail.appraiser
              ? []
              : [{ field: 'Pejabat penilai', message: 'Pejabat penilai kinerja belum dipilih.' }]),
            ...gapsIn(settled, detail.approach, units),
          ],
    [settled, detail.approach, detail.appraiser, readOnly, units],
  )
  useHotkeys(
    [
      [
        'mod+S',
        () => {
          void flush()
        },
      ],
    ],
    [],
  )
  // Also after a button or a menu, whose row may be gone; a field that is written in has an undo of its own.
  useHotkeys([
    ['mod+Z', draft.undo],
    ['mod+shift+Z', draft.redo],
    ['mod+Y', draft.redo],
  ])
  const take = useCallback(
    (rhkId: string, wording: string) =>
      change((now) => ({
        ...now,
        rhk: now.rhk.map((rhk) => (rhk.id === rhkId ? { ...rhk, text: wording } : rhk)),
      })),
    [change],
  )
  const refresh = () => queryClient.invalidateQueries()
  const remove = useMutation({
    ...api.planning.remove.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      navigate('/perencanaan')
      tell(`SKP ${detail.employee.name} dihapus.`)
      await refresh()
    },
  })
  const propose = useMutation({
    ...api.planning.propose.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      tell(`SKP ${detail.employee.name} diajukan; usulannya tersimpan untuk dibandingkan.`)
      await refresh()
    },
  })
  const reopen = useMutation({
    ...api.planning.reopen.mutationOptions(),
    onSuccess: async () => {
      setDialog(null)
      await refresh()
    },
  })

  return (
    <Page
      title={
        <Group gap="sm">
          SKP {detail.year} — {detail.employee.name}
          <StateBadge state={detail.state} />
        </Group>
      }
      purpose={`${detail.employee.jabatan} · ${detail.employee.unit} · ${longDate(detail.periodStart)} – ${longDate(endOf(detail))}`}
      action={
        <>
          {!readOnly && <SaveNote {...draft} onRetry={draft.retry} />}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" aria-label="Tindakan lain">
                <IconDots size={16} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component={Link} href={`/pegawai/${detail.employeeId}`}>
                Buka data pegawai
              </Menu.Item>
              {!readOnly && <Menu.Item onClick={() => setDialog('copy')}>Salin dari SKP lain…</Menu.Item>}
              {!readOnly && (
                <Menu.Item component={Link} href={`/perencanaan/impor/${detail.id}`}>
                  Bawa masuk dari Excel…
                </Menu.Item>
              )}
              {!readOnly && <Menu.Item onClick={() => setDialog('library')}>Ambil dari pustaka…</Menu.Item>}
              <Menu.Item
                onClick={() =>
                  void flush()
                    .then(async (saved) => {
                      if (saved) await exportSkp([detail.id])
                    })
                    .catch(tellError)
                }
              >
                Ekspor ke Excel
              </Menu.Item>
              <Menu.Item onClick={() => setDialog('versions')}>Versi dan usulan…</Menu.Item>
              {(!readOnly || detail.state === 'agreed') && detail.closedOn === null && (
                <Menu.Item onClick={() => void flush().then((saved) => saved && setDialog('mutasi'))}>
                  Tutup dan lanjutkan karena mutasi…
                </Menu.Item>
              )}
              <Menu.Item onClick={() => setShowLog(!showLog)}>
                {showLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan
              </Menu.Item>
              {readOnly ? (
                <Menu.Item onClick={() => setDialog(detail.state === 'archived' ? 'take-out' : 'reopen')}>
                  {detail.state === 'archived' ? 'Keluarkan dari arsip…' : 'Buka kembali SKP…'}
                </Menu.Item>
              ) : (
                <Menu.Item
                  color="red.8"
                  onClick={() =>
                    confirm({
                      title: `Hapus SKP ${detail.employee.name}?`,
                      children: `Draf dengan ${content.rhk.length} RHK akan hilang. Isinya tetap ada dalam catatan perubahan.`,
                      verb: 'Hapus SKP',
                      danger: true,
                      onConfirm: () => remove.mutate({ id: detail.id }),
                    })
                  }
                >
                  Hapus SKP…
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() =>
              void flush().then((saved) => {
                if (saved) navigate(`/cetak/skp/skp/${detail.id}`)
              })
            }
          >
            Cetak
          </Button>
          {detail.state === 'proposed' && (
            <Button
              variant="default"
              onClick={() => void flush().then((saved) => saved && setDialog('give-back'))}
            >
              Kembalikan
            </Button>
          )}
          {(detail.state === 'draft' || detail.state === 'returned') && (
            <Button
              variant="default"
              leftSection={<IconSend size={16} />}
              loading={propose.isPending}
              onClick={() =>
                void flush().then((saved) => {
                  if (!saved) return
                  if (gaps.length > 0) setShowGaps(true)
                  else propose.mutate({ id: detail.id, revision: revision.current })
                })
              }
            >
              Ajukan SKP
            </Button>
          )}
          {!readOnly && (
            <Button
              leftSection={<IconLock size={16} />}
              onClick={() =>
                void flush().then((saved) => {
                  if (!saved) return
                  if (gaps.length > 0) setShowGaps(true)
                  else setDialog('sign')
                })
              }
            >
              Tandatangani SKP
            </Button>
          )}
        </>
      }
    >
      <HeaderCard detail={detail} readOnly={readOnly} onEdit={() => setDialog('header')} />
      {below && <TeamLine detail={detail} />}
      {below && <ServiceNotes detail={detail} content={settled} readOnly={readOnly} onChange={change} />}
      {below && <ServiceLine employeeId={detail.employeeId} year={detail.year} />}
      {gaps.length > 0 && (
        <Note
          kind="warning"
          title={
            <Group gap="xs">
              {gaps.length} hal perlu diisi sebelum SKP ditandatangani
              <Anchor component="button" type="button" fw={400} onClick={() => setShowGaps(!showGaps)}>
                {showGaps ? 'Sembunyikan' : 'Lihat'}
              </Anchor>
            </Group>
          }
        >
          {showGaps && (
            <List size="sm">
              {gaps.slice(0, 15).map(({ field, message }, index) => (
                <List.Item key={index}>
                  <b>{field}</b>: {message}
                </List.Item>
              ))}
              {gaps.length > 15 && <List.Item>dan {gaps.length - 15} lainnya.</List.Item>}
            </List>
          )}
        </Note>
      )}
      <RemarksNote skpId={detail.id} content={settled} />
      {below && !readOnly && <Quality detail={detail} content={settled} onTake={take} />}
      <Title order={2}>Hasil kerja</Title>
      <ChoiceNotes value={notes}>
        <Sheet
          content={content}
          kind={detail.kind}
          approach={detail.approach}
          superior={superior.data ?? noSuperior}
          gaps={gaps}
          remarks={remarks}
          units={units}
          readOnly={readOnly}
          onChange={change}
          undo={draft.undo}
          redo={draft.redo}
          canUndo={draft.canUndo}
          canRedo={draft.canRedo}
          typing={draft.typing}
        />
      </ChoiceNotes>
      {below && (
        <>
          <Title order={2}>Perilaku kerja</Title>
          <Behaviour expectations={content.expectations} readOnly={readOnly} onChange={change} />
          <AnnexSections detail={detail} content={settled} readOnly={readOnly} />
          <Dialogs detail={detail} />
        </>
      )}
      {showLog && (
        <section className="kk-card">
          <Title order={2} mb={6}>
            Catatan perubahan
          </Title>
          <AuditTrail subjectType="skp" subjectId={String(detail.id)} />
        </section>
      )}
      {dialog === 'header' && (
        <HeaderDialog
          detail={detail}
          beforeSave={flush}
          revision={() => revision.current}
          onSaved={async (next) => {
            revision.current = next
            setDialog(null)
            await refresh()
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'give-back' && (
        <GiveBackDialog
          skpId={detail.id}
          revision={revision.current}
          content={content}
          onClose={() => setDialog(null)}
          onDone={async () => {
            setDialog(null)
            tell(`SKP ${detail.employee.name} dikembalikan dengan catatan.`)
            await refresh()
          }}
        />
      )}
      {dialog === 'mutasi' && (
        <MutasiDialog
          skpId={detail.id}
          employeeId={detail.employeeId}
          year={detail.year}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'take-out' && (
        <TakeOut
          ids={[detail.id]}
          title={`Keluarkan SKP ${detail.employee.name} dari arsip`}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'versions' && (
        <VersionsDialog skpId={detail.id} content={content} onClose={() => setDialog(null)} />
      )}
      {dialog === 'library' && (
        <LibraryDialog detail={detail} content={content} onTake={change} onClose={() => setDialog(null)} />
      )}
      {dialog === 'copy' && (
        <CopyDialog detail={detail} content={content} onCopy={change} onClose={() => setDialog(null)} />
      )}
      {dialog === 'sign' && (
        <SignDialog
          detail={detail}
          revision={revision.current}
          onClose={() => setDialog(null)}
          onSigned={async () => {
            setDialog(null)
            tell(`SKP ${detail.employee.name} ditetapkan dan terkunci.`)
            await refresh()
          }}
        />
      )}
      <ReasonDialog
        opened={dialog === 'reopen'}
        title={`Buka kembali SKP ${detail.employee.name}`}
        explanation="SKP kembali menjadi draf dan perlu ditandatangani lagi. Penilaian yang sudah ditandatangani harus dibuka lebih dahulu."
        verb="Buka kembali SKP"
        busy={reopen.isPending}
        error={reopen.error}
        onClose={() => setDialog(null)}
        onSubmit={(reason) => reopen.mutate({ id: detail.id, reason })}
      />
    </Page>
  )
}
