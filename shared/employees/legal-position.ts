/** Kedudukan hukum that offices and SIASN commonly use; others may be typed. */
export const legalPositions = [
  'aktif',
  'cuti besar',
  'cltn',
  'tugas belajar',
  'pemberhentian sementara',
  'pindah',
  'pensiun',
  'berhenti',
  'meninggal',
] as const

/** A kedudukan hukum in a sentence or a list: it is kept in lower case, an abbreviation stands in capitals. */
export const legalPositionText = (legalPosition: string): string => legalPosition.replace(/\bcltn\b/i, 'CLTN')

/** Whether a person still belongs to the office and so gets an SKP and counts in its lists. */
export const isInService = (legalPosition: string | null): boolean =>
  !/pensiun|pindah|mutasi keluar|meninggal|wafat|^berhenti|diberhentikan|purna/i.test(legalPosition ?? '')
