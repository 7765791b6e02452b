import type { ReactNode } from "react";

type Props = { busy: boolean; name: string; note: string | null; list: readonly string[]; children: ReactNode };

/** Each parent that says so breaks in a translated page, and no other. */
export function Sample({ busy, name, note, list, children }: Props) {
  return (
    <div>
      <p /* breaks: a mark before text */>
        {busy && <svg />}
        {name}
      </p>
      <p /* breaks: a mark before whatever the caller gives */>
        {busy ? <svg /> : null}
        {children}
      </p>
      <p /* breaks: text that comes and goes */>
        <svg />
        {note}
      </p>
      <p /* breaks: text in a fragment that comes and goes */>
        <span>{name}</span>
        {busy && <> and {name}</>}
      </p>
      <p /* breaks: a component that may show nothing, before text */>
        <Mark busy={busy} /> done
      </p>
      <p /* breaks: a list beside text */>
        {list.map((item) => (
          <b key={item}>{item}</b>
        ))}
        done
      </p>
      <p /* breaks: an element or a text, beside another text */>From {busy ? <b>{name}</b> : name}</p>
      {busy ? (
        <p /* breaks: made of the other, which has a text alone */>
          <svg /> busy
        </p>
      ) : (
        <p>idle</p>
      )}
      {busy ? (
        <p key="busy">
          <svg /> busy
        </p>
      ) : (
        <p key="idle">idle</p>
      )}
      <p>
        {busy && <svg />}
        <span>{name}</span>
      </p>
      <p>{note}</p>
      <p>
        Only <b>prose</b> of {name}, {busy ? "busy" : "idle"}.
      </p>
      <div>
        {busy && <svg />} {note && <b>{note}</b>}
      </div>
    </div>
  );
}

function Mark({ busy }: { busy: boolean }) {
  return busy ? <svg /> : null;
}

export function Changed({ busy }: { busy: boolean }) {
  if (busy) return <p>busy</p>;
  return (
    <p /* breaks: made of the other, which has a text alone */>
      <b>not</b> busy
    </p>
  );
}
