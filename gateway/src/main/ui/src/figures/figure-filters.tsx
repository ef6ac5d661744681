import { useTranslation } from 'react-i18next';
import { Button } from '../design/button';
import { Field } from '../design/field';
import { announce } from '../shell/announcer';
import type { Filters } from './filters';
import styles from './figures-page.module.css';

interface FigureFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

const yearPattern = /^(19|20)\d\d$/;
const years = Array.from({ length: new Date().getFullYear() - 1998 }, (_, back) =>
  String(new Date().getFullYear() - back),
);

export function FigureFilters({ filters, onChange }: FigureFiltersProps) {
  const { t } = useTranslation();
  const narrowed = Object.keys(filters).length > 0;
  const change = (next: Filters) => {
    onChange(next);
    announce(t('figures.filtered'));
  };
  return (
    <search className={styles.filters} aria-label={t('figures.filters')}>
      <YearField
        label={t('figures.from')}
        value={filters.from}
        onChange={(from) => change({ from })}
      />
      <YearField label={t('figures.to')} value={filters.to} onChange={(to) => change({ to })} />
      <Field label={t('figures.status')} compact>
        {(control) => (
          <select
            {...control}
            value={filters.status ?? ''}
            onChange={(event) => change({ status: event.target.value })}
          >
            <option value="">{t('figures.reportedAndValidated')}</option>
            <option value="VALIDATED">{t('figures.validatedOnly')}</option>
          </select>
        )}
      </Field>
      <Field label={t('figures.asOf')} compact>
        {(control) => (
          <input
            {...control}
            type="date"
            value={filters.asOf ?? ''}
            max={new Date().toISOString().slice(0, 10)}
            onChange={(event) => change({ asOf: event.target.value })}
          />
        )}
      </Field>
      {narrowed && (
        <Button
          look="quiet"
          onClick={() =>
            change(Object.fromEntries(Object.keys(filters).map((name) => [name, ''])) as Filters)
          }
        >
          {t('figures.clearFilters')}
        </Button>
      )}
    </search>
  );
}

interface YearFieldProps {
  label: string;
  value: string | undefined;
  onChange: (year: string) => void;
}

function YearField({ label, value, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  const listed = !value || years.includes(value);
  return (
    <Field label={label} compact>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('figures.anyYear')}</option>
          {!listed && yearPattern.test(value.slice(0, 4)) && <option value={value}>{value}</option>}
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
