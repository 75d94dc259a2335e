import { late } from '../../ui/late.tsx'

/** The table, loaded after the first picture: most desks show the board all day. */
export const LazyTableView = late(async () => ({ default: (await import('./TableView.tsx')).TableView }))
