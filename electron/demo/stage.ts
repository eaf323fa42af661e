import { createRouterClient } from '@orpc/server'
import { Application, type Host } from '../app/application.ts'
import { router } from '../app/router.ts'
import { memoryRecents } from '../desk/recents.ts'
import { type DemoPerson, people } from './people.ts'
import { seededIds } from './random.ts'

/** Where the story plays: an office of its own with its own clock, and who and what has come on so far. */
export class Stage {
  /** The year that is under way. */
  readonly year: number
  /** New ids, the same every time for the same year. */
  readonly uuid: () => string
  readonly application: Application
  readonly client
  /** The ids of units, by code. */
  readonly units = new Map<string, number>()
  /** The ids of people, in the order of their list. */
  readonly ids: number[] = []
  /** The periods of which the achievement of the kecamatan is decided. */
  readonly decided = new Set<string>()
  #now = new Date()
  /** Milliseconds that have passed since the clock was set: nothing is done at the same moment as something else. */
  #passed = 0

  constructor({ checks: _, keeps: __, ...host }: Host, year: number) {
    this.year = year
    this.uuid = seededIds(year)
    // The story signs on many days, forth and back; nothing of it is doubted.
    this.application = new Application({ ...host, now: () => this.#tick(), recents: memoryRecents() })
    this.client = createRouterClient(router, { context: { application: this.application } })
  }

  get now(): Date {
    return this.#now
  }

  /** Sets the story's clock to nine in the morning of a day, `yyyy-mm-dd`. */
  on(date: string): void {
    this.#now = new Date(`${date}T09:00:00`)
    this.#passed = 0
  }

  /** Each time somebody looks at the clock a second has passed. */
  #tick(): Date {
    this.#passed += 1000
    return new Date(this.#now.getTime() + this.#passed)
  }

  /** The id of a unit. */
  unit(code: string): number {
    const id = this.units.get(code)
    if (id === undefined) throw new Error(`no unit ${code}`)
    return id
  }

  /** The id of a person. */
  person(name: string): number {
    const id = this.ids[people.findIndex((person) => person.name === name)]
    if (id === undefined) throw new Error(`no person ${name}`)
    return id
  }
}

/** Of whom something is told, and of which year. */
export interface Told {
  person: DemoPerson
  /** Their place in the list of people; what differs from person to person depends on it. */
  index: number
  employeeId: number
  year: number
}
