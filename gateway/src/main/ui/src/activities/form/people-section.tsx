import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { precisions, type Network } from '../../api/model';
import { Button } from '../../design/button';
import { FieldGroup } from '../../design/field';
import { sumPrecision } from '../../text/format';
import { useFormat } from '../../text/use-format';
import styles from './form.module.css';
import { emptyLine, type ActivityForm } from './form-values';
import { SelectInput, TextInput } from './input';
import { ParticipantLineFields } from './participant-line';
import { countFault } from './rules';

/** Who took part, in as many lines as are known apart, and who was reached beyond them. */
export function PeopleSection({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<ActivityForm, 'participants'>({
    name: 'participants',
  });
  return (
    <section className={styles.section} aria-labelledby="form-people">
      <h2 id="form-people">{t('form.people')}</h2>
      <p className={styles.soft}>{t('form.peopleHint')}</p>
      <div className={styles.lines}>
        {fields.map((field, index) => (
          <ParticipantLineFields
            key={field.id}
            index={index}
            home={network.country}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        <div>
          <Button
            onClick={() =>
              append(emptyLine(network.country), {
                focusName: `participants.${fields.length}.count`,
              })
            }
          >
            {t('form.addLine')}
          </Button>
        </div>
        <Total />
      </div>
      <FieldGroup legend={t('form.reached')} hint={t('form.reachedHint')}>
        <div className={styles.pair}>
          <TextInput
            name="reached.count"
            label={t('form.reachedCount')}
            numeric
            compact
            rules={{ validate: (value) => countFault(String(value), false) ?? true }}
          />
          <SelectInput
            name="reached.precision"
            label={t('form.reachedPrecision')}
            compact
            options={precisions.map((value) => ({ value, label: t(`precisionChoice.${value}`) }))}
          />
        </div>
      </FieldGroup>
    </section>
  );
}

function Total() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const lines = useWatch<ActivityForm, 'participants'>({ name: 'participants' });
  const counted = lines.filter((line) => /^\d+$/.test(line.count.trim()));
  const total = counted.reduce((sum, line) => sum + Number(line.count), 0);
  const precision = sumPrecision(counted.map((line) => line.precision));
  return (
    <p className={`${styles.total} number`}>
      {t('form.total', { total: count(total, precision) })}
    </p>
  );
}
