import { Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { longDate } from '../../shared/kernel/dates.ts'
import { signingGaps } from '../../shared/planning/agreement/gaps.ts'
import type { Gap } from '../../shared/planning/sheet/completeness.ts'
import type { SuperiorRhk } from '../../shared/planning/sheet/contract.ts'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import type { SkpContent } from '../../shared/planning/skp/skp.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import { isOpen, lockedBecause } from '../../shared/planning/skp/transitions.ts'
import { api, client } from '../app/client.ts'
import { appraiserIdOf, usePart } from '../app/session.tsx'
import { useRecordOf } from '../app/year-period.tsx'
import { StateBadge } from '../components/badges.tsx'
import { GapsNote } from '../components/gaps-note.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { SaveNote } from '../components/save-note.tsx'
import { storedNow, useDraft } from '../components/use-draft.ts'
import { useDraftKeys } from '../components/use-draft-keys.ts'
import { AuditSection } from '../components/audit-trail.tsx'
import { AnnexSections } from './annex/annex.tsx'
import { Behaviour } from './sheet/behaviour.tsx'
import { ChoiceNotes } from '../components/grid/choice-notes.ts'
import { Talks } from './talks/talks.tsx'
import { ChangedSince } from './agreement/changed-since.tsx'
import { HeaderCard } from './skp/header.tsx'
import { Quality } from './sheet/quality.tsx'
import { RemarksNote } from './agreement/remarks-note.tsx'
import { ServiceLine } from './timeline/service-line.tsx'
import { ServiceNotes } from './timeline/service-notes.tsx'
import { Sheet } from './sheet/sheet.tsx'
import type { SheetCell } from './sheet/actions.ts'
import { type SkpDialog, SkpDialogs } from './skp-dialogs.tsx'
import { useSkpEnding } from './skp-ending.ts'
import { SkpMenu } from './skp-menu.tsx'
import { SkpSources } from './skp-sources.tsx'
import { SkpTransitions } from './skp-transitions.tsx'
import { TeamLine } from './timeline/team-line.tsx'
import { useSatuan } from './measures/use-satuan.ts'
import { useOpenRemarks } from './agreement/use-open-remarks.ts'

/** One SKP: who with whom, hasil kerja as a spreadsheet, perilaku kerja, signing. */
export default function SkpPage() {
  const { id } = useParams<{ id: string }>()
  const skp = useQuery({
    queryKey: api.planning.skp.get.queryKey({ input: { id: Number(id) } }),
    ...storedNow(() => client.planning.skp.get({ id: Number(id) })),
  })
  return (
    <LoadGate query={skp}>
      {(detail) => (
        // The same editor, with its steps, while it is put forward and taken back.
        <Editor
          key={`${detail.id} ${isOpen(detail.state) ? 'open' : detail.state} ${detail.signedOn ?? ''}`}
          detail={detail}
        />
      )}
    </LoadGate>
  )
}

const noSuperior: readonly SuperiorRhk[] = []

function Editor({ detail }: { detail: SkpDetail }) {
  const [dialog, setDialog] = useState<SkpDialog | null>(null)
  const [showGaps, setShowGaps] = useState(false)
  const [showLog, setShowLog] = useState(false)
  useRecordOf({ year: detail.year, what: 'SKP ini' })
  const part = usePart({ employeeId: detail.employeeId, appraiserId: appraiserIdOf(detail) })
  useSkpEnding(detail, part.decides)
  const locked = lockedBecause(detail.state, part.writes)
  const readOnly = locked !== null
  const draft = useDraft<SkpContent>(
    {
      key: `skp ${detail.id}`,
      title: `SKP ${detail.year} ${detail.employee.name}`,
      readOnly,
      keepsLetGo: true,
    },
    detail.content,
    detail.revision,
    (content, revision, _, letGo) => client.planning.sheet.save({ id: detail.id, revision, content, letGo }),
    async () => {
      const { content: value, revision } = await client.planning.skp.get({ id: detail.id })
      return { value, revision }
    },
  )
  const { value: content, change, flush, revision } = draft
  // What stands around the table may lag behind a moment; what is typed may not.
  const settled = useDeferredValue(content)
  const below = useDeferredValue(true, false)
  const superior = useQuery(api.planning.sheet.superiorRhk.queryOptions({ input: { id: detail.id } }))
  const notes = useMemo(
    () => new Map((superior.data ?? []).flatMap(({ text, from }) => (from === null ? [] : [[text, from]]))),
    [superior.data],
  )
  const satuan = useSatuan()
  const remarks = useOpenRemarks(detail.id)
  const gaps = useMemo(
    () => (readOnly ? [] : signingGaps(detail.appraiser !== null, settled, detail.approach, satuan)),
    [settled, detail.approach, detail.appraiser, readOnly, satuan],
  )
  // Also after a button or a menu, whose row may be gone.
  useDraftKeys(draft, { asking: dialog !== null, inFields: false })
  const take = useCallback(
    (rhkId: string, wording: string) =>
      change((now) => ({
        ...now,
        rhk: now.rhk.map((rhk) => (rhk.id === rhkId ? { ...rhk, text: wording } : rhk)),
      })),
    [change],
  )

  const seek = useRef<((cell: SheetCell) => void) | null>(null)
  const goTo = useCallback(
    ({
      rhkId,
      ikiId,
      column,
    }: {
      rhkId?: string | null
      ikiId?: string | null
      column?: SheetCell['column']
    }) => {
      if (!rhkId) return
      const iki = ikiId ? { ikiId } : {}
      seek.current?.({ rhkId, ...iki, column: column ?? (ikiId ? 'indicator' : 'text') })
    },
    [],
  )

  const wayTo = useCallback((gap: Gap) => (gap.rhkId === undefined ? null : () => goTo(gap)), [goTo])

  // The same functions each time, so that nothing but the table is drawn while the clerk types in it.
  const toggleLog = useCallback(() => setShowLog((shown) => !shown), [])
  const toggleGaps = useCallback(() => setShowGaps((shown) => !shown), [])
  const tellGaps = useCallback(() => setShowGaps(true), [])
  const editHeader = useCallback(() => setDialog('header'), [])
  const compare = useCallback(() => setDialog('versions'), [])
  const sources = useMemo(
    () => <SkpSources skpId={detail.id} flush={flush} onDialog={setDialog} />,
    [detail.id, flush],
  )

  return (
    <Page
      title={
        <Group gap="sm">
          SKP {detail.year} — {detail.employee.name}
          <StateBadge state={detail.state} />
          <ChangedSince detail={detail} content={settled} onCompare={compare} />
          {detail.version > 1 && (
            <Text span size="sm" c="dimmed">
              Addendum, versi {detail.version}
            </Text>
          )}
        </Group>
      }
      purpose={`${detail.employee.jabatan} · ${detail.employee.unit} · ${longDate(detail.periodStart)} – ${longDate(endOf(detail))}`}
      action={
        <>
          {!readOnly && <SaveNote {...draft} onRetry={draft.retry} />}
          <SkpMenu
            detail={detail}
            rhkCount={content.rhk.length}
            writes={part.writes}
            decides={part.decides}
            flush={flush}
            showsLog={showLog}
            onLog={toggleLog}
            onDialog={setDialog}
          />
          <SkpTransitions
            detail={detail}
            revision={revision}
            complete={gaps.length === 0}
            proposes={part.proposes}
            decides={part.decides}
            flush={flush}
            onGaps={tellGaps}
            onDialog={setDialog}
          />
        </>
      }
    >
      <HeaderCard detail={detail} readOnly={readOnly} onEdit={editHeader} />
      {below && <TeamLine detail={detail} />}
      {below && <ServiceNotes detail={detail} content={settled} readOnly={readOnly} onChange={change} />}
      <GapsNote gaps={gaps} before="SKP" open={showGaps} onToggle={toggleGaps} wayTo={wayTo} />
      <RemarksNote skpId={detail.id} content={settled} settles={part.writes} />
      {below && !readOnly && <Quality detail={detail} content={settled} onTake={take} onGo={goTo} />}
      <Title order={2}>Hasil kerja</Title>
      <ChoiceNotes value={notes}>
        <div className="kk-stacked">
          <Sheet
            content={content}
            kind={detail.kind}
            approach={detail.approach}
            superior={superior.data ?? noSuperior}
            gaps={gaps}
            remarks={remarks}
            satuan={satuan}
            locked={locked}
            sources={sources}
            onChange={change}
            undo={draft.undo}
            redo={draft.redo}
            canUndo={draft.canUndo}
            canRedo={draft.canRedo}
            typing={draft.typing}
            seek={seek}
          />
        </div>
      </ChoiceNotes>
      {below && (
        <>
          <Title order={2}>Perilaku kerja</Title>
          <Behaviour
            year={detail.year}
            expectations={content.expectations}
            locked={locked}
            onChange={change}
            undo={draft.undo}
            redo={draft.redo}
            typing={draft.typing}
          />
          <ServiceLine employeeId={detail.employeeId} year={detail.year} />
          <AnnexSections detail={detail} content={settled} locked={locked} />
          <Talks detail={detail} writes={part.writes} />
        </>
      )}
      {showLog && <AuditSection subjectType="skp" subjectId={String(detail.id)} />}
      <SkpDialogs
        open={dialog}
        detail={detail}
        content={content}
        revision={revision}
        flush={flush}
        onChange={change}
        onClose={() => setDialog(null)}
      />
    </Page>
  )
}
