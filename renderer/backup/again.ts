import { api, queryClient } from '../app/client.ts'

/** Reads anew what is shown of backups: they are files beside the office, so no change of the office tells of them. */
export const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: api.backup.key() })

/** Another office is open than before: nothing that was read holds. */
export const readEverythingAgain = (): Promise<void> => queryClient.invalidateQueries()
