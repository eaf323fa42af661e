import { ActionIcon, Anchor, Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import { attachmentLabels, inQuarter, quarterNames } from '../../../shared/planning/annex/annex.ts'
import { AttachmentKind, type SkpContent } from '../../../shared/planning/skp/skp.ts'
import {
  type AnnexDraft,
  type AnnexRow,
  annexOf,
  changeRow,
  draftOf,
  insertRows,
  isEmptyRow,
  newRow,
  pastedRows,
  pastedTexts,
  removeRow,
} from '../../../shared/planning/annex/draft.ts'
import { rhkName } from '../../../shared/planning/sheet/completeness.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api, client } from '../../app/client.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { storedNow, useDraft } from '../../components/use-draft.ts'
import { AnnexCopyDialog } from './copy-dialog.tsx'

const newId = () => crypto.randomUUID()

/** "III" stays on one line beside its box. */
const quarterLabel = { label: { paddingInlineStart: 4, whiteSpace: 'nowrap' } } as const

/** Lampiran SKP and rencana aksi, written below the SKP and frozen with it. */
export const AnnexSections = memo(function AnnexSections({
  detail,
  content,
  readOnly,
}: {
  detail: SkpDetail
  content: SkpContent
  readOnly: boolean
}) {
  const annex = useQuery({
    queryKey: api.planning.annex.get.queryKey({ input: { id: detail.id } }),
    ...storedNow(() => client.planning.annex.get({ id: detail.id })),
  })
  return (
    <LoadGate query={annex}>
      {({ annex: stored, revision }) => (
        <Sections
          initial={draftOf(stored, newId)}
          revision={revision}
          detail={detail}
          content={content}
          readOnly={readOnly}
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
  readOnly,
}: {
  initial: AnnexDraft
  revision: number
  detail: SkpDetail
  content: SkpContent
  readOnly: boolean
}) {
  const draft = useDraft<AnnexDraft>(
    initial,
    revision,
    (value, known) =>
      client.planning.annex.save({
        id: detail.id,
        revision: known,
        annex: annexOf(
          value,
          content.rhk.map(({ id }) => id),
        ),
      }),
    async () => (await client.planning.annex.get({ id: detail.id })).revision,
  )
  const [copying, setCopying] = useState(false)
  const { value, change } = draft
  const lines = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (value[key]?.length ?? 0), 0)
  const shared = { value, change, readOnly }
  return (
    <>
      <Section
        title="Lampiran SKP"
        count={lines(AttachmentKind.options)}
        note={
          !readOnly && (
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
          <Rows key={kind} listKey={kind} title={attachmentLabels[kind]} planned={false} {...shared} />
        ))}
      </Section>
      <Section title="Rencana aksi" count={lines(content.rhk.map(({ id }) => id))} note={null}>
        {content.rhk.length === 0 && <Text c="dimmed">Rencana aksi ditulis per RHK; belum ada RHK.</Text>}
        {content.rhk.map((rhk) => (
          <Rows
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

function Rows({
  listKey,
  title,
  planned,
  value,
  change,
  readOnly,
}: {
  listKey: string
  title: string
  planned: boolean
  value: AnnexDraft
  change: (next: (draft: AnnexDraft) => AnnexDraft, what?: string) => void
  readOnly: boolean
}) {
  const rows = value[listKey] ?? []
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const field = list.current?.querySelector<HTMLElement>(`[data-row-id="${wanted.current}"]`)
    wanted.current = null
    field?.focus()
  })
  /** A new row, to be written in at once: below one, or at the end. */
  const add = (after: string) => {
    const row = newRow(newId())
    wanted.current = row.id
    change((draft) => insertRows(draft, listKey, after, [row]))
  }
  const onKeyDown = (event: KeyboardEvent, row: AnnexRow) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!readOnly && !isEmptyRow(row)) add(row.id)
  }
  const set = (id: string, part: Partial<Omit<AnnexRow, 'id'>>, what: string) =>
    change((draft) => changeRow(draft, listKey, id, part), `${id} ${what}`)
  const onPaste = (event: ClipboardEvent, id: string) => {
    const text = event.clipboardData.getData('text/plain')
    const pasted = planned ? pastedRows(text, newId) : pastedTexts(text, newId)
    if (pasted.length < 2) return
    event.preventDefault()
    change((draft) => insertRows(draft, listKey, id, pasted))
  }
  const field = (row: AnnexRow, name: 'text' | 'output' | 'evidence', label: string) => (
    <textarea
      className="kk-field"
      rows={1}
      aria-label={`${label}, ${title}`}
      data-row-id={name === 'text' ? row.id : undefined}
      readOnly={readOnly}
      maxLength={name === 'text' ? most.text : most.short}
      value={row[name]}
      onPaste={(event) => onPaste(event, row.id)}
      onKeyDown={(event) => onKeyDown(event, row)}
      onChange={(event) => set(row.id, { [name]: event.currentTarget.value }, name)}
    />
  )
  return (
    <div ref={list} style={{ marginTop: 8 }}>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {rows.length > 0 && (
        <table className="kk-sheet">
          <colgroup>
            <col style={{ width: 40 }} />
            <col />
            {planned && <col style={{ width: '20%' }} />}
            {planned && <col style={{ width: 210 }} />}
            {planned && <col style={{ width: '20%' }} />}
            {!readOnly && <col style={{ width: 44 }} />}
          </colgroup>
          {planned && (
            <thead>
              <tr>
                <th scope="col">No</th>
                <th scope="col">Rencana aksi</th>
                <th scope="col">Target/keluaran</th>
                <th scope="col">Triwulan</th>
                <th scope="col">Bukti dukung</th>
                {!readOnly && (
                  <th scope="col">
                    <span className="kk-visually-hidden">Tindakan</span>
                  </th>
                )}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td style={{ textAlign: 'center' }}>{index + 1}</td>
                <td>{field(row, 'text', planned ? 'Rencana aksi' : 'Isi')}</td>
                {planned && (
                  <>
                    <td>{field(row, 'output', 'Target/keluaran')}</td>
                    <td>
                      <Group gap={8} wrap="nowrap">
                        {quarterNames.map((name, quarter) => (
                          <Checkbox
                            key={name}
                            size="xs"
                            label={name}
                            styles={quarterLabel}
                            disabled={readOnly}
                            checked={inQuarter(row.quarters, quarter)}
                            onChange={() =>
                              set(row.id, { quarters: row.quarters ^ (1 << quarter) }, 'quarters')
                            }
                          />
                        ))}
                      </Group>
                    </td>
                    <td>{field(row, 'evidence', 'Bukti dukung')}</td>
                  </>
                )}
                {!readOnly && (
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Hapus baris ${index + 1}, ${title}`}
                      onClick={() => change((draft) => removeRow(draft, listKey, row.id))}
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => add('')}
        >
          Tambah baris
        </Button>
      )}
      {readOnly && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          Kosong
        </Text>
      )}
    </div>
  )
}
