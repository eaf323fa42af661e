import { client } from '../../app/client.ts'
import { saveFile } from '../../components/download.ts'

/** Saves SKP as a workbook in the order in which e-Kinerja asks for them. */
export async function exportSkp(ids: readonly number[], signal?: AbortSignal): Promise<void> {
  const file = await client.planning.excel.export({ ids: [...ids] }, signal ? { signal } : {})
  saveFile(file, file.name)
}
