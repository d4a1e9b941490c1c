/** The two dictionaries of opencc-js that folding needs; the package has no types for single dictionaries. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export { dictionary as default };
}

declare module 'opencc-js/dict/TSPhrases' {
  const dictionary: string;
  export { dictionary as default };
}
