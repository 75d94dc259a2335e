export { Board } from './Board.tsx'
export { TableView } from './table/TableView.tsx'
