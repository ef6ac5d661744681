import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { visibilities } from '../../api/model';
import { FieldGroup } from '../../design/field';
import styles from './form.module.css';
import type { ActivityForm } from './form-values';
import { TextInput, useFieldError } from './input';

/** What was learned, and who may read it all. */
export function AccessSection() {
  const { t } = useTranslation();
  const { register } = useFormContext<ActivityForm>();
  const error = useFieldError('visibility');
  return (
    <section className={styles.section} aria-labelledby="form-access">
      <h2 id="form-access">{t('form.access')}</h2>
      <TextInput
        name="lessons.fr"
        label={t('form.lessons')}
        hint={t('form.lessonsHint')}
        multiline
        lang="fr"
      />
      <FieldGroup legend={t('visibility.label')} error={error}>
        {visibilities.map((visibility) => (
          <label key={visibility} className={styles.choice}>
            <input type="radio" value={visibility} {...register('visibility')} />
            <span>
              {t(`visibility.${visibility}`)}
              <small>{t(`visibility.meaning.${visibility}`)}</small>
            </span>
          </label>
        ))}
      </FieldGroup>
      <FieldGroup legend={t('form.protection')}>
        <label className={styles.choice}>
          <input type="checkbox" {...register('sensitive')} />
          <span>
            {t('form.sensitive')}
            <small>{t('form.sensitiveHint')}</small>
          </span>
        </label>
      </FieldGroup>
    </section>
  );
}
