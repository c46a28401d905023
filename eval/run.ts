/**
 * Scores extraction on the held-out months of the PolNeAR training articles.
 *
 *     npm run eval        HEARSAY_EVAL_DATA names the folder of the corpora; ../shared/eval unless told
 */
import type { Article } from "../src/core/article/article.js";
import { findAttributions } from "../src/core/quotes/find-attributions.js";
import { corpusFolder, loadPolnear } from "./corpus.js";
import { HELD_OUT_FROM } from "./held-out.js";
import { bodyOf } from "./paragraphs.js";
import { f1, score, tally, type Counts } from "./score.js";

const articles = loadPolnear()?.filter((article) => article.date >= HELD_OUT_FROM);
if (articles === undefined) {
  console.error(
    `There is no corpus at ${corpusFolder()}; set HEARSAY_EVAL_DATA to the folder that holds polnear/train.jsonl.gz.`,
  );
  process.exitCode = 3;
} else {
  const total = tally();
  const started = process.cpuUsage();
  for (const article of articles) {
    const bare: Article = {
      ...bodyOf(article),
      title: null,
      publisher: null,
      publishedOn: null,
      url: null,
      byline: null,
      wire: [],
    };
    const found = findAttributions(bare).map(({ source, content }) => ({
      source: source === null ? [] : [source],
      content,
    }));
    score(article.text, article.attributions, found, total);
  }
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  console.log(
    `${articles.length} articles since ${HELD_OUT_FROM}, none of them trained on; ${(articles.length / seconds).toFixed(0)} articles/s with scoring\n`,
  );
  console.log("figure             precision  recall     F1");
  for (const [name, counts] of Object.entries<Counts>({ ...total })) {
    const figures = [counts.shared / counts.program, counts.shared / counts.gold, f1(counts)];
    console.log(`${name.padEnd(18)} ${figures.map((figure) => figure.toFixed(3).padStart(8)).join("  ")}`);
  }
}
