import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/button';
import { PageTitle } from './page-title';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('failure.noPage')}</PageTitle>
      <p>{t('failure.noPageDetail')}</p>
      <p>
        <LinkButton to="/" look="primary">
          {t('shell.backHome')}
        </LinkButton>
      </p>
    </>
  );
}
