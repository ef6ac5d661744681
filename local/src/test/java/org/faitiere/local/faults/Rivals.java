package org.faitiere.local.faults;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.faitiere.local.faults.PatientCaller.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two clients who change the same activity at the same moment through two gateways: of
 * each version only one of them may be told that it is theirs.
 */
final class Rivals {

	private static final int ROUNDS = 15;

	private final String network;

	private final List<PatientCaller> callers;

	private final Telling telling;

	Rivals(String network, List<URI> gateways, Random random, Summary summary) {
		this.network = network;
		this.callers = gateways.stream()
			.map((gateway) -> new PatientCaller(List.of(gateway), Optional.of(network), summary))
			.toList();
		this.telling = new Telling(random, List.of());
	}

	/**
	 * What became of the activity.
	 */
	Kept compete() {
		Told first = this.telling.activity();
		Reply entered = this.callers.get(0)
			.post("/api/v1/activities", UUID.randomUUID().toString(), first.toJson(this.network, "REPORTED"))
			.expect(201);
		Kept kept = Kept.entered(entered.json().path("id").asText(), "REPORTED", first);
		for (int round = 0; round < ROUNDS; round++) {
			kept = oneRound(kept);
		}
		return kept;
	}

	private Kept oneRound(Kept kept) {
		List<Told> wishes = this.callers.stream().map((caller) -> this.telling.activity()).toList();
		List<CompletableFuture<Reply>> replies = IntStream.range(0, wishes.size())
			.mapToObj((number) -> CompletableFuture.supplyAsync(() -> this.callers.get(number)
				.put("/api/v1/activities/" + kept.id(), kept.version(),
						wishes.get(number).toJson(this.network, kept.status()))))
			.toList();
		List<Integer> statuses = replies.stream().map((reply) -> reply.join().status()).toList();
		assertThat(statuses).as("answers to a change of one version by two").containsExactlyInAnyOrder(200, 412);
		return kept.corrected(wishes.get(statuses.indexOf(200)));
	}

}
