import type { ColumnId } from '../../../shared/planning/sheet/sheet.ts'
import { aspectLabels, perspectiveLabels } from '../../../shared/planning/skp/labels.ts'
import type { Choices, GridColumn } from '../../components/grid/column.ts'

/**
 * How the columns of hasil kerja look; other kinds of SKP have other ones of them.
 * @param superior what can be chosen as the superior's RHK
 * @param targets what can be chosen as target, by what is typed
 */
export const sheetColumns = (
  superior: readonly string[],
  targets: Choices,
): Readonly<Record<ColumnId, GridColumn>> => ({
  superior: { label: 'RHK pimpinan yang diintervensi', width: '19%', choices: superior },
  text: { label: 'Rencana hasil kerja', placeholder: 'Rencana hasil kerja' },
  assignedBy: { label: 'Penugasan dari', width: '13%', vanishes: true },
  perspective: {
    label: 'Perspektif',
    width: '12%',
    choices: Object.values(perspectiveLabels),
    closed: true,
  },
  aspect: { label: 'Aspek', width: 92, choices: Object.values(aspectLabels), closed: true },
  indicator: { label: 'Indikator kinerja individu', placeholder: 'Indikator' },
  target: { label: 'Target', width: '12%', placeholder: 'Target', choices: targets },
})
