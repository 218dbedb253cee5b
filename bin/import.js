// Code that is compiled ahead cannot import anything, so it asks this file to.
module.exports = (url) => import(url);
