const READER = '/reader/';
const isThere = document.documentElement.dataset.reader === 'true';

/** Where an article is shown: here, or as the API gives it where there is no reader. */
export function articleLink(slug) {
  return isThere ? `${READER}articles/${encodeURIComponent(slug)}` : `/api/v1/articles/${encodeURIComponent(slug)}`;
}

export function authorLink(slug) {
  return `${READER}authors/${encodeURIComponent(slug)}`;
}

export function sectionLink(slug) {
  return `${READER}sections/${encodeURIComponent(slug)}`;
}

export function tagLink(slug) {
  return `${READER}tags/${encodeURIComponent(slug)}`;
}
