import { Monitor, Moon, Sun } from "lucide-react";
import { FrameForm } from "@/components/layout/frame-form";
import { type Theme, themes } from "@/lib/http/theme";

export type ThemeChoiceProps = { theme: Theme; action: (form: FormData) => Promise<void> };

/** Three buttons, the present theme pressed; works without script. */
export function ThemeChoice({ theme: present, action }: ThemeChoiceProps) {
  return (
    <FrameForm action={action}>
      <fieldset className="inline-flex gap-0.5 rounded-full border border-line bg-surface-sunken p-0.5">
        <legend className="sr-only">Colour theme</legend>
        {themes.map((theme) => {
          const { icon: Icon, label } = looks[theme];
          return (
            <button
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              aria-pressed={theme === present}
              aria-label={label}
              title={label}
              className="inline-flex size-8 items-center justify-center rounded-full text-muted hover:text-ink aria-pressed:bg-surface-raised aria-pressed:text-ink aria-pressed:shadow-raised aria-pressed:ring-1 aria-pressed:ring-line"
            >
              <Icon className="size-4" aria-hidden="true" />
            </button>
          );
        })}
      </fieldset>
    </FrameForm>
  );
}

const looks = {
  system: { icon: Monitor, label: "System theme" },
  light: { icon: Sun, label: "Light theme" },
  dark: { icon: Moon, label: "Dark theme" },
};
