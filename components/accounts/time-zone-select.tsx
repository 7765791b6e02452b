"use client";

import { useEffect, useRef, useState } from "react";
import { useBrowserTimeZone } from "@/components/accounts/use-browser-time-zone";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { zoneName } from "@/lib/time/zone-name";

/** All time zones, with the browser's own one click away where it is another. */
export function TimeZoneSelect({ timeZones, current }: { timeZones: readonly string[]; current: string }) {
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(current);
  const browsers = useBrowserTimeZone();
  const suggested = browsers !== chosen && timeZones.includes(browsers) ? browsers : null;

  useEffect(() => setChosen((rendered) => select.current?.value ?? rendered), []); // chosen before the script was there

  function take(timeZone: string) {
    setChosen(timeZone);
    if (!select.current) return;
    select.current.value = timeZone;
    select.current.focus(); // the button that was pressed goes
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        <Select
          ref={select}
          defaultValue={current}
          onChange={(event) => setChosen(event.target.value)}
          autoComplete="off"
        >
          {timeZones.map((timeZone) => (
            <option key={timeZone} value={timeZone}>
              {zoneName(timeZone)}
            </option>
          ))}
        </Select>
      </div>
      {suggested && (
        <Button tone="plain" size="small" onClick={() => take(suggested)}>
          Use this browser’s: {zoneName(suggested)}
        </Button>
      )}
    </div>
  );
}
