import { Suspense } from 'react'
import { late } from '../../ui/late.tsx'

const TableView = late(async () => ({ default: (await import('./TableView.tsx')).TableView }))

/** The table, loaded after the first picture: most desks show the board all day. */
export function LazyTableView() {
  return (
    <Suspense>
      <TableView />
    </Suspense>
  )
}
