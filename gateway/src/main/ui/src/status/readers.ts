/** What the status page reads; each service may add more. */

export interface ServiceState {
  name: string;
  state: 'UP' | 'DOWN' | 'UNKNOWN';
  detail?: string;
}

export interface ConsumerLag {
  name: string;
  events?: number;
  seconds?: number;
}

export interface ReportingStatus {
  consumers: ConsumerLag[];
  deadLetters?: number;
  lastRebuild?: string;
}

type Raw = Record<string, unknown>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

function state(value: unknown): ServiceState['state'] {
  const word = asText(value)?.toUpperCase();
  if (word === 'UP' || word === 'READY' || word === 'ACCEPTING_TRAFFIC') {
    return 'UP';
  }
  return word === undefined || word === 'UNKNOWN' ? 'UNKNOWN' : 'DOWN';
}

export function readPlatform(answer: unknown): ServiceState[] {
  const services = isObject(answer) ? (answer.services ?? answer.items ?? answer) : [];
  const list: [string, unknown][] = Array.isArray(services)
    ? services.map((service: Raw) => [asText(service.name) ?? asText(service.id) ?? '?', service])
    : Object.entries(services as Raw);
  return list.map(([name, service]) =>
    isObject(service)
      ? { name, state: state(service.state ?? service.status), detail: asText(service.detail) }
      : { name, state: state(service) },
  );
}

export function readStatus(answer: unknown): ReportingStatus {
  if (!isObject(answer)) {
    return { consumers: [] };
  }
  const consumers = Array.isArray(answer.consumers) ? (answer.consumers as Raw[]) : [];
  const rebuild = answer.lastRebuild;
  const dead = answer.deadLetters;
  return {
    consumers: consumers.map((consumer) => {
      const lag = isObject(consumer.lag) ? consumer.lag : consumer;
      return {
        name: asText(consumer.name) ?? asText(consumer.consumer) ?? asText(consumer.group) ?? '?',
        events: asNumber(lag.events) ?? asNumber(lag.lagEvents) ?? asNumber(consumer.lag),
        seconds: asNumber(lag.seconds) ?? asNumber(lag.lagSeconds),
      };
    }),
    deadLetters: isObject(dead) ? asNumber(dead.total ?? dead.count) : asNumber(dead),
    lastRebuild: asText(isObject(rebuild) ? (rebuild.finishedAt ?? rebuild.at) : rebuild),
  };
}
