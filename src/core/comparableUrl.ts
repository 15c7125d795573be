// Web addresses made comparable, so that a link in a note finds its source whatever was added to it on the way.

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|ito)$/i;

/** The address without scheme, `www.`, fragment, tracking parameters and closing slash; a DOI is its own address. */
export function toComparableUrl(url: string): string {
  const [address = '', parameters = ''] = url
    .trim()
    .split('#', 1)
    .join('')
    .split(/\?(.*)/s);
  const place = address.replace(/^[a-z]+:\/\//i, '').replace(/^(www\.|dx\.(?=doi\.org))/i, '');
  const [host = '', ...path] = place.split('/');
  while (path.at(-1) === '') path.pop();
  const kept = parameters
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.split('=', 1).join('')));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return [host.toLowerCase(), ...path].join('/') + query;
}
