import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, memo } from 'react'
import { Link } from 'wouter'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { feedbackGivers } from '../../../shared/planning/teams/feedback-givers.ts'
import { teamsOf, worksIn } from '../../../shared/planning/teams/team.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'

/** In which teams somebody works or leads during an SKP, and who gives feedback to it. */
export const TeamLine = memo(function TeamLine({ detail }: { detail: SkpDetail }) {
  const { can } = useSession()
  const { employeeId, periodStart, periodEnd, appraiser, appraiserParty } = detail
  const { data: teams } = useQuery(api.planning.teams.list.queryOptions({ input: { year: detail.year } }))
  if (!teams) return null
  const span = { start: periodStart, end: periodEnd }
  const working = teamsOf(teams, employeeId, span)
  const leading = teams.filter((team) => team.leaderId === employeeId && worksIn(team, span))
  const givers = feedbackGivers(
    {
      employeeId,
      periodStart,
      periodEnd,
      appraiser:
        appraiser && appraiserParty
          ? {
              employeeId: 'employeeId' in appraiser ? appraiser.employeeId : null,
              name: appraiserParty.name,
            }
          : null,
    },
    teams,
  )
  return (
    <Group gap="2px 24px" px={14}>
      {[...working, ...leading].length > 0 && (
        <Text size="sm">
          {can('planning.cascade.get') ? <Link href={paths.cascade('tim')}>Tim</Link> : 'Tim'}:{' '}
          {[
            ...working.map(({ name, leaderName }) => `${name} (ketua: ${leaderName ?? 'belum ditunjuk'})`),
            ...leading.map(({ name }) => `${name} (sebagai ketua)`),
          ].join('; ')}
        </Text>
      )}
      {givers.length > 0 && (
        <Text size="sm">
          Pemberi umpan balik:{' '}
          {givers.map(({ name, role, teams: led }, index) => (
            <Fragment key={name}>
              {index > 0 && '; '}
              {role === 'penilai'
                ? `pejabat penilai ${name} (wajib)`
                : `ketua tim ${name} (${led.join(', ')})`}
            </Fragment>
          ))}
        </Text>
      )}
    </Group>
  )
})

/** The same for an SKP of which only the id is at hand. */
export function TeamLineOf({ skpId }: { skpId: number }) {
  // Not kept: the page of the SKP must not begin with what was seen here.
  const { data } = useQuery({ ...api.planning.skp.get.queryOptions({ input: { id: skpId } }), gcTime: 0 })
  return data ? <TeamLine detail={data} /> : null
}
