// The one function we take of the package: what else is in it stays out of the bundle.
export { markdownToMdast } from 'satteri';
