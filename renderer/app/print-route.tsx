import { PrintPage } from '../documents/print-page.tsx'
import { IssueButton } from '../issuing/issue-button.tsx'

/** The print page, with what a room above it makes of a print. */
export default function PrintRoute() {
  return <PrintPage Issue={IssueButton} />
}
