import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import styles from './demo-accounts.module.css';

export type Account = { username: string; password: string; who: string; may: string };

/** The demo's accounts; choosing one fills it in. */
export function DemoAccounts({
  accounts,
  chosen,
  onChoose,
}: {
  accounts: readonly Account[];
  chosen: string;
  onChoose: (account: Account) => void;
}) {
  const t = useTranslations('signIn');
  return (
    <section className={styles.accounts} aria-labelledby="accounts">
      <div className={styles.head}>
        <h2 id="accounts">{t('accounts')}</h2>
        <span>{t('accountsPassword', { password: accounts[0]?.password ?? '' })}</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('may')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.username} className={account.username === chosen ? styles.chosen : undefined}>
              <td>
                <button type="button" className={styles.choose} onClick={() => onChoose(account)}>
                  {account.username}
                </button>
              </td>
              <td>
                <Official>{account.who}</Official>
              </td>
              <td>{account.may}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('otherAccounts')}</p>
    </section>
  );
}
