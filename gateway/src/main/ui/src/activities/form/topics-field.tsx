import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCodes } from '../../api/codelists';
import { FieldGroup } from '../../design/field';
import styles from './form.module.css';
import type { ActivityForm } from './form-values';
import { useFieldError } from './input';

export function TopicsField() {
  const { t } = useTranslation();
  const { register } = useFormContext<ActivityForm>();
  const topics = useCodes('topics');
  const error = useFieldError('topics');
  return topics.length === 0 ? null : (
    <FieldGroup legend={t('form.topics')} error={error}>
      <div className={styles.chips} key={topics.length}>
        {topics.map(({ code, label }) => (
          <label key={code} className={styles.chip}>
            <input type="checkbox" value={code} {...register('topics')} />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
