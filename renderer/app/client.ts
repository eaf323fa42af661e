import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, type QueryKey } from '@tanstack/react-query'
import type { Contract } from '../../shared/contract.ts'
import { type Problem, Refusal } from '../../shared/kernel/refusal.ts'
import { changes, isOvertaken, touches } from './touched.ts'

declare global {
  interface Window {
    /** Present in Electron only. */
    kinerja?: { requestPort(): void }
  }
}

type Client = ContractRouterClient<Contract>

/** The port that Electron's preload hands over. */
const receivePort = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    const take = (event: MessageEvent<unknown>) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'kinerja:port' || !port) return
      window.removeEventListener('message', take)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', take)
    window.kinerja?.requestPort()
  })

/** The changes made since the page was loaded. */
const made: string[] = []

/** Whether the operator or the office is being left: what a page asks then nobody answers any more. */
let isLeaving = false

/** Said before the operator or the office is left, and taken back when the door stands there or it was refused. */
export const holdReads = (hold: boolean): void => void (isLeaving = hold)

/** Reads of the pages, which an office that is left does not answer; the door asks the desk and its own entrance. */
const isHeld = (path: readonly string[]): boolean =>
  isLeaving && path[0] !== 'desk' && path[1] !== 'operators' && !(path.join('.') in changes)

/** What was read and is touched by a change is marked, whoever made the change. */
const marking = {
  interceptors: [
    async ({ path, next }: { path: readonly string[]; next: () => Promise<unknown> }): Promise<unknown> => {
      const name = path.join('.')
      // Never answered: its page is gone.
      if (isHeld(path)) return new Promise(() => {})
      const ask = async (): Promise<unknown> => {
        const before = made.length
        const answer = await next().catch((error: unknown) => {
          // Locked from elsewhere: the door is shown.
          if (error instanceof ORPCError && error.code === 'LOCKED')
            void queryClient.invalidateQueries({ queryKey: api.desk.overview.key() })
          throw error
        })
        return isOvertaken(name, made.slice(before)) ? ask() : answer
      }
      const answer = await ask()
      if (name in changes) {
        made.push(name)
        mark(name)
      }
      // Another office, or none: nothing that was read holds.
      if (path[0] === 'desk' && path[1] !== 'overview' && path[1] !== 'others')
        void queryClient.invalidateQueries({ refetchType: 'none' })
      return answer
    },
  ],
}

const link = window.kinerja
  ? new PortLink({ port: await receivePort(), ...marking })
  : new FetchLink({
      url: `${window.location.origin}/rpc`,
      // Which of several pages of one application this is.
      headers: { 'x-window': crypto.randomUUID() },
      ...marking,
    })

/** The one way of the page to everything else. */
export const client: Client = createORPCClient(link)

/** Queries and mutations over the client. */
export const api = createTanstackQueryUtils(client)

export const queryClient = new QueryClient({
  defaultOptions: {
    // One user, one file: what was read stays true until something is written that touches it.
    queries: { staleTime: Infinity, gcTime: 60_000, retry: false, networkMode: 'always' },
    mutations: {
      retry: false,
      networkMode: 'always',
      onSuccess: () => refresh(),
    },
  },
})

/** The procedure that a query asks, by its full name. */
const procedureOf = ([path]: QueryKey): string => (Array.isArray(path) ? path.join('.') : '')

const mark = (write: string): void =>
  void queryClient.invalidateQueries({
    refetchType: 'none',
    predicate: ({ queryKey }) => touches(write, procedureOf(queryKey)),
  })

/** Reads anew what the page shows and a change has touched. What it does not show is read when it is next looked at. */
export const refresh = (): Promise<void> =>
  queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.isInvalidated })

/** What went wrong, in words for the clerk. */
export interface Complaint {
  message: string
  problems: Problem[]
  /** It is only asked about, and done for who is sure of it. */
  asks?: boolean
}

export function complaintOf(error: unknown): Complaint {
  if (error instanceof Refusal) return error
  if (error instanceof ORPCError) {
    const data: unknown = error.data
    const problems =
      typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems)
        ? (data.problems as Problem[])
        : []
    const asks = typeof data === 'object' && data !== null && 'asks' in data && data.asks === true
    if (error.code !== 'INTERNAL_SERVER_ERROR') return { message: error.message, problems, asks }
  }
  return {
    message:
      'Aplikasi tidak dapat menyelesaikan permintaan ini. Yang sudah tersimpan tetap aman. Coba sekali lagi; bila berulang, tutup dan buka aplikasi.',
    problems: [],
  }
}

export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
