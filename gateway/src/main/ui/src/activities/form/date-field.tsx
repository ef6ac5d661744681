import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, FieldGroup } from '../../design/field';
import { useLanguage } from '../../text/use-format';
import styles from './form.module.css';
import type { ActivityForm } from './form-values';
import { useFieldError } from './input';
import { dateFault, endsBeforeItStarts, writeDate } from './partial-date';

interface DateFieldProps {
  name: 'startDate' | 'endDate';
  legend: string;
  hint?: string;
}

/** Day, month, year: as many of them as are known, from the right. */
export function DateField({ name, legend, hint }: DateFieldProps) {
  const { t } = useTranslation();
  const { register, trigger, formState } = useFormContext<ActivityForm>();
  const error = useFieldError(`${name}.year`);
  const start = useWatch<ActivityForm, 'startDate'>({ name: 'startDate' });
  const check = (year: string, form: ActivityForm) => {
    const fault = dateFault({ ...form[name], year });
    if (fault) {
      return fault;
    }
    const backwards =
      name === 'endDate' && endsBeforeItStarts(writeDate(form.startDate), writeDate(form.endDate));
    return backwards ? 'date.order' : true;
  };
  const again = { onChange: () => formState.isSubmitted && void trigger(`${name}.year`) };
  const invalid = { 'aria-invalid': error ? (true as const) : undefined };
  const example = name === 'endDate' ? start.year : '';
  return (
    <FieldGroup legend={legend} hint={hint} error={error}>
      <div className={styles.date}>
        <Field label={t('date.dayLabel')} compact>
          {(control) => (
            <input
              {...control}
              {...invalid}
              {...register(`${name}.day`, again)}
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label={t('date.monthLabel')} compact>
          {(control) => (
            <select {...control} {...invalid} {...register(`${name}.month`, again)}>
              <option value="">–</option>
              <Months />
            </select>
          )}
        </Field>
        <Field label={t('date.yearLabel')} compact>
          {(control) => (
            <input
              {...control}
              {...invalid}
              {...register(`${name}.year`, { validate: check })}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              placeholder={example}
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}

function Months() {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => (
    <option key={month} value={String(month + 1)}>
      {format.format(new Date(Date.UTC(2000, month, 1)))}
    </option>
  ));
}
