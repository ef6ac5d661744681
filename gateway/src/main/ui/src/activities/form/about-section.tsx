import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { activityTypes, levels, type Network } from '../../api/model';
import { projectsQuery } from '../../projects/queries';
import { pick } from '../../text/localised';
import { useLanguage } from '../../text/use-format';
import styles from './form.module.css';
import type { ActivityForm } from './form-values';
import { SelectInput, TextInput } from './input';
import { TopicsField } from './topics-field';

/** What was done. */
export function AboutSection({ network }: { network: Network }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="form-about">
      <h2 id="form-about">{t('form.about')}</h2>
      <div className={styles.pair}>
        <SelectInput
          name="type"
          label={t('form.type')}
          empty={t('form.choose')}
          required
          options={activityTypes.map((type) => ({ value: type, label: t(`activityType.${type}`) }))}
        />
        <SelectInput
          name="level"
          label={t('form.level')}
          empty={t('line.notSpecified')}
          options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        />
      </div>
      <TextInput name="title.fr" label={t('form.title')} required lang="fr" maxLength={300} />
      <TextInput name="description.fr" label={t('form.description')} multiline lang="fr" />
      <details>
        <summary>{t('form.inEnglish')}</summary>
        <div className={styles.lines}>
          <TextInput name="title.en" label={t('form.titleEn')} lang="en" maxLength={300} />
          <TextInput name="description.en" label={t('form.descriptionEn')} multiline lang="en" />
        </div>
      </details>
      <ProjectFields slug={network.slug} />
      <TopicsField />
    </section>
  );
}

function ProjectFields({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { setValue } = useFormContext<ActivityForm>();
  const projectId = useWatch<ActivityForm, 'projectId'>({ name: 'projectId' });
  const { data } = useInfiniteQuery(projectsQuery(slug));
  const projects = data?.pages.flatMap(({ items }) => items) ?? [];
  const components = projects.find(({ id }) => id === projectId)?.components ?? [];
  return (
    <div className={styles.pair}>
      <SelectInput
        key={projects.length}
        name="projectId"
        label={t('form.project')}
        empty={t('form.noProject')}
        onPick={() => setValue('componentId', '')}
        options={projects.map(({ id, title }) => ({ value: id, label: pick(title, language) }))}
      />
      {components.length > 0 && (
        <SelectInput
          key={projectId}
          name="componentId"
          label={t('form.component')}
          empty={t('line.notSpecified')}
          options={components.map(({ id = '', title }) => ({
            value: id,
            label: pick(title, language),
          }))}
        />
      )}
    </div>
  );
}
