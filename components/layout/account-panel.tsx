import { Clock, LogOut, Settings } from "lucide-react";
import Link from "next/link";
import { FrameForm } from "@/components/layout/frame-form";
import { ThemeChoice, type ThemeChoiceProps } from "@/components/layout/theme-choice";

export type AccountPanelProps = {
  email: string;
  theme: ThemeChoiceProps["theme"];
  chooseTheme: ThemeChoiceProps["action"];
  signOut: () => Promise<void>;
};

/** What stands in the account menu. */
export function AccountPanel({ email, theme, chooseTheme, signOut }: AccountPanelProps) {
  return (
    <div className="flex flex-col text-sm">
      <p className="truncate px-2 pt-1 pb-2 text-muted">{email}</p>
      <Link href="/account" className={itemLook}>
        <Settings className="size-4 text-muted" aria-hidden="true" />
        Account and settings
      </Link>
      <Link href="/time" className={itemLook}>
        <Clock className="size-4 text-muted" aria-hidden="true" />
        Study time
      </Link>
      <div className="flex min-h-10 items-center justify-between gap-2 px-2">
        <span>Theme</span>
        <ThemeChoice theme={theme} action={chooseTheme} />
      </div>
      <FrameForm action={signOut} className="mt-1 border-line border-t pt-1">
        <button type="submit" className={itemLook}>
          <LogOut className="size-4 text-muted" aria-hidden="true" />
          Sign out
        </button>
      </FrameForm>
    </div>
  );
}

const itemLook = "flex min-h-10 w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-surface-sunken";
