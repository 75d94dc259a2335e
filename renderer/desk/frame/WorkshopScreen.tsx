import { Board, TableView } from '../../swimlane/index.ts'
import { useDesk } from '../deskStore.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { Panel } from '../panel/Panel.tsx'
import classes from './WorkshopScreen.module.css'

export function WorkshopScreen() {
  const layout = useDesk(desk => desk.layout)
  return (
    <div className={classes.screen}>
      <header className={classes.bar} />
      <main className={classes.middle}>{layout === 'board' ? <Board /> : <TableView />}</main>
      <aside className={classes.panel}>
        <Panel />
      </aside>
      <footer className={classes.status} />
      <Dialogs />
    </div>
  )
}
