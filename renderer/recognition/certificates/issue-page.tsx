import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { api } from '../../app/client.ts'
import { newPerson } from '../../app/paths.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { draftOf, newDraft } from './draft.ts'
import { IssueForm } from './issue-form.tsx'

/** One issue of piagam or sertifikat: what is given, to whom, and how it looks. */
export default function IssuePage() {
  const { id } = useParams<{ id: string }>()
  return id === newPerson ? <NewIssue /> : <KnownIssue key={id} id={Number(id)} />
}

function NewIssue() {
  const office = useQuery(api.office.get.queryOptions())
  const designs = useQuery(api.recognition.certificates.designs.queryOptions())
  return (
    <LoadGate query={office}>
      {({ city }) => (
        <LoadGate query={designs}>
          {(all) => {
            const [first] = all
            return first ? <IssueForm designs={all} stored={null} start={newDraft(city, first)} /> : null
          }}
        </LoadGate>
      )}
    </LoadGate>
  )
}

function KnownIssue({ id }: { id: number }) {
  const issue = useQuery(api.recognition.certificates.get.queryOptions({ input: { id } }))
  const designs = useQuery(api.recognition.certificates.designs.queryOptions())
  return (
    <LoadGate query={designs}>
      {(all) => (
        <LoadGate query={issue}>
          {(certificate) => (
            <IssueForm
              key={certificate.revision}
              designs={all}
              stored={certificate}
              start={draftOf(certificate)}
            />
          )}
        </LoadGate>
      )}
    </LoadGate>
  )
}
