import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { attachmentLabels } from '../../../shared/planning/annex/annex.ts'
import { AttachmentKind, type SkpContent } from '../../../shared/planning/skp/skp.ts'
import { type AnnexDraft, annexOf, draftOf, idsByText } from '../../../shared/planning/annex/draft.ts'
import { rhkName } from '../../../shared/planning/sheet/completeness.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api, client } from '../../app/client.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { storedNow, useDraft } from '../../components/use-draft.ts'
import { AnnexCopyDialog } from './copy-dialog.tsx'
import { AnnexRows } from './rows.tsx'

/** Lampiran SKP and rencana aksi, written below the SKP and frozen with it. */
export const AnnexSections = memo(function AnnexSections({
  detail,
  content,
  locked,
}: {
  detail: SkpDetail
  content: SkpContent
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
}) {
  const annex = useQuery({
    queryKey: api.planning.annex.get.queryKey({ input: { id: detail.id } }),
    ...storedNow(() => client.planning.annex.get({ id: detail.id })),
  })
  return (
    <LoadGate query={annex}>
      {({ annex: stored, revision }) => (
        <Sections
          initial={draftOf(stored, idsByText())}
          revision={revision}
          detail={detail}
          content={content}
          locked={locked}
        />
      )}
    </LoadGate>
  )
})

function Sections({
  initial,
  revision,
  detail,
  content,
  locked,
}: {
  initial: AnnexDraft
  revision: number
  detail: SkpDetail
  content: SkpContent
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
}) {
  const draft = useDraft<AnnexDraft>(
    {
      key: `annex ${detail.id}`,
      title: `Lampiran SKP ${detail.year} ${detail.employee.name}`,
      readOnly: locked !== null,
      keepsLetGo: true,
    },
    initial,
    revision,
    (value, known, _, letGo) =>
      client.planning.annex.save({
        id: detail.id,
        revision: known,
        annex: annexOf(
          value,
          content.rhk.map(({ id }) => id),
        ),
        letGo,
      }),
    async () => {
      const { annex, revision } = await client.planning.annex.get({ id: detail.id })
      return { value: draftOf(annex, idsByText()), revision }
    },
  )
  const [copying, setCopying] = useState(false)
  const { value, change } = draft
  const lines = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (value[key]?.length ?? 0), 0)
  const shared = {
    value,
    locked,
    onChange: change,
    undo: draft.undo,
    redo: draft.redo,
    typing: draft.typing,
  }
  return (
    <>
      <Section
        title="Lampiran SKP"
        count={lines(AttachmentKind.options)}
        note={
          locked === null && (
            <>
              <SaveNote {...draft} onRetry={draft.retry} />
              <Group gap="xs" ml="auto">
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconArrowBackUp size={15} />}
                  disabled={!draft.canUndo}
                  onClick={draft.undo}
                >
                  Urungkan
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setCopying(true)}>
                  Salin dari SKP lain…
                </Button>
              </Group>
            </>
          )
        }
      >
        {AttachmentKind.options.map((kind) => (
          <AnnexRows key={kind} listKey={kind} title={attachmentLabels[kind]} planned={false} {...shared} />
        ))}
      </Section>
      <Section title="Rencana aksi" count={lines(content.rhk.map(({ id }) => id))} note={null}>
        {content.rhk.length === 0 && <Text c="dimmed">Rencana aksi ditulis per RHK; belum ada RHK.</Text>}
        {content.rhk.map((rhk) => (
          <AnnexRows
            key={rhk.id}
            listKey={rhk.id}
            title={`${rhkName(content, rhk.id)} — ${rhk.text}`}
            planned
            {...shared}
          />
        ))}
      </Section>
      {copying && (
        <AnnexCopyDialog
          detail={detail}
          content={content}
          draft={value}
          onCopy={(next) => change(() => next)}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  )
}

function Section({
  title,
  count,
  note,
  children,
}: {
  title: string
  count: number
  note: React.ReactNode
  children: React.ReactNode
}) {
  const [chosen, setOpen] = useState<boolean | null>(null)
  // Rows that are copied in are seen at once.
  const open = chosen ?? count > 0
  return (
    <section className="kk-card">
      <Group gap="sm">
        <Title order={2}>{title}</Title>
        <Anchor component="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Sembunyikan' : `Tampilkan (${count} baris)`}
        </Anchor>
        {note}
      </Group>
      {open && children}
    </section>
  )
}
