import { tellError } from '../../components/confirm.tsx'
import { saveFile } from '../../components/download.ts'

/** Saves a file that was asked for, or says why there is none. */
export const saveAnswer = (answer: Promise<File>): void =>
  void answer.then((file) => saveFile(file, file.name), tellError)
