import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRegionNames } from '../api/codelists';
import type { Organisation } from '../api/model';
import { useFormat } from '../text/use-format';
import styles from './directory-page.module.css';
import { VerificationBadge } from './verification-badge';

export function OrganisationRow({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const region = useRegionNames(organisation.country);
  const where = [
    organisation.place,
    organisation.region && region(organisation.region),
    organisation.country && country(organisation.country),
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <div>
        <Link to={`/annuaire/${organisation.id}`} className={styles.name}>
          {organisation.name}
        </Link>
        <p className={styles.meta}>
          {organisation.acronym && <span>{organisation.acronym}</span>}
          <span>{t(`organisationKind.${organisation.kind}`)}</span>
          {where.length > 0 && <span>{where.join(', ')}</span>}
        </p>
      </div>
      {organisation.verification && <VerificationBadge status={organisation.verification.status} />}
    </li>
  );
}
