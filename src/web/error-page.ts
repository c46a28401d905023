import { renderPage } from "./render.js";

interface ErrorWords {
  readonly title: string;
  /** What the reader can do. */
  readonly advice: string;
}

const WORDS: ReadonlyMap<number, ErrorWords> = new Map([
  [
    401,
    {
      title: "Sign in first",
      advice: "Sign in, then open the page here and send the form again.",
    },
  ],
  [
    403,
    {
      title: "That is not allowed from here",
      advice: "Open the page here and send the form again.",
    },
  ],
  [
    404,
    {
      title: "There is no such page",
      advice: "Look up the words themselves, or browse the recorded statements.",
    },
  ],
  [
    413,
    {
      title: "That is too much text at once",
      advice: "Paste the article’s text instead of the whole page, or send it in parts.",
    },
  ],
  [
    429,
    {
      title: "Too many requests",
      advice: "Wait a minute, then try again.",
    },
  ],
  [
    503,
    {
      title: "The record cannot be read just now",
      advice: "Try again in a minute. Nothing that was recorded before is lost by this.",
    },
  ],
]);

const BAD_REQUEST: ErrorWords = {
  title: "That request could not be read",
  advice: "Go back, check what you sent, and try again.",
};

const UNEXPECTED: ErrorWords = {
  title: "Something went wrong here",
  advice: "Try again. If it happens again, tell whoever runs this server what you were doing.",
};

/** The page for an error: what happened in a sentence, and what to do. Never a stack trace. */
export function renderErrorPage(status: number, sentence: string): Promise<string> {
  const words = WORDS.get(status) ?? (status < 500 ? BAD_REQUEST : UNEXPECTED);
  return renderPage("errors/show", { title: words.title, status }, { ...words, sentence });
}
