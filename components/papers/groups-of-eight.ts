/** A checksum in groups that an eye can compare; joined they are the checksum. */
export function groupsOfEight(sha256: string): string[] {
  return sha256.match(/.{1,8}/g) ?? [];
}
