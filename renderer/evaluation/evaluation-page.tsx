import {
  Anchor,
  Button,
  Group,
  List,
  Menu,
  Modal,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDots, IconLock, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { evaluationGaps } from '../../shared/evaluation/completeness.ts'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import type { EvaluationContent, Rating } from '../../shared/evaluation/evaluation.ts'
import { achievementLabels, predikatFor, ratingLabels } from '../../shared/evaluation/predikat.ts'
import { longDate } from '../../shared/format/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { berakhlak } from '../../shared/planning/berakhlak.ts'
import { aspectLabels } from '../../shared/planning/labels.ts'
import { api, client, queryClient } from '../app/client.ts'
import { EvaluationBadge, PredikatBadge } from '../components/badges.tsx'
import { ReasonDialog, tell } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { SaveNote } from '../components/save-note.tsx'
import { saveDrafts, useDraft } from '../components/use-draft.ts'
import { TeamLineOf } from '../planning/teams/team-line.tsx'
import { AuditTrail } from '../trust/audit-trail.tsx'
import { Note } from '../components/note.tsx'

/** One appraisal: realisation and feedback per row, both ratings, the predikat they give, notes, signing. */
export default function EvaluationPage() {
  const { id } = useParams<{ id: string }>()
  const evaluation = useQuery({
    queryKey: api.evaluation.get.queryKey({ input: { id: Number(id) } }),
    queryFn: async () => {
      // Whoever left the page a moment ago and comes back finds what was written.
      await saveDrafts()
      return client.evaluation.get({ id: Number(id) })
    },
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <LoadGate query={evaluation}>
      {(detail) => <Editor key={`${detail.id} ${detail.state} ${detail.signedOn ?? ''}`} detail={detail} />}
    </LoadGate>
  )
}

type Change = (change: (content: EvaluationContent) => EvaluationContent, what?: string) => void

const ratings = (['di-bawah', 'sesuai', 'di-atas'] as const).map((value) => ({
  value,
  label: ratingLabels[value],
}))

function Editor({ detail }: { detail: EvaluationDetail }) {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'sign' | 'unlock' | null>(null)
  const [showGaps, setShowGaps] = useState(false)
  const [showLog, setShowLog] = useState(false)
  const readOnly = detail.state === 'signed'
  const draft = useDraft<EvaluationContent>(
    detail.content,
    detail.revision,
    async (content, revision) => {
      const saved = await client.evaluation.saveContent({ id: detail.id, revision, content })
      await queryClient.invalidateQueries({ refetchType: 'none' })
      return saved
    },
    async () => (await client.evaluation.get({ id: detail.id })).revision,
  )
  const { value: content, change, flush, revision } = draft
  const predikat = readOnly ? detail.predikat : predikatFor(content.ratingResult, content.ratingBehaviour)
  const gaps = useMemo(
    () => (readOnly ? [] : evaluationGaps(detail.skp.content, content, detail.achievement, detail.period)),
    [readOnly, detail.skp.content, content, detail.achievement, detail.period],
  )
  useHotkeys(
    [
      [
        'mod+S',
        () => {
          void flush()
        },
      ],
      // While something is asked in a dialog, the page behind it stays as it is.
      ['mod+Z', () => dialog === null && draft.undo()],
      ['mod+Y', () => dialog === null && draft.redo()],
    ],
    [],
  )
  const unlock = useMutation({
    ...api.evaluation.unlock.mutationOptions(),
    onSuccess: async () => {
      setDialog(null)
      await queryClient.invalidateQueries()
    },
  })
  const { skp } = detail

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
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" aria-label="Tindakan lain">
                <IconDots size={16} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component={Link} href={`/perencanaan/skp/${detail.skpId}`}>
                Buka SKP
              </Menu.Item>
              <Menu.Item onClick={() => setShowLog(!showLog)}>
                {showLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan
              </Menu.Item>
              {readOnly && <Menu.Item onClick={() => setDialog('unlock')}>Buka kunci penilaian…</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconPrinter size={16} />}>
                Cetak
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['evaluasi', 'dokumen-evaluasi'] as const).map((form) => (
                <Menu.Item
                  key={form}
                  onClick={() =>
                    void flush().then((saved) => {
                      if (saved) navigate(`/cetak/${form}/penilaian/${detail.id}`)
                    })
                  }
                >
                  {form === 'evaluasi' ? 'Evaluasi Kinerja Pegawai' : 'Dokumen Evaluasi Kinerja Pegawai'}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
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
              Tandatangani penilaian
            </Button>
          )}
        </>
      }
    >
      <Summary detail={detail} predikat={predikat} />
      <TeamLineOf skpId={detail.skpId} />
      {gaps.length > 0 && (
        <Note
          kind="warning"
          title={
            <Group gap="xs">
              {gaps.length} hal perlu diisi sebelum penilaian ditandatangani
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
      <Title order={2}>Hasil kerja</Title>
      <Results detail={detail} content={content} readOnly={readOnly} onChange={change} />
      <RatingRow
        label="Rating hasil kerja"
        hint={
          detail.proposedRating
            ? `Pimpinan unit dinilai menurut capaian unitnya; diusulkan: ${ratingLabels[detail.proposedRating]}.`
            : 'Menurut indikator dan bukti dukung, bukan kedekatan.'
        }
        value={content.ratingResult}
        readOnly={readOnly}
        onChange={(ratingResult) => change((now) => ({ ...now, ratingResult }))}
      />
      <Title order={2}>Perilaku kerja</Title>
      <Behaviour detail={detail} content={content} readOnly={readOnly} onChange={change} />
      <RatingRow
        label="Rating perilaku kerja"
        hint="Menurut umpan balik atas ketujuh nilai."
        value={content.ratingBehaviour}
        readOnly={readOnly}
        onChange={(ratingBehaviour) => change((now) => ({ ...now, ratingBehaviour }))}
      />
      <section className="kk-card">
        <Group gap="sm">
          <Title order={2}>Predikat kinerja pegawai</Title>
          <PredikatBadge predikat={predikat} />
          <Text size="sm" c="dimmed">
            {predikat
              ? 'Hasil kedua rating menurut matriks PermenPANRB 6/2022.'
              : 'Muncul setelah kedua rating diisi.'}
          </Text>
        </Group>
        <Textarea
          mt="sm"
          label="Catatan/rekomendasi"
          autosize
          minRows={2}
          maxLength={4000}
          readOnly={readOnly}
          value={content.notes}
          onChange={(event) => {
            const notes = event.currentTarget.value
            change((now) => ({ ...now, notes }), 'notes')
          }}
        />
      </section>
      {showLog && (
        <section className="kk-card">
          <Title order={2} mb={6}>
            Catatan perubahan
          </Title>
          <AuditTrail subjectType="evaluation" subjectId={String(detail.id)} />
        </section>
      )}
      {dialog === 'sign' && (
        <SignDialog
          detail={detail}
          revision={revision.current}
          onClose={() => setDialog(null)}
          onSigned={async () => {
            setDialog(null)
            tell(`Penilaian ${skp.employee.name} ditandatangani dan terkunci.`)
            await queryClient.invalidateQueries()
          }}
        />
      )}
      <ReasonDialog
        opened={dialog === 'unlock'}
        title={`Buka kunci penilaian ${skp.employee.name}`}
        explanation="Penilaian kembali menjadi draf dan perlu ditandatangani lagi. Dokumen yang sudah dicetak tidak berlaku."
        verb="Buka kunci penilaian"
        busy={unlock.isPending}
        error={unlock.error}
        onClose={() => setDialog(null)}
        onSubmit={(reason) => unlock.mutate({ id: detail.id, reason })}
      />
    </Page>
  )
}

function Summary({ detail, predikat }: { detail: EvaluationDetail; predikat: EvaluationDetail['predikat'] }) {
  return (
    <section className="kk-card" aria-label="Ringkasan">
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        <div>
          <Text size="xs" c="dimmed">
            Capaian kinerja organisasi
          </Text>
          <Text size="sm">
            {detail.achievement ? achievementLabels[detail.achievement] : 'Belum ditetapkan'}
          </Text>
          <Text size="xs" c="dimmed">
            {detail.achievement ? (
              detail.achievementUnitName
            ) : (
              <Link href="/penilaian">Tetapkan di Penilaian</Link>
            )}
          </Text>
        </div>
        <div>
          <Text size="xs" c="dimmed">
            Predikat
          </Text>
          <PredikatBadge predikat={predikat} />
        </div>
        <div>
          <Text size="xs" c="dimmed">
            Periode lain
          </Text>
          {detail.history.length === 0 && <Text size="sm">–</Text>}
          {detail.history.map((other) => (
            <Group key={other.id} gap={6}>
              <Link href={`/penilaian/${other.id}`}>{periodLabel(other.period)}</Link>
              <PredikatBadge predikat={other.predikat} />
            </Group>
          ))}
        </div>
        <div>
          <Text size="xs" c="dimmed">
            Ditandatangani
          </Text>
          <Text size="sm">{detail.signedOn ? longDate(detail.signedOn) : 'Belum'}</Text>
          <Text size="xs" c="dimmed">
            {detail.employeeSignedOn && `Diterima pegawai ${longDate(detail.employeeSignedOn)}`}
          </Text>
        </div>
      </SimpleGrid>
    </section>
  )
}

function Results({
  detail,
  content,
  readOnly,
  onChange,
}: {
  detail: EvaluationDetail
  content: EvaluationContent
  readOnly: boolean
  onChange: Change
}) {
  const { skp } = detail
  const quantitative = skp.approach === 'kuantitatif'
  return (
    <table className="kk-sheet">
      <colgroup>
        <col style={{ width: 44 }} />
        <col style={{ width: '18%' }} />
        {quantitative && <col style={{ width: 92 }} />}
        <col style={{ width: '18%' }} />
        {quantitative && <col style={{ width: '10%' }} />}
        <col style={{ width: '21%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">No</th>
          <th scope="col">Rencana hasil kerja</th>
          {quantitative && <th scope="col">Aspek</th>}
          <th scope="col">Indikator</th>
          {quantitative && <th scope="col">Target</th>}
          <th scope="col">Realisasi berdasarkan bukti dukung</th>
          <th scope="col">Umpan balik berkelanjutan</th>
        </tr>
      </thead>
      {(['utama', 'tambahan'] as const).map((kind) => {
        const shown = skp.content.rhk.filter((rhk) => rhk.kind === kind)
        if (shown.length === 0) return null
        return (
          <tbody key={kind}>
            <tr className="kk-section">
              <th colSpan={quantitative ? 7 : 5} scope="rowgroup">
                {kind === 'utama' ? 'A. Utama' : 'B. Tambahan'}
              </th>
            </tr>
            {shown.flatMap((rhk, number) =>
              rhk.indicators.map((iki, index) => (
                <tr key={iki.id}>
                  {index === 0 && (
                    <>
                      <td rowSpan={rhk.indicators.length} style={{ textAlign: 'center' }}>
                        {number + 1}
                      </td>
                      <td rowSpan={rhk.indicators.length}>{rhk.text}</td>
                    </>
                  )}
                  {quantitative && <td>{iki.aspect ? aspectLabels[iki.aspect] : '–'}</td>}
                  <td>{iki.indicator}</td>
                  {quantitative && <td>{iki.target}</td>}
                  <td>
                    <textarea
                      className="kk-field"
                      rows={1}
                      aria-label={`Realisasi ${kind} ${number + 1}, indikator ${index + 1}`}
                      placeholder={readOnly ? undefined : 'Tulis realisasi'}
                      readOnly={readOnly}
                      maxLength={4000}
                      value={content.realisations[iki.id] ?? ''}
                      onChange={(event) => {
                        const text = event.currentTarget.value
                        onChange(
                          (now) => ({ ...now, realisations: { ...now.realisations, [iki.id]: text } }),
                          iki.id,
                        )
                      }}
                    />
                  </td>
                  {index === 0 && (
                    <td rowSpan={rhk.indicators.length}>
                      <textarea
                        className="kk-field"
                        rows={2}
                        aria-label={`Umpan balik ${kind} ${number + 1}`}
                        placeholder={readOnly ? undefined : 'Tulis umpan balik'}
                        readOnly={readOnly}
                        maxLength={4000}
                        value={content.feedback[rhk.id] ?? ''}
                        onChange={(event) => {
                          const text = event.currentTarget.value
                          onChange(
                            (now) => ({ ...now, feedback: { ...now.feedback, [rhk.id]: text } }),
                            rhk.id,
                          )
                        }}
                      />
                    </td>
                  )}
                </tr>
              )),
            )}
          </tbody>
        )
      })}
    </table>
  )
}

function Behaviour({
  detail,
  content,
  readOnly,
  onChange,
}: {
  detail: EvaluationDetail
  content: EvaluationContent
  readOnly: boolean
  onChange: Change
}) {
  return (
    <table className="kk-sheet">
      <colgroup>
        <col style={{ width: 44 }} />
        <col style={{ width: '34%' }} />
        <col style={{ width: '28%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">No</th>
          <th scope="col">Nilai dan panduan perilaku</th>
          <th scope="col">Ekspektasi khusus pimpinan</th>
          <th scope="col">Umpan balik berkelanjutan</th>
        </tr>
      </thead>
      <tbody>
        {berakhlak.map(({ name, guidance }, index) => (
          <tr key={name}>
            <td style={{ textAlign: 'center' }}>{index + 1}</td>
            <td>
              <b>{name}</b>
              <ul style={{ margin: '2px 0 0', paddingLeft: 18 }}>
                {guidance.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            <td>{detail.skp.content.expectations[index] || '–'}</td>
            <td>
              <textarea
                className="kk-field"
                rows={2}
                aria-label={`Umpan balik perilaku: ${name}`}
                readOnly={readOnly}
                maxLength={4000}
                value={content.behaviourFeedback[index] ?? ''}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  onChange(
                    (now) => ({
                      ...now,
                      behaviourFeedback: now.behaviourFeedback.map((known, at) =>
                        at === index ? text : known,
                      ),
                    }),
                    `behaviour ${index}`,
                  )
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RatingRow({
  label,
  hint,
  value,
  readOnly,
  onChange,
}: {
  label: string
  hint: string
  value: Rating | null
  readOnly: boolean
  onChange: (rating: Rating) => void
}) {
  return (
    <section className="kk-card">
      <Group gap="md">
        <Title order={2} id={label}>
          {label}
        </Title>
        {readOnly ? (
          <Text fw={600}>{value ? ratingLabels[value] : '–'}</Text>
        ) : (
          <SegmentedControl
            size="sm"
            aria-label={label}
            data={value === null ? [{ value: '', label: 'Belum dinilai' }, ...ratings] : ratings}
            value={value ?? ''}
            onChange={(next) => next && onChange(next)}
          />
        )}
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
    </section>
  )
}

function SignDialog({
  detail,
  revision,
  onClose,
  onSigned,
}: {
  detail: EvaluationDetail
  revision: number
  onClose: () => void
  onSigned: () => Promise<void>
}) {
  const [signedOn, setSignedOn] = useState<string | null>(new Date().toLocaleDateString('sv-SE'))
  const [employeeSignedOn, setEmployeeSignedOn] = useState<string | null>(null)
  const [place, setPlace] = useState(detail.place)
  const sign = useMutation({ ...api.evaluation.sign.mutationOptions(), onSuccess: onSigned })
  return (
    <Modal opened onClose={onClose} title={`Tandatangani penilaian ${detail.skp.employee.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (signedOn) sign.mutate({ id: detail.id, revision, signedOn, employeeSignedOn, place })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Sesudah ditandatangani penilaian terkunci dan hanya dapat dibuka dengan alasan yang tercatat.
          </Text>
          <ErrorNote error={sign.error} />
          <DateField
            label="Tanggal tanda tangan pejabat penilai"
            required
            value={signedOn}
            referenceYear={detail.year}
            onChange={setSignedOn}
          />
          <DateField
            label="Tanggal tanda tangan pegawai"
            description="Boleh kosong; diisi saat dokumen diterima pegawai."
            clearable
            value={employeeSignedOn}
            referenceYear={detail.year}
            onChange={setEmployeeSignedOn}
          />
          <TextInput label="Tempat" value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={sign.isPending} disabled={!signedOn}>
              Tandatangani penilaian
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
