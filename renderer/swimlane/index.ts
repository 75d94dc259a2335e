export const Board = () => null
export const TableView = () => null
