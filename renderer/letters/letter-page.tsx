import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { api } from '../app/client.ts'
import { newPerson } from '../app/paths.ts'
import { LoadGate } from '../components/load-gate.tsx'
import { newLetter } from './draft.ts'
import { LetterForm } from './letter-form.tsx'

/** One letter: what it says, who takes part, and how it looks. */
export default function LetterPage() {
  const { id } = useParams<{ id: string }>()
  const office = useQuery(api.office.get.queryOptions())
  const settings = useQuery(api.office.settings.queryOptions())
  const templates = useQuery(api.letters.templates.queryOptions())
  return (
    <LoadGate query={office}>
      {({ city }) => (
        <LoadGate query={settings}>
          {({ paper }) => (
            <LoadGate query={templates}>
              {(known) =>
                id === newPerson ? (
                  <LetterForm
                    templates={known}
                    stored={null}
                    paper={paper}
                    start={newLetter(
                      'keterangan',
                      city,
                      known.find(({ kind }) => kind === 'keterangan'),
                    )}
                  />
                ) : (
                  <KnownLetter key={id} id={Number(id)} templates={known} paper={paper} />
                )
              }
            </LoadGate>
          )}
        </LoadGate>
      )}
    </LoadGate>
  )
}

function KnownLetter({
  id,
  ...rest
}: { id: number } & Pick<Parameters<typeof LetterForm>[0], 'templates' | 'paper'>) {
  const letter = useQuery(api.letters.get.queryOptions({ input: { id } }))
  return (
    <LoadGate query={letter}>
      {(stored) => <LetterForm key={stored.revision} {...rest} stored={stored} start={stored.content} />}
    </LoadGate>
  )
}
