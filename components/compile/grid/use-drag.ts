import { type PointerEvent, useRef } from 'react';
import type { Selection } from './block';
import type { Cursor } from './cursor';

type Parts = {
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onClick: (at: Cursor) => void;
};

/**
 * A block drawn with the mouse: press, move, let go; Shift and a click reach from where the block began. A press that does not
 * move is a click. Fingers and pens scroll, and only click.
 */
export function useDrag({ selection, onSelect, onClick }: Parts) {
  const pressed = useRef<Cursor | null>(null);
  const isDrawn = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    isDrawn.current = false;
    const at = event.button === 0 && !isLink(event) ? placeOf(event.target) : null;
    pressed.current = event.pointerType === 'mouse' ? at : null;
    if (!at || event.pointerType !== 'mouse') return;
    if (event.shiftKey) isDrawn.current = true;
    onSelect({ from: event.shiftKey ? selection.from : at, to: at });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!pressed.current || event.buttons !== 1) return;
    const at = placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!at || (at.row === selection.to.row && at.column === selection.to.column)) return;
    isDrawn.current = true;
    onSelect({ from: selection.from, to: at });
  };
  const onPointerUp = () => {
    pressed.current = null;
  };
  const onClickCapture = (event: React.MouseEvent) => {
    const at = isLink(event) ? null : placeOf(event.target);
    if (!at || isDrawn.current) return;
    onSelect({ from: at, to: at });
    onClick(at);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onClick: onClickCapture };
}

function isLink({ target }: { target: EventTarget }): boolean {
  return target instanceof Element && target.closest('a') !== null;
}

function placeOf(target: EventTarget | null): Cursor | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  return row == null || column == null ? null : { row: Number(row), column: Number(column) };
}
