import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLineLost, ProblemError } from '../api/problem';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import styles from './failure.module.css';
import { PageTitle } from './page-title';

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  asPage?: boolean;
}

/** Tells what went wrong in the platform's own words, and how to go on. */
export function Failure({ error, onRetry, asPage }: FailureProps) {
  const { t } = useTranslation();
  if (error instanceof ProblemError && error.problem.status === 404) {
    return <Missing asPage={asPage} />;
  }
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const words = isLineLost(error) ? t('failure.line') : t('failure.unknown');
  const notice = (
    <Notice kind="danger" title={problem?.title ?? words}>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.requestId && (
        <p className={styles.request}>{t('failure.request', { id: problem.requestId })}</p>
      )}
      {problem?.traceId && (
        <p className={styles.request}>{t('failure.trace', { id: problem.traceId })}</p>
      )}
      {onRetry && (
        <p>
          <Button onClick={onRetry}>{t('failure.retry')}</Button>
        </p>
      )}
    </Notice>
  );
  return asPage ? <WithTitle title={t('failure.title')}>{notice}</WithTitle> : notice;
}

function WithTitle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {children}
    </>
  );
}

function Missing({ asPage }: { asPage?: boolean }) {
  const { t } = useTranslation();
  const notice = (
    <Notice kind="warning" title={t(asPage ? 'failure.missingDetail' : 'failure.missing')}>
      {!asPage && <p>{t('failure.missingDetail')}</p>}
      <p>
        <Link to="/">{t('shell.backHome')}</Link>
      </p>
    </Notice>
  );
  return asPage ? <WithTitle title={t('failure.missing')}>{notice}</WithTitle> : notice;
}
