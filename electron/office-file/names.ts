import {
  AliasNode,
  CamelCasePlugin,
  ColumnNode,
  IdentifierNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  ReferenceNode,
  type RootOperationNode,
  SelectionNode,
  type UnknownRow,
} from 'kysely'

/**
 * The one place that knows that the office file writes `period_start` where the code writes `periodStart`. Kysely's
 * plugin renames every row after it was read, which made a list of a thousand people a fifth slower; here SQLite is
 * told the names that the code wants, and only what was not named one by one (`selectAll`) is renamed afterwards.
 * What is written as SQL (`sql`, `raw`) stays as the file has it.
 */
export class Names extends CamelCasePlugin {
  constructor() {
    super({ underscoreBeforeDigits: true })
  }

  override transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    const node = super.transformQuery(args)
    if (node.kind === 'SelectQueryNode')
      return node.selections ? { ...node, selections: this.#named(node.selections) } : node
    return 'returning' in node && node.returning
      ? { ...node, returning: { ...node.returning, selections: this.#named(node.returning.selections) } }
      : node
  }

  /** What is selected, by the name of the code. */
  #named(selections: readonly SelectionNode[]): SelectionNode[] {
    return selections.map((selected) => {
      const { selection } = selected
      const name = nameOf(selection)
      if (name === undefined || !name.includes('_')) return selected
      const node = AliasNode.is(selection) ? selection.node : selection
      return SelectionNode.create(AliasNode.create(node, IdentifierNode.create(this.camelCase(name))))
    })
  }

  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const columns = Object.keys(result.rows[0] ?? {})
    if (!columns.some((column) => column.includes('_'))) return result
    const names = columns.map((column) => [column, this.camelCase(column)] as const)
    const renamed = (row: UnknownRow) => {
      const named: UnknownRow = {}
      for (const [column, name] of names) named[name] = row[column]
      return named
    }
    return { ...result, rows: result.rows.map(renamed) }
  }
}

function nameOf(selection: SelectionNode['selection']): string | undefined {
  if (AliasNode.is(selection)) return IdentifierNode.is(selection.alias) ? selection.alias.name : undefined
  const column = ReferenceNode.is(selection) ? selection.column : selection
  return ColumnNode.is(column) ? column.column.name : undefined
}
