import { type Node, type NodeProps, ReactFlow, useNodesState } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { memo, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * React Flow as it comes, with as many nodes as the desk has entries, each a title and a text as an entry's card is: what the desk is measured beside.
 * `?nodes=1000`, `?visible` draws only what is in sight. Enter adds a node.
 */
const query = new URLSearchParams(location.search)
const count = Number(query.get('nodes') ?? 1000)
const perRow = Math.ceil(Math.sqrt(count * 2))

const nodeAt = (at: number): CardNode => ({
  id: String(at),
  position: { x: (at % perRow) * 180, y: Math.floor(at / perRow) * 70 },
  type: 'card',
  data: { title: `R${at}`, text: 'Vendor remote access is always on' },
})

type CardNode = Node<{ title: string; text: string }, 'card'>
const Card = memo(({ data: { title, text } }: NodeProps<CardNode>) => (
  <div className="card">
    <b>{title}</b> {text}
  </div>
))
Card.displayName = 'Card'
const nodeTypes = { card: Card }

function Bare() {
  const [nodes, setNodes, onNodesChange] = useNodesState(Array.from({ length: count }, (_, at) => nodeAt(at)))
  useEffect(() => {
    const add = (event: KeyboardEvent) => {
      if (event.key === 'Enter') setNodes(before => [...before, nodeAt(before.length)])
    }
    window.addEventListener('keydown', add)
    return () => window.removeEventListener('keydown', add)
  }, [setNodes])
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={nodeTypes}
      edges={[]}
      onNodesChange={onNodesChange}
      fitView={!query.has('visible')}
      onlyRenderVisibleElements={query.has('visible')}
      minZoom={0.01}
      panOnDrag={[0, 1]}
      proOptions={{ hideAttribution: true }}
    />
  )
}

const place = document.getElementById('flow')
if (place !== null) createRoot(place).render(<Bare />)
