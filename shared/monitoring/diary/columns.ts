/** The columns of the month as it is written, in the order in which e-Kinerja asks for them. */
export const diaryColumns = [
  'start',
  'end',
  'rhk',
  'activity',
  'output',
  'volume',
  'satuan',
  'evidence',
] as const
export type DiaryColumn = (typeof diaryColumns)[number]

/** What the page, the workbook and the messages call them. */
export const columnLabels: Readonly<Record<DiaryColumn, string>> = {
  start: 'Mulai',
  end: 'Selesai',
  rhk: 'RHK',
  activity: 'Uraian kegiatan',
  output: 'Keluaran',
  volume: 'Volume',
  satuan: 'Satuan',
  evidence: 'Bukti',
}
