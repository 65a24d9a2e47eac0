import type { Language } from '../../texts/texts';
import type { Day } from '../services';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A stored day (`2024-10-07`) as people write it; the text itself where it is none. */
export function dayWords(on: string, language: Language): string {
  const day = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return on;
  return day.toLocaleDateString(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
/** A day as dismissals keep it: `2024-10-07`. */
export function dayText({ year, month, day }: Day): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}
