import { useLocation } from 'wouter'
import EvaluationPage from '../evaluation/evaluation-page.tsx'
import EvaluationsPage from '../evaluation/list-page.tsx'
import { useBeside } from './beside.ts'
import { paths } from './paths.ts'

/** The table of a period, an evaluation on a page of its own, or an evaluation beside the table. */
export default function EvaluationRoute() {
  const [location] = useLocation()
  const beside = useBeside()
  const isList = location === paths.evaluations
  if (!isList && !beside) return <EvaluationPage />
  return <EvaluationsPage shown={isList ? null : <EvaluationPage />} />
}
