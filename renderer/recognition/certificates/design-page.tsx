import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { gone } from '../../../shared/kernel/refusal.ts'
import { api } from '../../app/client.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { Designer } from './designer.tsx'

/** The designer of one of the office's own designs. */
export default function DesignPage() {
  const { id } = useParams<{ id: string }>()
  const designs = useQuery(api.recognition.certificates.designs.queryOptions())
  return (
    <LoadGate query={designs}>
      {(all) => {
        const found = all.find((design) => design.id === Number(id))
        return found && found.id !== null ? (
          <Designer
            key={`${found.id} ${found.revision}`}
            stored={{ ...found, id: found.id }}
            names={all.filter((design) => design !== found).map(({ name }) => name)}
          />
        ) : (
          <ErrorNote error={gone('Desain itu')} />
        )
      }}
    </LoadGate>
  )
}
