import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { Contract } from '../../shared/contract.ts'
import { ipcMain, MessagePortMain } from './electron-stand-in.ts'

/** The frame of the page itself. */
export const page = { parent: null, origin: 'app://kantor' }

/** Offers a port as the preload does. @returns the page's end of it, and what became of the other */
export function connect(senderFrame: object | null = page) {
  const { port1, port2 } = new MessageChannel()
  const offered = new MessagePortMain(port1)
  ipcMain.emit('kinerja:connect', { ports: [offered], senderFrame })
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  onTestFinished(() => port2.close())
  return { client, offered }
}
