import { describe, expect, test } from "vitest";
import { dateUtterances } from "../../../src/core/chain/said-on.js";
import { marked } from "./support.js";

/** Wednesday. */
const PUBLISHED = "2019-05-15";

function saidOn(source: string, publishedOn: string | null = PUBLISHED): [string, string] | null {
  const { article, attributions } = marked(source, publishedOn === null ? {} : { publishedOn });
  const found = dateUtterances(article, attributions)[0] ?? null;
  return found === null ? null : [found.saidOn, found.evidence.text];
}

describe("the day of an utterance", () => {
  test.each<[string, string, string]>([
    ["[S0:Ruiz] [C0:said] on Tuesday [T0:that it was late].", "2019-05-14", "on Tuesday"],
    ["[S0:Ruiz] [C0:said] on Wednesday [T0:that it was late].", "2019-05-15", "on Wednesday"],
    ["[S0:Ruiz] [C0:said] Thursday [T0:that it was late].", "2019-05-09", "Thursday"],
    ['"[T0:No]," [S0:Ruiz] [C0:told] reporters late Monday night.', "2019-05-13", "Monday night"],
    ["On Friday, [S0:Ruiz] [C0:said] [T0:it was late].", "2019-05-10", "On Friday"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] yesterday.', "2019-05-14", "yesterday"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] earlier today.', "2019-05-15", "today"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] three days ago.', "2019-05-12", "three days ago"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] in a speech on Dec. 26.', "2018-12-26", "on Dec. 26"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] on 3 March.', "2019-03-03", "on 3 March"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] on March 3rd, 2016.', "2016-03-03", "on March 3rd, 2016"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] on Monday, May 13.', "2019-05-13", "May 13"],
    ["At Tuesday’s debate, [S0:Ruiz] [C0:said] [T0:it was late].", "2019-05-14", "Tuesday’s"],
    ['"[T0:No]," [S0:Ruiz] [C0:said] on Tuesday. "[T0:Never]."', "2019-05-14", "on Tuesday"],
  ])("%s", (source, day, evidence) => {
    expect(saidOn(source)).toEqual([day, evidence]);
  });

  test.each([
    "[S0:Ruiz] [C0:said] [T0:that it began on Tuesday].",
    '"[T0:No]," [S0:Ruiz] [C0:said] last week.',
    '"[T0:No]," [S0:Ruiz] [C0:said] in 2015.',
    '"[T0:No]," [S0:Ruiz] [C0:said] last Tuesday.',
    '"[T0:No]," [S0:Ruiz] [C0:said] on Tuesday of last week.',
    '"[T0:No]," [C0:said] [S0:Ruiz], who was arrested on Tuesday.',
    '"[T0:No]," [S0:Ruiz] [C0:said] after the vote on Tuesday.',
    '"[T0:No]," [S0:Ruiz] [C0:said] in an interview published Saturday.',
    '"[T0:No]," [S0:Ruiz] [C0:said] on May 16, 2019.',
    '"[T0:No]," [S0:Ruiz] [C0:said] on February 30.',
    "On Monday, [S0:Ruiz] [C0:said] on Tuesday [T0:it was late].",
    '"[T0:No]," [S0:Ruiz] [C0:may] say.',
    "On Monday, [S0:Ruiz] will [C0:ask] [T0:for help].",
    '"[T0:No]," [S0:she] [C0:told] USA TODAY.',
    "On a rainy Tuesday this month, [S0:Ruiz] [C0:said] [T0:no].",
  ])("none for %s", (source) => {
    expect(saidOn(source)).toBeNull();
  });

  test("without the day of publication only a whole date counts", () => {
    expect(saidOn('"[T0:No]," [S0:Ruiz] [C0:said] on Tuesday.', null)).toBeNull();
    expect(saidOn('"[T0:No]," [S0:Ruiz] [C0:said] on May 3.', null)).toBeNull();
    expect(saidOn('"[T0:No]," [S0:Ruiz] [C0:said] on May 3, 2016.', null)?.[0]).toBe("2016-05-03");
  });
});
