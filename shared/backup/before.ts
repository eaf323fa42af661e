import type { BackupReason } from './backup.ts'

/** What can't simply be taken back: before these procedures a backup is made, unless the last one holds everything. */
export const backedUpBefore: Readonly<Record<string, BackupReason>> = {
  'employees.import.apply': 'import',
  'employees.import.undo': 'import',
  'planning.excel.import': 'import',
  'planning.excel.undoImport': 'import',
  'evaluation.excel.import': 'import',
  'evaluation.excel.undoImport': 'import',
  // What is read out of a workbook is saved like what is typed.
  'planning.goals.read': 'import',
  'planning.goals.copy': 'import',
  'planning.library.add': 'import',
  'planning.library.fillMany': 'import',
  'planning.year.open': 'year',
  'planning.year.undoOpen': 'year',
  'planning.year.removeDrafts': 'year',
  'planning.year.archive': 'year',
}
