/** Longest address that mail servers take, in characters. */
export const longestAddress = 254;

/** Whether a text can be an e-mail address; not checked: whether there is such a box. Spaces and line ends never pass. */
export function isAddress(text: string): boolean {
  return (
    text.length <= longestAddress &&
    !/^\.|\.\.|\.@/.test(text) &&
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/.test(
      text,
    )
  );
}
