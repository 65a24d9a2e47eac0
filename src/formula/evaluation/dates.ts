/** Serial numbers of days as Excel counts them: 1 is 1 January 1900, and 60 is the 29 February 1900 that never was. */
const dayMilliseconds = 86_400_000;
const lastSerial = 2_958_465;
const falseLeapDay = 60;
const origin = Date.UTC(1899, 11, 30);

/** Serial of a date whose month and day may lie outside their span; undefined before 1900 and after 9999. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const whole = Math.trunc(year);
  const full = whole < 1900 ? whole + 1900 : whole;
  if (whole < 0 || full > 9999) return undefined;
  const days = Math.round(
    (Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) - origin) / dayMilliseconds,
  );
  const serial = days <= falseLeapDay ? days - 1 : days;
  return serial >= 0 && serial <= lastSerial ? serial : undefined;
}

/** Year of a serial; undefined outside 1900 to 9999. */
export function yearOf(serial: number): number | undefined {
  const day = Math.floor(serial);
  if (day < 0 || day > lastSerial) return undefined;
  if (day <= falseLeapDay) return 1900;
  return new Date(origin + day * dayMilliseconds).getUTCFullYear();
}
