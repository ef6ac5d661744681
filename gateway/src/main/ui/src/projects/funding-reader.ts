import type { Funding, Money } from '../api/model';

type Sums = Money | Money[] | undefined | null;
type Link = string | { name?: string };

interface FundingAnswer {
  budget?: Sums;
  committed?: Sums;
  received?: Sums;
  disbursed?: Sums;
  spent?: Sums;
  byFunder?: { name?: string; chain?: Link[]; committed?: Sums; received?: Sums }[];
}

const list = (sums: Sums): Money[] => (Array.isArray(sums) ? sums : sums ? [sums] : []);

/** Sums stay in their currencies: one currency is a list of one. */
export function readFunding(answer: unknown): Funding {
  const funding = (answer ?? {}) as FundingAnswer;
  return {
    budget: list(funding.budget),
    committed: list(funding.committed),
    received: list(funding.received),
    disbursed: list(funding.disbursed),
    spent: list(funding.spent),
    byFunder: (funding.byFunder ?? []).map(({ name = '', chain = [], committed, received }) => ({
      name,
      chain: chain.map((link) => (typeof link === 'string' ? link : (link.name ?? ''))),
      committed: list(committed),
      received: list(received),
    })),
  };
}
