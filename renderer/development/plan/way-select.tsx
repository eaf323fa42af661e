import { Select } from '@mantine/core'
import { WayId } from '../../../shared/development/plan/item.ts'
import {
  developmentFormLabels,
  developmentForms,
  developmentWayIds,
  developmentWays,
} from '../../../shared/regulations/development.ts'

const data = developmentForms.map((form) => ({
  group: developmentFormLabels[form],
  items: developmentWayIds
    .filter((id) => developmentWays[id].form === form)
    .map((id) => ({ value: id, label: developmentWays[id].label })),
}))

/** Bentuk and jalur of pengembangan kompetensi. */
export const WaySelect = ({ value, onChange }: { value: WayId; onChange: (way: WayId) => void }) => (
  <Select
    label="Bentuk dan jalur"
    searchable
    allowDeselect={false}
    nothingFoundMessage="Tidak ada jalur dengan nama itu"
    data={data}
    value={value}
    onChange={(id) => onChange(WayId.parse(id))}
  />
)
