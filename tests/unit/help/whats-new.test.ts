import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { newsOf, type Release, releases } from '../../../shared/help/whats-new.ts'

const release = (version: string): Release => ({
  version,
  date: '2026-11-27',
  lines: [`Baru di ${version}.`],
})
const known = ['0.10.0', '0.9.1', '0.9.0'].map(release)
const told = (before: string | null, current: string) => newsOf(before, current, known)?.version ?? null

describe('what is told after an update', () => {
  it('is nothing where the application was never used before', () => {
    expect(told(null, '0.10.0')).toBeNull()
  })

  it('is what the newest version brought, once', () => {
    expect(told('0.9.1', '0.10.0')).toBe('0.10.0')
    expect(told('0.8.0', '0.10.0')).toBe('0.10.0')
    expect(told('0.10.0', '0.10.0')).toBeNull()
  })

  it('is nothing of a version that is not installed, as after going back', () => {
    expect(told('0.10.0', '0.9.1')).toBeNull()
    expect(told('0.9.0', '0.9.1')).toBe('0.9.1')
    expect(told('0.9.1', '0.9.2')).toBeNull()
  })
})

describe('what each version brought', () => {
  it('stands there for the one that is built now, the newest first', () => {
    expect(releases[0]?.version).toBe(packageJson.version)
    for (const [index, { version }] of releases.slice(1).entries())
      expect(newsOf(version, releases[index]?.version ?? '')?.version).toBe(releases[index]?.version)
  })

  it.each(releases)('of $version is said in at most five lines', ({ date, lines }) => {
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(5)
    for (const line of lines) expect(line).toMatch(/^[A-Z].{10,120}\.$/)
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
