import { Suspense } from 'react'
import { onDemand } from '../../ui/late.tsx'

const TableView = onDemand(async () => ({ default: (await import('./TableView.tsx')).TableView }))

/** The table, loaded when it is first asked for: most desks show the board all day. */
export function LazyTableView() {
  return (
    <Suspense>
      <TableView />
    </Suspense>
  )
}
