/** How to move the map, and how to read it. */
export function MapHelp() {
  return (
    <div className="flex max-w-prose flex-col gap-2 text-muted text-sm">
      <p className="noscript:hidden">
        Zoom with the buttons, with Ctrl or ⌘ and the wheel, or with two fingers; more names appear as you zoom in. Drag
        to move. On a keyboard: + and −, arrows, and 0 for the whole map.
      </p>
      <p>
        An arrow leads from a skill to one that needs it. Links that other arrows already imply are left out. Where two
        skills need each other at different levels, the arrow shows which comes first.
      </p>
    </div>
  );
}
