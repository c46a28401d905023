import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate, isDateLine, publicationDate, readDate } from "../../../src/core/article/dates.js";

describe("readDate", () => {
  test.each([
    ["December 26, 2017", "2017-12-26"],
    ["Dec. 26, 2017", "2017-12-26"],
    ["26 Dec 2017", "2017-12-26"],
    ["26th of December 2017", "2017-12-26"],
    ["2017-12-26", "2017-12-26"],
    ["2017-12-26T23:30:00-05:00", "2017-12-26"],
    ["2017/12/26", "2017-12-26"],
    ["20171226", "2017-12-26"],
    ["26.12.2017", "2017-12-26"],
    ["12/26/2017", "2017-12-26"],
    ["26/12/2017", "2017-12-26"],
    ["05/05/2017", "2017-05-05"],
    ["Published 3:05 PM EST, Tue December 26, 2017", "2017-12-26"],
    ["12/26/2017December 26, 2017", "2017-12-26"],
    ["29 February 2016", "2016-02-29"],
  ])("%s is %s", (line, iso) => {
    expect(readDate(line)?.iso).toBe(iso);
  });

  test.each([
    ["the order of day and month is open", "03/04/2017"],
    ["no such day", "February 30, 2017"],
    ["no leap year", "29 February 2017"],
    ["no such month", "2017-13-01"],
    ["no year", "December 26"],
    ["a number with a point", "version 1.2.2017.4"],
    ["no date", "The year 2017 in pictures"],
  ])("%s: %s is no date", (_, line) => {
    expect(readDate(line)).toBeNull();
  });

  test("the place of the date gives back its words", () => {
    const line = "Updated 0905 GMT on 26 December 2017, London";
    const found = readDate(line);
    expect(line.slice(found?.start, found?.end)).toBe("26 December 2017");
  });

  test("every day of the calendar is read back from each of its forms", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
        const name = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" }).format(date);
        expect(calendarDate(year, month + 1, dayOfMonth)).toBe(iso);
        for (const line of [`${name} ${dayOfMonth}, ${year}`, `${dayOfMonth} ${name.slice(0, 3)} ${year}`, iso]) {
          expect(readDate(line)?.iso).toBe(iso);
        }
      }),
    );
  });
});

describe("publicationDate", () => {
  test("takes the publication before the update", () => {
    expect(publicationDate("Updated May 3, 2018, first published May 1, 2018")?.iso).toBe("2018-05-01");
    expect(publicationDate("May 1, 2018, updated May 3, 2018")?.iso).toBe("2018-05-01");
    expect(publicationDate("Updated May 3, 2018")?.iso).toBe("2018-05-03");
  });
});

describe("isDateLine", () => {
  test.each([
    "December 26, 2017",
    "Tuesday, December 26, 2017.",
    "Published 3:05 PM EST, Tue December 26, 2017",
    "Last modified on Wed 13 Mar 2019 09.10 GMT",
    "06/14/2016 05:31 PM EDT | Updated 06/14/2016 06:02 PM EDT",
    "03/04/2017",
    "2017-12-26T08:00:00Z",
  ])("%s", (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  test.each(["The talks of December 26, 2017 failed.", "3:05 p.m.", "Monday", "Gore won on May 1, 2018", ""])(
    "not %j",
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});
