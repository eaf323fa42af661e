import { Button, Group, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type EvaluationGap, evaluationGaps } from '../../shared/evaluation/completeness.ts'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { isProven, isWritten, reasonsMissing, sayMissing } from '../../shared/evaluation/reasons.ts'
import { predikatFor } from '../../shared/evaluation/predikat.ts'
import { Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { api, client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { usePrinted } from '../app/on-screen.ts'
import { usePart, useSession } from '../app/session.tsx'
import { useRecordOf } from '../app/year-period.tsx'
import { EvaluationBadge, ratingText } from '../components/badges.tsx'
import { ReasonDialog } from '../components/confirm.tsx'
import { GapsNote } from '../components/gaps-note.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { SaveNote } from '../components/save-note.tsx'
import { storedNow, useDraft } from '../components/use-draft.ts'
import { useDraftKeys } from '../components/use-draft-keys.ts'
import { useStable } from '../components/use-stable.ts'
import { TeamLineOf } from '../planning/timeline/team-line.tsx'
import { AuditSection } from '../components/audit-trail.tsx'
import { PrintMenu } from '../components/print-menu.tsx'
import { AchievementDialog } from './achievement-dialog.tsx'
import { Basis } from './basis.tsx'
import { Behaviour } from './behaviour.tsx'
import { Conclusion } from './conclusion.tsx'
import { isTold } from './editing.ts'
import { CoursesOfEvaluation } from './courses.tsx'
import { useEvaluationEnding } from './ending.ts'
import { EvaluationMenu } from './evaluation-menus.tsx'
import { focusRating, RatingRow } from './rating-row.tsx'
import { Recorded } from './recorded.tsx'
import { ObjectionCard } from './objection/card.tsx'
import { ReasonField } from './reason-field.tsx'
import { Results } from './results.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { showInTable } from './table/known-lines.ts'
import { Summary } from './summary.tsx'

/** One appraisal: realisation and feedback per row, both ratings, the predikat they give, notes, signing. */
export default function EvaluationPage() {
  const params = useParams<{ id: string } | { skp: string; period: string }>()
  return 'id' in params ? (
    <Begun id={Number(params.id)} />
  ) : (
    <OfPeriod skpId={Number(params.skp)} period={Period.safeParse(params.period).data ?? 'tahunan'} />
  )
}

function Begun({ id }: { id: number }) {
  const evaluation = useQuery({
    queryKey: api.evaluation.get.queryKey({ input: { id } }),
    ...storedNow(() => client.evaluation.get({ id })),
  })
  return <Shown evaluation={evaluation} />
}

/** Of an SKP, whether it is begun or not. */
function OfPeriod({ skpId, period }: { skpId: number; period: Period }) {
  const evaluation = useQuery({
    queryKey: api.evaluation.look.queryKey({ input: { skpId, period } }),
    ...storedNow(() => client.evaluation.look({ skpId, period })),
  })
  return <Shown evaluation={evaluation} />
}

const Shown = ({ evaluation }: { evaluation: UseQueryResult<EvaluationDetail> }) => (
  <LoadGate query={evaluation}>
    {(detail) => (
      // The same editor while the evaluation is begun in it.
      <Editor
        key={`${detail.skpId} ${detail.period} ${detail.state} ${detail.signedOn ?? ''}`}
        detail={detail}
      />
    )}
  </LoadGate>
)

function Editor({ detail }: { detail: EvaluationDetail }) {
  const [dialog, setDialog] = useState<'sign' | 'unlock' | 'achievement' | null>(null)
  const [showGaps, setShowGaps] = useState(false)
  const [showLog, setShowLog] = useState(false)
  useRecordOf({ year: detail.year, period: detail.period, what: 'Penilaian ini' })
  const part = usePart(detail)
  const { can } = useSession()
  const [, navigate] = useLocation()
  useEvaluationEnding(detail, part.decides)
  const isSigned = detail.state === 'signed'
  const readOnly = isSigned || !part.writes
  const rates = !isSigned && part.decides
  const { skpId, period } = detail
  // It begins with the first word that is saved.
  const [id, setId] = useState(detail.id)
  const draft = useDraft<EvaluationContent>(
    {
      key: `evaluation ${skpId} ${period}`,
      title: `Penilaian ${periodLabel(period)} ${detail.year} ${detail.skp.employee.name}`,
      readOnly,
      keepsLetGo: true,
    },
    detail.content,
    detail.revision,
    async (content, revision, _, letGo) => {
      const begun = id ?? (await client.evaluation.begin({ skpId, period })).id
      setId(begun)
      const saved = await client.evaluation.saveContent({ id: begun, revision, content, letGo })
      showInTable(detail, begun, content, saved)
      return saved
    },
    async () => {
      const { content: value, revision } = await client.evaluation.look({ skpId, period })
      return { value, revision }
    },
  )
  const { value: content, change, flush, revision } = draft
  usePrinted(
    id === null
      ? { nothing: 'Penilaian ini belum diisi, jadi belum ada yang dapat dicetak.' }
      : { form: 'evaluasi', kind: 'evaluations', ids: [id] },
  )
  const predikat = isSigned
    ? detail.predikat
    : predikatFor(content.ratingResult, content.ratingBehaviour, periodRange(detail.period, detail.year).end)
  const gaps = useMemo(
    () => (!rates ? [] : evaluationGaps(detail.skp.content, content, detail.achievement, detail.period)),
    [rates, detail.skp.content, content, detail.achievement, detail.period],
  )
  const settings = useQuery(api.office.settings.queryOptions())
  const missing =
    rates && settings.data?.askReasons
      ? reasonsMissing(content, isWritten(content) || isTold(detail) || isProven(detail.basis))
      : []
  useDraftKeys(draft, { asking: dialog !== null, inFields: true })
  const unlock = useMutation({
    ...api.evaluation.unlock.mutationOptions(),
    onSuccess: async () => {
      setDialog(null)
      await refresh()
    },
  })
  const { skp } = detail
  const editing = { detail, content, readOnly: !rates, onChange: change }
  const table = { ...editing, undo: draft.undo, redo: draft.redo, typing: draft.typing }
  const seek = useRef<((ikiId: string) => void) | null>(null)
  const ratings = { ratingResult: useRef<HTMLElement>(null), ratingBehaviour: useRef<HTMLElement>(null) }
  const { wayTo } = useStable({
    wayTo: ({ part, ikiId }: EvaluationGap) => {
      if (part === 'achievement')
        return can('evaluation.setAchievement')
          ? () => setDialog('achievement')
          : () => navigate(paths.evaluations)
      if (part !== undefined) return () => focusRating(ratings[part].current)
      return ikiId === undefined ? null : () => seek.current?.(ikiId)
    },
  })

  return (
    <Page
      title={
        <Group gap="sm">
          Penilaian {periodLabel(detail.period)} {detail.year} — {skp.employee.name}
          <EvaluationBadge state={detail.state} />
        </Group>
      }
      purpose={`${skp.employee.jabatan} · ${skp.employee.unit} · dinilai oleh ${skp.appraiser.name}`}
      action={
        <>
          {!readOnly && <SaveNote {...draft} onRetry={draft.retry} />}
          <EvaluationMenu
            detail={detail}
            showsLog={showLog}
            onLog={() => setShowLog(!showLog)}
            onUnlock={() => setDialog('unlock')}
          />
          {id !== null && (
            <PrintMenu needs="evaluation" from={{ kind: 'evaluations', ids: [id] }} flush={flush} />
          )}
          {rates && (
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
              Tandatangani penilaian
            </Button>
          )}
        </>
      }
    >
      <Summary detail={detail} predikat={predikat} onDecide={() => setDialog('achievement')} />
      {isSigned && id !== null && <ObjectionCard detail={detail} id={id} />}
      <TeamLineOf skpId={detail.skpId} />
      <GapsNote
        gaps={gaps}
        before="penilaian"
        open={showGaps}
        onToggle={() => setShowGaps(!showGaps)}
        wayTo={wayTo}
      />
      <Title order={2}>Hasil kerja</Title>
      <Results {...table} readOnly={readOnly} rates={rates} gaps={gaps} seek={seek} />
      <Recorded {...editing} about="results" />
      <Basis detail={detail} content={content} />
      <CoursesOfEvaluation skpId={skpId} period={period} skp={skp.content} values={content.values} />
      <RatingRow
        ref={ratings.ratingResult}
        label="Rating hasil kerja"
        hint={
          detail.proposedRating
            ? `Pimpinan unit dinilai menurut capaian unitnya; diusulkan: ${ratingText(detail.proposedRating, detail.year)}.`
            : 'Menurut indikator dan bukti dukung, bukan kedekatan.'
        }
        year={detail.year}
        value={content.ratingResult}
        readOnly={!rates}
        onChange={(ratingResult, ...go) => change((now) => ({ ...now, ratingResult }), ...go)}
      />
      <ReasonField {...editing} kind="result" asked={missing.includes('result')} />
      <Title order={2}>Perilaku kerja</Title>
      <Behaviour {...table} />
      <Recorded {...editing} about="values" />
      <RatingRow
        ref={ratings.ratingBehaviour}
        label="Rating perilaku kerja"
        hint="Menurut umpan balik atas ketujuh nilai."
        year={detail.year}
        value={content.ratingBehaviour}
        readOnly={!rates}
        onChange={(ratingBehaviour, ...go) => change((now) => ({ ...now, ratingBehaviour }), ...go)}
      />
      <ReasonField {...editing} kind="behaviour" asked={missing.includes('behaviour')} />
      <ReasonField {...editing} kind="evidence" asked={missing.includes('evidence')} />
      <Conclusion {...editing} predikat={predikat} year={detail.year} period={detail.period} />
      {showLog && <AuditSection subjectType="evaluation" subjectId={String(id)} />}
      {dialog === 'sign' && id !== null && (
        <SignDialog
          id={id}
          detail={detail}
          revision={revision.current}
          content={content}
          unreasoned={sayMissing(missing)}
          onClose={() => setDialog(null)}
          onSigned={async () => {
            setDialog(null)
            await refresh()
          }}
        />
      )}
      {dialog === 'achievement' && (
        <AchievementDialog year={detail.year} period={period} unitId={null} onClose={() => setDialog(null)} />
      )}
      <ReasonDialog
        opened={dialog === 'unlock'}
        title={`Buka kunci penilaian ${skp.employee.name}`}
        explanation="Penilaian kembali menjadi draf dan perlu ditandatangani lagi. Dokumen yang sudah dicetak tidak berlaku."
        verb="Buka kunci penilaian"
        busy={unlock.isPending}
        error={unlock.error}
        onClose={() => setDialog(null)}
        onSubmit={(reason) => id !== null && unlock.mutate({ id, reason })}
      />
    </Page>
  )
}
