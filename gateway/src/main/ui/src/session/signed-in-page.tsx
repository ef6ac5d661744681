import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Notice } from '../design/notice';
import { PageTitle } from '../shell/page-title';
import { finishSignIn } from './session-store';

let finishing: Promise<string> | undefined;

/** Where the sign-in ends: takes the code for a token and goes back to the page left. */
export default function SignedInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    finishing ??= finishSignIn();
    finishing.then(
      (address) => navigate(address, { replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);

  return (
    <>
      <PageTitle>{t('session.signingIn')}</PageTitle>
      {failed && (
        <Notice kind="danger" title={t('session.failed')}>
          <Link to="/">{t('shell.backHome')}</Link>
        </Notice>
      )}
    </>
  );
}
