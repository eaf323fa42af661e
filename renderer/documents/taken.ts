import { client, refresh } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'

/** Counts a document that was saved or opened to be printed. */
export function countTaken(token: string): void {
  void client.documents.taken({ token }).then(refresh).catch(tellError)
}
