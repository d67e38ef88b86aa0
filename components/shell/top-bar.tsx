import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import menu from '@/components/ui/menu-list.module.css';
import { Official } from '@/components/ui/official';
import type { BarModel } from './bar-model';
import { InboxLink } from './inbox-link';
import { LanguageSwitch } from './language-switch';
import { Places } from './places';
import { SignOut } from './sign-out';
import styles from './top-bar.module.css';
import { YearSwitch } from './year-switch';

type Person = { name: string; at: string; bar: BarModel; unread: number };

/** The bar above every page. Without a person (signed out) it only says where this is. */
export function TopBar({
  areaName,
  isDemo,
  person,
  chooseLanguage,
}: {
  areaName: string;
  isDemo: boolean;
  person: Person | null;
  chooseLanguage: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations('shell');
  const common = useTranslations('common');
  return (
    <header className={styles.bar} data-screen-only>
      <Link href="/" className={styles.product}>
        {common('product')}
      </Link>
      <div className={styles.where}>
        {person ? <YearSwitch model={person.bar} areaName={areaName} /> : <Official>{areaName}</Official>}
      </div>
      <div className={styles.places}>{person && <Places model={person.bar} />}</div>
      {person && <InboxLink unread={person.unread} />}
      {isDemo && <span className={styles.demo}>{t('demo')}</span>}
      <div className={person ? styles.wideOnly : undefined}>
        <LanguageSwitch
          action={chooseLanguage}
          className={styles.language}
          others={person !== null}
          divider={<span className={styles.divider} />}
        />
      </div>
      {person && (
        <>
          <div className={styles.wideOnly}>
            <Disclosure side="end" label={<Who {...person} />}>
              <SignOut />
            </Disclosure>
          </div>
          <div className={styles.narrowOnly}>
            <Disclosure side="end" label={t('menu')}>
              <Places model={person.bar} inMenu />
              <p className={menu.title}>
                <Who {...person} />
              </p>
              <LanguageSwitch action={chooseLanguage} className={menu.item} others />
              <SignOut />
            </Disclosure>
          </div>
        </>
      )}
    </header>
  );
}

function Who({ name, at }: Pick<Person, 'name' | 'at'>) {
  return (
    <span>
      <span className={styles.name} title={name}>
        {name}
      </span>{' '}
      <span className={styles.at} title={at}>
        {at}
      </span>
    </span>
  );
}
