/** Whether `next` is a path on our own site: nobody is sent elsewhere by a link that looks like ours. */
export function isOwnPath(next: string): boolean {
  return /^\/(?![/\\])[^\s\\]{0,4000}$/.test(next) && !/\p{Cc}/u.test(next);
}
