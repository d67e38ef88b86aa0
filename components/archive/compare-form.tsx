import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { mostYears } from '@/lib/archive/choice';
import type { Edition } from '@/lib/editions/types';
import type { ArchiveChoices } from '@/lib/queries/archive-choices';
import type { UnitView } from '@/lib/queries/views';
import { type CompareAddress, compareQuery } from './address';
import styles from './compare.module.css';

type Props = {
  unit: UnitView;
  address: CompareAddress;
  choices: ArchiveChoices;
  /** Latest first. */
  known: readonly number[];
  shown: readonly number[];
  edition: Edition;
  /** Of the years shown. */
  editions: readonly Edition[];
};

/** Whose years, which of them, by the rows of which form. A plain form: all of it ends up in the address. */
export function CompareForm({ unit, address, choices, known, shown, edition, editions }: Props) {
  const t = useTranslations('archive.choose');
  return (
    <form
      className={styles.form}
      action="/archive/compare"
      aria-label={t('label')}
      key={compareQuery({ ...address, unit: unit.code, years: shown })}
      data-screen-only
    >
      <SelectField label={t('unit')} name="unit" defaultValue={unit.code}>
        <UnitOptions unit={unit} choices={choices} />
      </SelectField>
      <fieldset className={styles.years}>
        <legend>{t('years', { most: mostYears })}</legend>
        {known.map((year) => (
          <label key={year}>
            <input type="checkbox" name="years" value={year} defaultChecked={shown.includes(year)} /> {year}
          </label>
        ))}
      </fieldset>
      {editions.length > 1 && (
        <SelectField label={t('edition')} name="edition" defaultValue={address.edition ?? ''}>
          <option value="">{t('newest')}</option>
          {editions.map(({ id, title }) => (
            <option key={id} value={id} lang="zh-CN">
              {id} {title}
            </option>
          ))}
        </SelectField>
      )}
      <div className={styles.send}>
        {edition.sections.some(({ kind }) => kind === 'matrix') && (
          <label>
            <input type="checkbox" name="columns" value="1" defaultChecked={address.columns} /> {t('columns')}
          </label>
        )}
        <Button type="submit">{t('show')}</Button>
      </div>
      {address.years && address.years.length > mostYears && (
        <p role="status">{t('tooMany', { chosen: address.years.length, most: mostYears })}</p>
      )}
    </form>
  );
}

function UnitOptions({ unit, choices }: Pick<Props, 'unit' | 'choices'>) {
  const t = useTranslations('archive.choose');
  const { whole, own, below, beside } = choices;
  const isListed = [...whole, ...own, ...below, ...beside].some(({ code }) => code === unit.code);
  return (
    <>
      {!isListed && <Option unit={unit} />}
      {whole.map((each) => (
        <Option key={each.code} unit={each} />
      ))}
      {(['own', 'below', 'beside'] as const).map(
        (name) =>
          choices[name].length > 0 && (
            <optgroup key={name} label={t(name)}>
              {choices[name].map((each) => (
                <Option key={each.code} unit={each} />
              ))}
            </optgroup>
          ),
      )}
    </>
  );
}

function Option({ unit: { code, name } }: { unit: UnitView }) {
  return (
    <option value={code} lang="zh-CN">
      {name}
    </option>
  );
}
