import { Button, Checkbox, Group, Menu, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { most } from '../../../shared/kernel/limits.ts'
import { same } from '../../../shared/kernel/merge.ts'
import type { Certificate, KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import {
  certificateForms,
  certificateLabels,
  CertificateKind,
} from '../../../shared/recognition/certificates/design.ts'
import { placeOfCode, signersOf } from '../../../shared/recognition/certificates/rules.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { confirm, ReasonDialog, settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'
import { contentOf, type Draft, emptyTraining } from './draft.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { Recipients } from './recipients.tsx'
import { SheetView } from './sheet-view.tsx'
import { TrainingFields } from './training-fields.tsx'

const withoutRoom =
  'Desain ini tidak memuat tempat untuk kode QR, dan tidak ada sudut yang kosong. Kodenya hanya ada di berkas PDF; beri tempat di desainnya.'

const previewWidth = 560

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

  const fitting = designs.filter(({ kind }) => kind === draft.kind)
  const shownAt = Math.min(at, Math.max(0, draft.people.length - 1))
  const shown = useMemo(
    () => ({
      kind: draft.kind,
      design: draft.design,
      of: { content: contentOf(draft), recipient: draft.people[shownAt] ?? null },
    }),
    [draft, shownAt],
  )
  const signers = signersOf(draft.design)
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
        <Stack gap="sm">
          <Group grow align="start">
            <Select
              label="Jenis"
              allowDeselect={false}
              readOnly={locked}
              data={CertificateKind.options.map((kind) => ({ value: kind, label: certificateLabels[kind] }))}
              value={draft.kind}
              onChange={(value) => {
                const kind = CertificateKind.parse(value)
                const first = designs.find((one) => one.kind === kind)
                if (kind === draft.kind || !first) return
                set({
                  kind,
                  design: first.design,
                  designName: first.name,
                  training:
                    kind === 'pelatihan' ? (draft.training ?? { ...emptyTraining, subjects: [] }) : null,
                })
              }}
            />
            <Select
              label="Desain"
              allowDeselect={false}
              readOnly={locked}
              data={[...new Set([draft.designName, ...fitting.map(({ name }) => name)])]}
              value={draft.designName}
              onChange={(name) => {
                const chosen = fitting.find((one) => one.name === name)
                if (chosen) set({ design: chosen.design, designName: chosen.name })
              }}
            />
          </Group>
          <TextInput
            label="Judul pemberian"
            description="Tampil di daftar, dan pada desain yang memuat {judul}."
            required
            readOnly={locked}
            maxLength={most.name}
            value={draft.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          {draft.kind === 'penghargaan' ? (
            <Textarea
              label="Prestasi"
              description="Melanjutkan kalimat “atas prestasinya sebagai …”; sama untuk semua penerima yang tidak punya prestasi sendiri."
              autosize
              minRows={1}
              maxRows={4}
              readOnly={locked}
              maxLength={most.short}
              value={draft.achievement}
              onChange={(event) => set({ achievement: event.currentTarget.value })}
            />
          ) : (
            <TrainingFields
              training={draft.training ?? { ...emptyTraining, subjects: [] }}
              locked={locked}
              onChange={(training) => set({ training })}
            />
          )}
          <Group grow align="start">
            <TextInput
              label="Tempat"
              readOnly={locked}
              maxLength={most.place}
              value={draft.place}
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
            <DateField
              label="Tanggal"
              clearable
              readOnly={locked}
              value={draft.date}
              onChange={(date) => set({ date })}
            />
          </Group>
          <Checkbox
            label="Diberi nomor"
            description="Nomornya diberikan buku register ketika diterbitkan, menurut pola di Cetak, Penomoran."
            disabled={locked}
            checked={draft.numbered}
            onChange={(event) => set({ numbered: event.currentTarget.checked })}
          />
          {Array.from({ length: signers }, (_, index) => (
            <PersonSelect
              key={index}
              label={
                signers === 1
                  ? 'Penanda tangan'
                  : index === 0
                    ? 'Penanda tangan kanan'
                    : 'Penanda tangan kiri'
              }
              readOnly={locked}
              value={draft.signers[index] ?? null}
              onChange={(choice) => {
                const next = Array.from({ length: signers }, (_unused, place) =>
                  place === index ? choice : (draft.signers[place] ?? null),
                )
                // The second stands behind the first.
                const firstOpen = next.indexOf(null)
                set({
                  signers: (firstOpen < 0 ? next : next.slice(0, firstOpen)).flatMap((one) => one ?? []),
                })
              }}
              disabled={index > draft.signers.length}
            />
          ))}
          <Recipients
            people={draft.people}
            achievement={draft.achievement}
            locked={locked}
            shownAt={shownAt}
            onShow={setAt}
            onChange={(people) => set({ people })}
          />
        </Stack>
        <Stack gap="xs" className="kk-certificate-beside">
          <SheetView shown={shown} width={previewWidth} label="Pratinjau lembar" />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {draft.people.length === 0
                ? 'Pratinjau dengan contoh nama'
                : `Lembar ${shownAt + 1} dari ${draft.people.length}`}
            </Text>
            <Group gap={6}>
              <Button size="xs" variant="default" disabled={shownAt === 0} onClick={() => setAt(shownAt - 1)}>
                Sebelumnya
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={shownAt >= draft.people.length - 1}
                onClick={() => setAt(shownAt + 1)}
              >
                Berikutnya
              </Button>
            </Group>
          </Group>
          {placeOfCode(draft.design) === null && <Note kind="info">{withoutRoom}</Note>}
          {!locked && designs.every(({ name }) => name !== draft.designName) && (
            <Note kind="info">
              Desain “{draft.designName}” sudah tidak ada; penerbitan ini memakai salinannya.
            </Note>
          )}
        </Stack>
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
