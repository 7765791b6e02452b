import { type ForecastNote, forecastWords } from "@/lib/planning/forecast-words";
import type { Day } from "@/lib/time/days";

/** Where the person's own pace leads, in a sentence. */
export function ForecastLine({ forecast, today }: { forecast: ForecastNote; today: Day }) {
  return (
    <p className="text-sm">
      <time dateTime={forecast.day}>{`${forecastWords(forecast, today)}.`}</time>
    </p>
  );
}
