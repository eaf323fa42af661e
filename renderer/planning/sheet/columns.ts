import type { ColumnId } from '../../../shared/planning/sheet/sheet.ts'

/** Column heads; also the names of the fields that cells are written in. */
export const columnLabels: Readonly<Record<ColumnId, string>> = {
  superior: 'RHK pimpinan yang diintervensi',
  text: 'Rencana hasil kerja',
  assignedBy: 'Penugasan dari',
  perspective: 'Perspektif',
  aspect: 'Aspek',
  indicator: 'Indikator kinerja individu',
  target: 'Target',
}

/** Those that are not told share what is left: other kinds of SKP have other columns. */
export const columnWidths: Readonly<Partial<Record<ColumnId, string>>> = {
  superior: '19%',
  assignedBy: '13%',
  perspective: '12%',
  aspect: '92px',
  target: '12%',
}

/** What an empty cell that should not stay empty says. */
export const placeholders: Partial<Record<ColumnId, string>> = {
  text: 'Rencana hasil kerja',
  indicator: 'Indikator',
  target: 'Target',
}

/** Only one of the choices may stand in these. */
export const closedColumns: ReadonlySet<ColumnId> = new Set(['aspect', 'perspective'])
