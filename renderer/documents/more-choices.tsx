import { Stack, Title } from '@mantine/core'
import type { Period } from '../../shared/office/period.ts'
import { OutputChoice } from './output-choice.tsx'
import { OwnSets } from './own-sets.tsx'
import { PeopleChoice } from './people-choice.tsx'
import type { UsedChoices } from './use-choices.ts'
import type { UsedPeople } from './use-people.ts'

/** Everything beyond form, unit and paper, beside the preview: seldom needed, and out of the way until then. */
export function MoreChoices({
  used,
  people,
  year,
  period,
  ofPeople,
  canChooseFolder,
}: {
  used: UsedChoices
  people: UsedPeople
  year: number
  /** Of the predikat by which people are chosen. */
  period: Period
  /** Whether single people can be chosen here. */
  ofPeople: boolean
  canChooseFolder: boolean
}) {
  return (
    <section className="kk-print-more" aria-label="Pilihan lain">
      <Stack gap="md">
        {ofPeople && (
          <div>
            <Title order={2} size="h5" mb={4}>
              Untuk siapa
            </Title>
            <PeopleChoice people={people} year={year} period={period} />
          </div>
        )}
        <div>
          <Title order={2} size="h5" mb={4}>
            Bagaimana
          </Title>
          <OutputChoice used={used} canChooseFolder={canChooseFolder} />
        </div>
        <div>
          <Title order={2} size="h5" mb={4}>
            Paket sendiri
          </Title>
          <OwnSets used={used} />
        </div>
      </Stack>
    </section>
  )
}
