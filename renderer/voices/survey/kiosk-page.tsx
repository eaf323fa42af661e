import { Button, PasswordInput, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import {
  AgeGroup,
  ageLabels,
  Education,
  educationLabels,
  Occupation,
  occupationLabels,
  Sex,
  sexLabels,
  type SurveyAnswer,
} from '../../../shared/voices/survey/answer.ts'
import { idleSeconds } from '../../../shared/voices/survey/kiosk.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, client, queryClient } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { say, speaks, useSpeech } from './speech.ts'

type Shown = Awaited<ReturnType<typeof client.voices.survey.kiosk>>

/** A question of the kiosk: its choices, and what a choice makes of the answer. */
interface Step {
  title: string
  choices: ReadonlyArray<{ label: string; take: (answer: SurveyAnswer) => SurveyAnswer }>
  /** Whether it may be passed over. */
  free: boolean
}

const begin = ({ services, questionnaire: { questions } }: Shown): SurveyAnswer => ({
  key: crypto.randomUUID(),
  serviceId: services.length === 1 ? (services[0]?.id ?? 0) : 0,
  sex: null,
  age: null,
  education: null,
  occupation: null,
  scores: questions.map(() => null),
  suggestion: '',
})

const about = <K extends 'sex' | 'age' | 'education' | 'occupation'>(
  title: string,
  field: K,
  all: readonly NonNullable<SurveyAnswer[K]>[],
  labels: Readonly<Record<NonNullable<SurveyAnswer[K]>, string>>,
): Step => ({
  title,
  free: true,
  choices: all.map((value) => ({ label: labels[value], take: (answer) => ({ ...answer, [field]: value }) })),
})

const stepsOf = ({ services, questionnaire: { questions } }: Shown): Step[] => [
  ...(services.length > 1
    ? [
        {
          title: 'Layanan apa yang Anda terima?',
          free: false,
          choices: services.map(({ id, name }) => ({
            label: name,
            take: (answer: SurveyAnswer) => ({ ...answer, serviceId: id }),
          })),
        },
      ]
    : []),
  ...questions.map(({ question, answers }, at) => ({
    title: question,
    free: false,
    choices: answers.map((label, score) => ({
      label,
      take: (answer: SurveyAnswer) => ({ ...answer, scores: answer.scores.with(at, score + 1) }),
    })),
  })),
  about('Jenis kelamin Anda?', 'sex', Sex.options, sexLabels),
  about('Usia Anda?', 'age', AgeGroup.options, ageLabels),
  about('Pendidikan terakhir Anda?', 'education', Education.options, educationLabels),
  about('Pekerjaan Anda?', 'occupation', Occupation.options, occupationLabels),
]

/** The survey as the public answers it: one question at a time, big, read aloud where the system can speak. */
export default function KioskPage() {
  const kiosk = useQuery(api.voices.survey.kiosk.queryOptions())
  return <LoadGate query={kiosk}>{(shown) => <Kiosk shown={shown} />}</LoadGate>
}

function Kiosk({ shown }: { shown: Shown }) {
  const steps = stepsOf(shown)
  /** -1: the welcome; after the last question the suggestion; after that the thanks. */
  const [at, setAt] = useState(-1)
  const [answer, setAnswer] = useState(() => begin(shown))
  const [aloud, setAloud] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const send = useMutation({
    mutationFn: () => client.voices.survey.answerKiosk(answer),
    onSuccess: () => setAt(steps.length + 1),
  })
  const { reset } = send
  const restart = useCallback(() => {
    setAt(-1)
    setAnswer(begin(shown))
    reset()
  }, [shown, reset])
  useIdle(at !== -1, restart)
  const step = steps[at]
  const words =
    step === undefined ? '' : `${step.title} ${step.choices.map(({ label }) => label).join('. ')}.`
  useSpeech(aloud ? words : '')
  return (
    <main className="kk-kiosk">
      <header>
        <Text fw={600}>{shown.of}</Text>
        <div>
          {speaks() && (
            <Button
              variant="default"
              aria-pressed={aloud}
              onClick={() => {
                setAloud(!aloud)
                if (!aloud) say(words || 'Pertanyaan dibacakan.')
              }}
            >
              {aloud ? 'Berhenti membacakan' : 'Bacakan'}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
            Petugas
          </Button>
        </div>
      </header>
      {at === -1 && (
        <section>
          <h1>Bagaimana pelayanan kami?</h1>
          <p>{steps.length} pertanyaan, kira-kira dua menit. Nama Anda tidak ditanyakan dan tidak dicatat.</p>
          <Button size="xl" onClick={() => setAt(0)}>
            Mulai menilai
          </Button>
        </section>
      )}
      {step && (
        <section>
          <p className="kk-kiosk-step">
            Pertanyaan {at + 1} dari {steps.length}
          </p>
          <h1>{step.title}</h1>
          <div className="kk-kiosk-choices">
            {step.choices.map(({ label, take }) => (
              <button
                key={label}
                type="button"
                onClick={() => {
                  setAnswer(take(answer))
                  setAt(at + 1)
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <footer>
            <Button size="lg" variant="default" onClick={() => setAt(at - 1)}>
              Kembali
            </Button>
            {step.free && (
              <Button size="lg" variant="subtle" onClick={() => setAt(at + 1)}>
                Lewati
              </Button>
            )}
          </footer>
        </section>
      )}
      {at === steps.length && (
        <section>
          <h1>Adakah saran untuk kami?</h1>
          <Textarea
            aria-label="Saran"
            size="lg"
            minRows={4}
            autosize
            maxLength={most.paragraph}
            value={answer.suggestion}
            onChange={(event) => setAnswer({ ...answer, suggestion: event.currentTarget.value })}
          />
          <ErrorNote error={send.error} />
          <footer>
            <Button size="lg" variant="default" onClick={() => setAt(at - 1)}>
              Kembali
            </Button>
            <Button size="lg" loading={send.isPending} onClick={() => send.mutate()}>
              Kirim penilaian
            </Button>
          </footer>
        </section>
      )}
      {at > steps.length && (
        <section role="status">
          <h1>Terima kasih.</h1>
          <p>Penilaian Anda sangat berarti untuk memperbaiki pelayanan kami.</p>
          <Button size="xl" onClick={restart}>
            Selesai
          </Button>
        </section>
      )}
      {leaving && <LeaveDialog byPassword={shown.byPassword} onClose={() => setLeaving(false)} />}
    </main>
  )
}

/** Calls back after a minute without a hand on the screen, while there is something to begin anew. */
function useIdle(active: boolean, idle: () => void): void {
  useEffect(() => {
    if (!active) return
    let timer = window.setTimeout(idle, idleSeconds * 1000)
    const live = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(idle, idleSeconds * 1000)
    }
    const signs = ['pointerdown', 'keydown', 'touchstart'] as const
    for (const sign of signs) window.addEventListener(sign, live, { passive: true, capture: true })
    return () => {
      window.clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, live, { capture: true })
    }
  }, [active, idle])
}

function LeaveDialog({ byPassword, onClose }: { byPassword: boolean; onClose: () => void }) {
  const [word, setWord] = useState('')
  const leave = useMutation({
    mutationFn: () => client.voices.survey.leaveKiosk({ word }),
    onSuccess: async () => {
      if (document.fullscreenElement) await document.exitFullscreen().catch(() => {})
      await queryClient.invalidateQueries()
    },
  })
  return (
    <FormDialog
      title="Akhiri kiosk"
      verb="Akhiri kiosk"
      saving={leave}
      ready={word !== ''}
      onClose={onClose}
      onSubmit={() => leave.mutate()}
    >
      <PasswordInput
        label={byPassword ? 'Kata sandi yang memulai kiosk' : 'Kata kunci kiosk'}
        data-autofocus
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
