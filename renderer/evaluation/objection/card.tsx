import { Anchor, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { EvaluationDetail } from '../../../shared/evaluation/contract.ts'
import type {
  ObjectionAct,
  ObjectionRecord,
  ObjectionView,
} from '../../../shared/evaluation/objection/contract.ts'
import { daysLeft, decisionLabels, objectionStateLabels } from '../../../shared/evaluation/objection/rules.ts'
import { aboutText, changesOf, changeText, ended } from '../../../shared/evaluation/objection/words.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { openHelp } from '../../app/open-help.ts'
import { paths } from '../../app/paths.ts'
import { ReasonDialog } from '../../components/confirm.tsx'
import { Fact } from '../../components/fact.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ReceiptForm } from '../receipt/hand-over-dialog.tsx'
import { DecideDialog, ExplainDialog, SubmitDialog } from './dialogs.tsx'

/** Receipt and objection of a signed evaluation: what has happened, what comes next, who and until when. */
export function ObjectionCard({ detail, id }: { detail: EvaluationDetail; id: number }) {
  const view = useQuery(api.evaluation.objection.get.queryOptions({ input: { id } }))
  return (
    <section className="kk-card" aria-label="Serah terima dan keberatan">
      <LoadGate query={view}>{(data) => <Inside detail={detail} view={data} />}</LoadGate>
    </section>
  )
}

const verbs: Readonly<Record<ObjectionAct, string>> = {
  record: 'Catat serah terima…',
  submit: 'Ajukan keberatan…',
  explain: 'Beri penjelasan…',
  decide: 'Putuskan keberatan…',
  withdraw: 'Tarik keberatan…',
}

/** What the one main button does: the next step of whoever looks. */
function mainAct({ acts, standing, receipt }: ObjectionView): ObjectionAct | null {
  if (standing?.state === 'diajukan' && acts.includes('explain')) return 'explain'
  if (acts.includes('decide')) return 'decide'
  return standing === null && receipt?.step === 'handOver' && acts.includes('record') ? 'record' : null
}

function Inside({ detail, view }: { detail: EvaluationDetail; view: ObjectionView }) {
  const [open, setOpen] = useState<ObjectionAct | null>(null)
  const close = () => setOpen(null)
  const done = async () => {
    close()
    await refresh()
  }
  const withdraw = useMutation({ ...api.evaluation.objection.withdraw.mutationOptions(), onSuccess: done })
  const { standing, result } = view
  const main = mainAct(view)
  const step = { view, onClose: close, onDone: done }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>Serah terima dan keberatan</Title>
        <Group gap="xs">
          {view.acts.map((act) => (
            <Button
              key={act}
              size="compact-sm"
              variant={act === main ? 'filled' : 'default'}
              onClick={() => setOpen(act)}
            >
              {act === 'explain' && standing?.explanation ? 'Ubah penjelasan…' : verbs[act]}
            </Button>
          ))}
        </Group>
      </Group>
      <Facts view={view} />
      <Text size="sm">{whatComesNext(view)}</Text>
      {standing && <Told record={standing} view={view} year={detail.year} />}
      {view.withdrawn.map((one) => (
        <Text key={one.id} size="sm" c="dimmed">
          Keberatan {longDate(one.submittedOn)} atas {aboutText(one).toLowerCase()} ditarik{' '}
          {one.withdrawn && `${longDate(one.withdrawn.on)}: ${one.withdrawn.reason}`}
        </Text>
      ))}
      <Group gap="md">
        <Anchor
          component={Link}
          size="sm"
          href={paths.print({ form: 'keberatan', kind: 'evaluations', ids: [view.evaluationId] })}
        >
          {standing ? 'Cetak keberatan' : 'Cetak formulir keberatan kosong'}
        </Anchor>
        {standing?.state === 'diputus' && (
          <Anchor
            component={Link}
            size="sm"
            href={paths.print({ form: 'dokumen-evaluasi', kind: 'earlier', ids: [view.evaluationId] })}
          >
            Cetak dokumen sebelum putusan
          </Anchor>
        )}
        <Anchor component="button" type="button" size="sm" onClick={() => openHelp({ topic: 'keberatan' })}>
          Bagaimana caranya?
        </Anchor>
      </Group>
      {open === 'record' && (
        <ReceiptForm
          year={detail.year}
          period={detail.period}
          people={[
            {
              evaluationId: view.evaluationId,
              fullName: view.employeeName,
              revision: detail.revision,
              handedOn: view.handedOn,
              employeeSignedOn: view.employeeSignedOn,
              problem: null,
            },
          ]}
          onClose={close}
        />
      )}
      {open === 'submit' && <SubmitDialog {...step} />}
      {open === 'explain' && <ExplainDialog {...step} />}
      {open === 'decide' && result && (
        <DecideDialog
          {...step}
          result={{
            ratingResult: result.ratingResult,
            ratingBehaviour: result.ratingBehaviour,
            notes: result.notes,
          }}
          year={detail.year}
          period={detail.period}
        />
      )}
      <ReasonDialog
        opened={open === 'withdraw'}
        title={`Tarik keberatan ${view.employeeName}`}
        explanation="Keberatan yang ditarik tetap tercatat. Selama batasnya belum lewat, keberatan dapat diajukan lagi."
        verb="Tarik keberatan"
        busy={withdraw.isPending}
        error={withdraw.error}
        onClose={close}
        onSubmit={(reason) =>
          standing && withdraw.mutate({ id: view.evaluationId, revision: standing.revision, reason })
        }
      />
    </Stack>
  )
}

function Facts({
  view: { handedOn, employeeSignedOn, receipt, term, today, standing },
}: {
  view: ObjectionView
}) {
  const left = term && daysLeft(term, today)
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      <Fact
        label="Diserahkan kepada pegawai"
        value={handedOn ? longDate(handedOn) : receipt ? 'Belum' : '–'}
        remark={receipt?.step === 'handOver' && `paling lambat ${longDate(receipt.due)}`}
      />
      <Fact
        label="Ditandatangani pegawai"
        value={employeeSignedOn ? longDate(employeeSignedOn) : 'Belum'}
        remark={receipt?.step === 'sign' && `paling lambat ${longDate(receipt.due)}`}
      />
      <Fact
        label="Batas keberatan"
        value={term ? longDate(term.lastDay) : '–'}
        remark={
          left !== null &&
          standing === null &&
          (left < 0 ? 'sudah lewat' : left === 0 ? 'hari ini hari terakhir' : `${left} hari lagi`)
        }
      />
      <Fact label="Keberatan" value={standing ? objectionStateLabels[standing.state] : 'Tidak ada'} />
    </SimpleGrid>
  )
}

/** One sentence: what comes next, who, and until when. */
function whatComesNext({ standing, receipt, closed, term, today, ...view }: ObjectionView): string {
  if (standing?.state === 'diputus') return 'Keberatan sudah diputus. Hasilnya final dan tidak berubah lagi.'
  const decider = `atasan pejabat penilai${view.superiorName ? `, ${view.superiorName}` : ''}`
  if (standing?.state === 'diajukan')
    return ended(`Menunggu penjelasan pejabat penilai, ${view.appraiserName}; sesudah itu diputus ${decider}`)
  if (standing?.state === 'ditanggapi') return ended(`Menunggu putusan ${decider}`)
  if (receipt?.step === 'handOver')
    return 'Serahkan dokumen evaluasi kepada pegawai, lalu catat harinya; batas keberatan dihitung dari hari itu.'
  if (closed !== null) return closed
  if (term !== null && today <= term.lastDay)
    return `Pegawai dapat mengajukan keberatan kepada ${decider} paling lambat ${longDate(term.lastDay)} (${term.words}).`
  return 'Batas keberatan sudah lewat. Keberatan di kertas yang disampaikan tepat waktu masih dapat dicatat.'
}

function Told({ record, view, year }: { record: ObjectionRecord; view: ObjectionView; year: number }) {
  const { explanation, decision } = record
  const changes = decision && view.result ? changesOf(decision.before, view.result, year) : []
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
      <Fact
        label={`Keberatan, ${longDate(record.submittedOn)}`}
        value={<span className="kk-lines">{record.reasons}</span>}
        remark={aboutText(record)}
      />
      {explanation && (
        <Fact
          label={`Penjelasan pejabat penilai, ${longDate(explanation.on)}`}
          value={<span className="kk-lines">{explanation.text}</span>}
          remark={view.appraiserName}
        />
      )}
      {decision && (
        <Fact
          label={`Putusan, ${longDate(decision.on)}`}
          value={
            <span className="kk-lines">
              {[`${decisionLabels[decision.decision]}.`, ...changes.map(changeText), decision.reason].join(
                '\n',
              )}
            </span>
          }
          remark={view.superiorName}
        />
      )}
    </SimpleGrid>
  )
}
