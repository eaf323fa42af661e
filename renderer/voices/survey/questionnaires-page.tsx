import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { kindLabels, type Questionnaire, scaleOf } from '../../../shared/voices/survey/questionnaire.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { QuestionnaireDialog } from './questionnaire-dialog.tsx'

interface Row {
  place: number
  questionnaire: Questionnaire
  id: number | null
  revision: number
}

const columns: ReadonlyArray<Column<Row>> = [
  {
    id: 'name',
    header: 'Kuesioner',
    width: 'minmax(260px, 2fr)',
    render: ({ questionnaire: { name } }) => <b className="kk-name">{name}</b>,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: 'minmax(220px, 1.5fr)',
    render: ({ questionnaire: { kind } }) => kindLabels[kind],
  },
  {
    id: 'questions',
    header: 'Pertanyaan',
    width: '110px',
    align: 'right',
    render: ({ questionnaire: { questions } }) => questions.length,
  },
  {
    id: 'scale',
    header: 'Skala',
    width: '90px',
    align: 'right',
    render: ({ questionnaire }) => `1–${scaleOf(questionnaire)}`,
  },
  {
    id: 'from',
    header: 'Asal',
    width: '150px',
    render: ({ id }) => (id === null ? 'Bawaan' : 'Kantor'),
  },
]

const own: Questionnaire = {
  kind: 'sendiri',
  name: '',
  questions: [{ code: 'U1', name: '', question: '', answers: ['', '', '', ''] }],
}

/** What the office asks: as the regulations have it, in its own words, or something of its own. */
export default function QuestionnairesPage() {
  const { can } = useSession()
  const known = useQuery(api.voices.survey.questionnaires.queryOptions())
  const [shown, setShown] = useState<Row | null>(null)
  const rows = useMemo(
    () =>
      (known.data ?? []).map(({ id, revision, ...questionnaire }, place) => ({
        place: place + 1,
        questionnaire,
        id,
        revision,
      })),
    [known.data],
  )
  return (
    <Page
      fill
      title="Kuesioner"
      purpose="Sembilan unsur SKM tetap menurut peraturan; kata dan urutannya menurut kantor. Kuesioner lain dibuat sendiri."
      action={
        can('voices.survey.saveQuestionnaire') && (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => setShown({ place: 0, questionnaire: own, id: null, revision: 0 })}
          >
            Buat kuesioner
          </Button>
        )
      }
      tabs={<VoicesTabs shown="questionnaires" />}
    >
      <LoadGate query={known}>
        {() => (
          <DataTable
            name="questionnaires"
            label="Kuesioner"
            rows={rows}
            rowId={({ place }) => place}
            columns={columns}
            onOpen={setShown}
          />
        )}
      </LoadGate>
      {shown && (
        <QuestionnaireDialog
          questionnaire={shown.questionnaire}
          id={shown.id}
          revision={shown.revision}
          onClose={() => setShown(null)}
        />
      )}
    </Page>
  )
}
