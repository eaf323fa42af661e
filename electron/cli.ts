import { requestOf, Usage, usage } from './cli/request.ts'

async function main(): Promise<number> {
  try {
    const request = requestOf(process.argv.slice(2))
    if (request === 'help') {
      process.stdout.write(`${usage}\n`)
      return 0
    }
    // The application is loaded only for a command that can be carried out.
    const { carryOut } = await import('./cli/commands.ts')
    return await carryOut(request)
  } catch (error) {
    if (!(error instanceof Usage)) throw error
    process.stderr.write(`${error.message ? `${error.message}\n` : ''}${usage}\n`)
    return 2
  }
}

process.exitCode = await main()
