import { useTranslation } from 'react-i18next';

const group = /^(organisation|project|reporting)(?:-service\.|-)(.+)$/;

/** The name of a reader of the log, or of its consumer group, in words or as it stands. */
export function useConsumerName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const [, service, reader = name] = group.exec(name) ?? [];
    const words = t(`consumer.${reader as 'figures'}`, { defaultValue: name });
    return service && service !== 'reporting'
      ? `${words} (${t(`service.${service as 'project'}`)})`
      : words;
  };
}
