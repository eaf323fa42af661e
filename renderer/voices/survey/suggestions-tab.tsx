import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'

const page = 50

/** What respondents wrote, without anything that was said besides. */
export function SuggestionsTab({ id }: { id: number }) {
  const [limit, setLimit] = useState(page)
  const suggestions = useQuery({
    ...api.voices.survey.suggestions.queryOptions({ input: { id, offset: 0, limit } }),
    placeholderData: (before) => before,
  })
  return (
    <LoadGate query={suggestions}>
      {({ total, rows }) =>
        total === 0 ? (
          <Empty>Belum ada saran. Di sini akan tampil apa yang ditulis responden, menurut abjad.</Empty>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {total} saran, menurut abjad: siapa menulisnya dan kapan tidak diketahui.
            </Text>
            <ul className="kk-survey-suggestions">
              {rows.map((text, at) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
            {rows.length < total && limit < 500 && (
              <Button variant="default" onClick={() => setLimit(Math.min(500, limit + page))}>
                Tampilkan lebih banyak
              </Button>
            )}
          </>
        )
      }
    </LoadGate>
  )
}
