import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ageGroups, audiences, precisions, sexes } from '../../api/model';
import { Button } from '../../design/button';
import styles from './form.module.css';
import type { ActivityForm, LineInput } from './form-values';
import { SelectInput, TextInput } from './input';
import { PlaceFields } from './place-fields';
import { countFault } from './rules';

interface LineProps {
  index: number;
  home: string | undefined;
  onRemove?: () => void;
}

const says = (line: LineInput | undefined) =>
  Boolean(line?.audience || line?.sex || line?.ageGroup || line?.location.region);

/** One line of the head count; only the number is needed, the rest as far as it is known. */
export function ParticipantLineFields({ index, home, onRemove }: LineProps) {
  const { t } = useTranslation();
  const line = useWatch<ActivityForm>({ name: `participants.${index}` }) as LineInput | undefined;
  const name = `participants.${index}` as const;
  const unspecified = t('line.notSpecified');
  return (
    <div className={styles.line} role="group" aria-labelledby={`line-${index}`}>
      <div className={styles.lineHead}>
        <h3 id={`line-${index}`}>{t('form.line', { number: index + 1 })}</h3>
        {onRemove && (
          <Button look="quiet" onClick={onRemove}>
            {t('form.removeLine', { number: index + 1 })}
          </Button>
        )}
      </div>
      <div className={styles.lineFields}>
        <TextInput
          name={`${name}.count`}
          label={t('line.count')}
          numeric
          compact
          rules={{ validate: (value) => countFault(String(value), says(line)) ?? true }}
        />
        <SelectInput
          name={`${name}.precision`}
          label={t('line.precision')}
          compact
          options={precisions.map((value) => ({ value, label: t(`precisionChoice.${value}`) }))}
        />
        <SelectInput
          name={`${name}.audience`}
          label={t('line.audience')}
          compact
          empty={unspecified}
          options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
        />
        <SelectInput
          name={`${name}.sex`}
          label={t('line.sex')}
          compact
          empty={unspecified}
          options={sexes.map((value) => ({ value, label: t(`sex.${value}`) }))}
        />
        <SelectInput
          name={`${name}.ageGroup`}
          label={t('line.ageGroup')}
          compact
          empty={unspecified}
          options={ageGroups.map((value) => ({ value, label: t(`ageGroup.${value}`) }))}
        />
        <PlaceFields name={`${name}.location`} home={home} />
      </div>
    </div>
  );
}
