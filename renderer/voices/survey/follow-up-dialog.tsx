import { SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyAction } from '../../../shared/voices/survey/action.ts'
import { client, refresh } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Whether a promise was kept, with what shows it or what stood in the way. */
export function FollowUpDialog({ action, onClose }: { action: SurveyAction; onClose: () => void }) {
  const [done, setDone] = useState(action.done)
  const [story, setStory] = useState(action.story)
  const [evidence, setEvidence] = useState(action.evidence)
  const [obstacle, setObstacle] = useState(action.obstacle)
  const save = useMutation({
    mutationFn: () => client.voices.survey.followUp({ id: action.id, done, story, evidence, obstacle }),
    onSuccess: async () => {
      onClose()
      await refresh()
    },
  })
  return (
    <FormDialog
      title="Tindak lanjut"
      explanation={<Text size="sm">{action.activity}</Text>}
      verb="Simpan tindak lanjut"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <SegmentedControl
        aria-label="Apakah sudah ditindaklanjuti"
        data={[
          { value: '', label: 'Belum diperiksa' },
          { value: 'ya', label: 'Sudah' },
          { value: 'tidak', label: 'Belum' },
        ]}
        value={done === null ? '' : done ? 'ya' : 'tidak'}
        onChange={(value) => setDone(value === '' ? null : value === 'ya')}
      />
      <Textarea
        label="Uraian"
        autosize
        value={story}
        onChange={(event) => setStory(event.currentTarget.value)}
      />
      <TextInput
        label="Bukti"
        description="Misalnya nomor naskah, foto, atau tautan."
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Textarea
        label="Hambatan"
        autosize
        value={obstacle}
        onChange={(event) => setObstacle(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
