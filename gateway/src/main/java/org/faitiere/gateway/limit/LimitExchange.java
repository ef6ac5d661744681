package org.faitiere.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.faitiere.gateway.limit.UsesOfGateway.Use;
import org.faitiere.gateway.problem.Outage;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets several gateways limit as one would. Each decides at once by its own buckets, and
 * tells the others a moment later what was taken; so no request waits for the database,
 * and while that is away each gateway limits on its own.
 */
@Component
class LimitExchange {

	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

	private static final String SEPARATOR = ":";

	private static final UsesOfGateway NOTHING = new UsesOfGateway("", Map.of());

	private static final Use NONE = new Use(-1, 0);

	private final String gateway = UUID.randomUUID().toString();

	private final Limits limits;

	private final LimitUseRepository repository;

	private final Outage outage;

	private final ToldUses told = new ToldUses();

	private Map<String, UsesOfGateway> heard = Map.of();

	private boolean starting = true;

	private boolean untold;

	LimitExchange(Limits limits, LimitUseRepository repository, Outage outage) {
		this.limits = limits;
		this.repository = repository;
		this.outage = outage;
	}

	@Scheduled(fixedDelayString = "${faitiere.gateway.limits.exchange}")
	void exchange() {
		Map<String, Long> taken = taken();
		this.untold |= !taken.isEmpty();
		this.told.add(taken);
		unlessAway(() -> {
			if (this.untold) {
				this.repository.tell(new UsesOfGateway(this.gateway, this.told.uses()), Instant.now());
				this.untold = false;
			}
			hear(this.repository.toldByOthers(this.gateway));
		});
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void forget() {
		unlessAway(() -> this.repository.forgetBefore(Instant.now().minus(LONGEST_SILENCE)));
	}

	private void unlessAway(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			if (!this.outage.causes(ex)) {
				throw ex;
			}
		}
	}

	private Map<String, Long> taken() {
		Map<String, Long> all = new HashMap<>();
		this.limits.byName()
			.forEach((name, limit) -> limit.takenSinceLast()
				.forEach((client, requests) -> all.put(name + SEPARATOR + client, requests)));
		return all;
	}

	private void hear(List<UsesOfGateway> others) {
		for (UsesOfGateway other : others) {
			Map<String, Use> earlier = this.heard.getOrDefault(other.gateway(), NOTHING).uses();
			other.uses().forEach((client, use) -> {
				long more = use.beyond(earlier.getOrDefault(client, NONE));
				if (more > 0) {
					takenElsewhere(client, more);
				}
			});
		}
		this.heard = others.stream().collect(Collectors.toMap(UsesOfGateway::gateway, Function.identity()));
		this.starting = false;
	}

	private void takenElsewhere(String client, long requests) {
		String[] parts = client.split(SEPARATOR, 2);
		RateLimit limit = this.limits.byName().get(parts[0]);
		// During an upgrade another gateway may have other limits. What a gateway hears
		// first
		// was taken up to a minute ago, perhaps by itself, before it was started again.
		if (limit != null && (!this.starting || limit.remembers(LONGEST_SILENCE))) {
			limit.takenElsewhere(parts[1], requests);
		}
	}

}
