/** What a test page says: whose printer it is, and by how much its pages are moved today, in millimetres. */
export interface TestPageDocument {
  office: string
  shift: { x: number; y: number }
  madeOn: string
}
