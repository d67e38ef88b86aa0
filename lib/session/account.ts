type Person = { id: string; username: string; name: string; hash: string; at: Date };

/** What the sign-in takes as a user name, in lower case. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9_.]{3,30}$/.test(text);
}

/** The rows of an account in the account library's tables. It insists on an e-mail address, so there is one that leads nowhere. */
export function accountRows({ id, username, name, hash, at }: Person) {
  return {
    user: {
      id,
      name,
      email: `${username}@accounts.invalid`,
      emailVerified: false,
      username,
      displayUsername: username,
      createdAt: at,
      updatedAt: at,
    },
    account: {
      id: `${id}-credential`,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hash,
      createdAt: at,
      updatedAt: at,
    },
  };
}
