const WRITTEN_OUT: Readonly<Record<string, string>> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
  "n't": ' not',
  "'re": ' are',
  "'ll": ' will',
  "'ve": ' have',
  "'s": ' is',
};

const SHORT = /\b(?:ca|wo|sha)n't\b|n't\b|'(?:re|ll|ve)\b|(?<=\b(?:what|who|it|that|there|here|where|how|he|she))'s\b/g;

/** A text in lower case and with plain apostrophes, with what is short in it written out: "don't" as "do not". */
export const writtenOut = (text: string): string =>
  text.includes("'") ? text.replace(SHORT, (short) => WRITTEN_OUT[short] ?? short) : text;
