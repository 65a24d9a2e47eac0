/** Style sheets are imported for webpack to bundle; they hold nothing for the code. */
declare module '*.css';
