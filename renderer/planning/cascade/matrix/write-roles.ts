import { client } from '../../../app/client.ts'
import { settle } from '../../../components/confirm.tsx'

/** Takes new RHK back, outside of any page. @param told when it is done */
export function unwrite(year: number, rhkIds: readonly string[], told: string): void {
  const change = rhkIds.map((rhkId) => ({ rhkId, text: '' }))
  settle(client.planning.cascade.writeRoles({ year, add: [], change }), told)
}
