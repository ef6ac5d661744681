import { useTranslation } from 'react-i18next';
import { Field } from '../../design/field';
import { isOutOfOrder, today, type Moments } from './moments';
import styles from './changes-page.module.css';

interface MomentFieldsProps {
  moments: Moments;
  onChange: (change: Partial<Moments>) => void;
}

/** The two days between which to look. */
export function MomentFields({ moments, onChange }: MomentFieldsProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.moments} aria-label={t('changes.moments')}>
      <Field label={t('changes.since')} compact>
        {(control) => (
          <input
            {...control}
            type="date"
            value={moments.since.slice(0, 10)}
            max={today()}
            onChange={({ target }) => onChange({ since: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('changes.until')}
        error={isOutOfOrder(moments) ? t('changes.order') : undefined}
        compact
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={moments.until?.slice(0, 10) ?? ''}
            max={today()}
            onChange={({ target }) => onChange({ until: target.value })}
          />
        )}
      </Field>
      <p className={styles.note}>{t('changes.momentsNote')}</p>
    </search>
  );
}
