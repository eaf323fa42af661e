import { ActionIcon, Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  mostQuestions,
  type Question,
  type Questionnaire,
  scaleFrom,
  scaleOf,
  scaleTo,
} from '../../../shared/voices/survey/questionnaire.ts'
import { client, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { settle, tell, tellWithUndo } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

const fixedLength = (answers: readonly string[], length: number): string[] =>
  Array.from({ length }, (_, at) => answers[at] ?? '')

/** A questionnaire of the office; one that came along is kept as a copy of the office. */
export function QuestionnaireDialog({
  questionnaire,
  id,
  revision,
  onClose,
}: {
  questionnaire: Questionnaire
  id: number | null
  revision: number
  onClose: () => void
}) {
  const { can } = useSession()
  const [draft, setDraft] = useState(questionnaire)
  const isOwn = draft.kind === 'sendiri'
  const scale = scaleOf(draft)
  const { questions } = draft
  const put = (next: Question[]) => setDraft({ ...draft, questions: next })
  const change = (at: number, some: Partial<Question>) =>
    put(questions.map((one, index) => (index === at ? { ...one, ...some } : one)))
  const move = (at: number, by: number) => {
    const next = [...questions]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    put(next)
  }
  const save = useMutation({
    mutationFn: () => client.voices.survey.saveQuestionnaire({ ...draft, id, revision }),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell(
        id === null
          ? 'Kuesioner kantor disimpan.'
          : 'Kuesioner disimpan; survei yang sudah dibuat tidak berubah.',
      )
    },
  })
  const remove = useMutation({
    mutationFn: (known: number) => client.voices.survey.removeQuestionnaire({ id: known, revision }),
    onSuccess: async () => {
      onClose()
      await refresh()
      tellWithUndo('Kuesioner dihapus.', () =>
        settle(client.voices.survey.saveQuestionnaire({ ...questionnaire, id: null, revision: 0 })),
      )
    },
  })
  return (
    <FormDialog
      title={id === null && !isOwn ? `${questionnaire.name}: salinan kantor` : 'Kuesioner kantor'}
      size="xl"
      verb="Simpan kuesioner"
      saving={save.error ? save : { ...save, error: remove.error }}
      ready={can('voices.survey.saveQuestionnaire')}
      remark={
        id !== null && (
          <Button variant="subtle" color="red" onClick={() => remove.mutate(id)}>
            Hapus kuesioner
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <Group align="end">
        <TextInput
          label="Nama kuesioner"
          required
          style={{ flex: 1 }}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        {isOwn && (
          <NumberInput
            label="Jawaban tiap pertanyaan"
            w={190}
            min={scaleFrom}
            max={scaleTo}
            value={scale}
            onChange={(value) =>
              typeof value === 'number' &&
              value >= scaleFrom &&
              value <= scaleTo &&
              put(questions.map((one) => ({ ...one, answers: fixedLength(one.answers, value) })))
            }
          />
        )}
      </Group>
      {questions.map((question, at) => (
        <div key={at} className="kk-card">
          <Stack gap={6}>
            <Group gap="xs" wrap="nowrap">
              <Text fw={600} w={28}>
                {at + 1}.
              </Text>
              <TextInput
                aria-label={`Kode unsur ${at + 1}`}
                w={140}
                readOnly={!isOwn}
                value={question.code}
                onChange={(event) => change(at, { code: event.currentTarget.value.toUpperCase() })}
              />
              <TextInput
                aria-label={`Nama unsur ${at + 1}`}
                style={{ flex: 1 }}
                readOnly={!isOwn}
                placeholder="Nama unsur"
                value={question.name}
                onChange={(event) => change(at, { name: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Naikkan ${question.name || at + 1}`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Turunkan ${question.name || at + 1}`}
                disabled={at === questions.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              {isOwn && questions.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={`Hapus pertanyaan ${at + 1}`}
                  onClick={() => put(questions.filter((_, index) => index !== at))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </Group>
            <Textarea
              aria-label={`Pertanyaan ${at + 1}`}
              placeholder="Pertanyaan"
              autosize
              value={question.question}
              onChange={(event) => change(at, { question: event.currentTarget.value })}
            />
            <Group gap={6} grow>
              {question.answers.map((answer, score) => (
                <TextInput
                  key={score}
                  aria-label={`Jawaban ${score + 1} untuk pertanyaan ${at + 1}`}
                  placeholder={`Jawaban ${score + 1}`}
                  value={answer}
                  onChange={(event) =>
                    change(at, { answers: question.answers.with(score, event.currentTarget.value) })
                  }
                />
              ))}
            </Group>
          </Stack>
        </div>
      ))}
      {isOwn && questions.length < mostQuestions && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            put([
              ...questions,
              { code: `U${questions.length + 1}`, name: '', question: '', answers: fixedLength([], scale) },
            ])
          }
        >
          Tambah pertanyaan
        </Button>
      )}
    </FormDialog>
  )
}
