/** A refusal by the platform (RFC 9457), or the loss of the line. */

export interface FieldError {
  field: string;
  code?: string;
  message: string;
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  requestId?: string;
  traceId?: string;
  errors?: FieldError[];
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title ?? `HTTP ${problem.status}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof ProblemError ? error.problem.status : undefined;
}

/** The request never reached the platform, so that it is safe and useful to try again. */
export function isLineLost(error: unknown): boolean {
  return error instanceof TypeError;
}

export async function readProblem(response: Response): Promise<Problem> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { requestId, ...body, status: response.status };
  } catch {
    return { status: response.status, requestId };
  }
}

/** `participants[0].count` of a problem is `participants.0.count` in the form. */
export function formPath(field: string): string {
  return field
    .replace(/^\//, '')
    .replace(/\//g, '.')
    .replace(/\[(\d+)\]/g, '.$1');
}
