export { Board } from './Board.tsx'
export { LazyTableView as TableView } from './table/LazyTableView.tsx'
