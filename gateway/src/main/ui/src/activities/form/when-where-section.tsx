import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../api/model';
import { Button } from '../../design/button';
import { DateField } from './date-field';
import styles from './form.module.css';
import { emptyPlace, type ActivityForm } from './form-values';
import { TextInput } from './input';
import { OrganisersField } from './organisers-field';
import { PlaceFields } from './place-fields';
import { occurrencesFault } from './rules';

/** When and where it happened, and who held it. */
export function WhenWhereSection({ network }: { network: Network }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="form-when">
      <h2 id="form-when">{t('form.whenWhere')}</h2>
      <div className={styles.pair}>
        <DateField name="startDate" legend={t('form.start')} hint={t('form.dateHint')} />
        <DateField name="endDate" legend={t('form.end')} hint={t('form.endHint')} />
      </div>
      <div className={styles.pair}>
        <TextInput
          name="occurrences"
          label={t('form.occurrences')}
          hint={t('form.occurrencesHint')}
          numeric
          rules={{ validate: (value) => occurrencesFault(String(value)) ?? true }}
        />
      </div>
      <Locations network={network} />
      <OrganisersField />
    </section>
  );
}

function Locations({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<ActivityForm, 'locations'>({
    name: 'locations',
  });
  return (
    <div className={styles.lines}>
      {fields.map((field, index) => (
        <div
          key={field.id}
          className={styles.line}
          role="group"
          aria-labelledby={`location-${field.id}`}
        >
          <div className={styles.lineHead}>
            <h3 id={`location-${field.id}`}>{t('form.location', { number: index + 1 })}</h3>
            {fields.length > 1 && (
              <Button look="quiet" onClick={() => remove(index)}>
                {t('form.removeLocation', { number: index + 1 })}
              </Button>
            )}
          </div>
          <div className={styles.lineFields}>
            <PlaceFields name={`locations.${index}`} home={network.country} withCountry />
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => append(emptyPlace(network.country))}>{t('form.addLocation')}</Button>
      </div>
    </div>
  );
}
