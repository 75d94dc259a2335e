import { lazy, Suspense } from 'react'

const TableView = lazy(async () => ({ default: (await import('./TableView.tsx')).TableView }))

/** The table, loaded when it is first asked for: most desks show the board all day. */
export function LazyTableView() {
  return (
    <Suspense>
      <TableView />
    </Suspense>
  )
}
