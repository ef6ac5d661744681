package org.faitiere.reporting.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.faitiere.reporting.fact.MongoFactRepository.Document;
import org.jspecify.annotations.Nullable;

/**
 * Puts new versions into the chains of their activities, so that each version says when
 * the next one took its place, whatever order they come in and however often.
 * <p>
 * Versions are numbered without gaps, so the neighbours of a version are found by their
 * ids; only where one is missing, because its event could not be read, or where the
 * clocks of two writers differ so that a version is older than the one before, the whole
 * chain is loaded.
 */
class VersionChains {

	private final Function<Collection<String>, List<Document>> byIds;

	private final Function<Collection<String>, List<Document>> byActivities;

	private final Map<String, NavigableMap<Long, Document>> chains = new HashMap<>();

	private final Map<String, Document> stored = new HashMap<>();

	/**
	 * Starts without any chain.
	 * @param byIds finds documents by their ids
	 * @param byActivities finds all documents of activities
	 */
	VersionChains(Function<Collection<String>, List<Document>> byIds,
			Function<Collection<String>, List<Document>> byActivities) {
		this.byIds = byIds;
		this.byActivities = byActivities;
	}

	/**
	 * The documents that have to be written.
	 * @param gaps the activities with a version that has been missing; those that turn
	 * out to have one join them
	 */
	List<Document> insert(List<Fact> facts, Set<String> gaps) {
		this.byIds.apply(facts.stream().flatMap(VersionChains::neighbours).distinct().toList()).forEach(this::know);
		facts.forEach((it) -> chain(it.activity().id()).putIfAbsent(it.sequence(), Document.of(it, null)));
		facts.stream().filter(this::isLateOrAfterGap).forEach((it) -> gaps.add(it.activity().id()));
		if (!gaps.isEmpty()) {
			this.byActivities.apply(gaps).forEach(this::know);
		}
		List<Document> changed = new ArrayList<>();
		this.chains.forEach((activity, chain) -> relink(chain, gaps.contains(activity), changed));
		return changed;
	}

	private void relink(NavigableMap<Long, Document> chain, boolean whole, List<Document> changed) {
		@Nullable Document next = null;
		for (Document version : chain.descendingMap().values()) {
			boolean known = next != null && (whole || next.sequence() == version.sequence() + 1);
			Document linked = known ? version.supersededBy(Objects.requireNonNull(next)) : version;
			if (!linked.equals(this.stored.get(linked.id()))) {
				changed.add(linked);
			}
			next = linked;
		}
	}

	private boolean isLateOrAfterGap(Fact fact) {
		if (fact.sequence() == 1 || this.stored.containsKey(Document.id(fact.activity().id(), fact.sequence()))) {
			return false;
		}
		Document before = chain(fact.activity().id()).get(fact.sequence() - 1);
		return before == null || before.supersededAt() != null || before.recordedAt().isAfter(fact.recordedAt());
	}

	private void know(Document document) {
		this.stored.put(document.id(), document);
		chain(document.activityId()).put(document.sequence(), document);
	}

	private NavigableMap<Long, Document> chain(String activityId) {
		return this.chains.computeIfAbsent(activityId, (id) -> new TreeMap<>());
	}

	private static Stream<String> neighbours(Fact fact) {
		return Stream.of(fact.sequence() - 1, fact.sequence(), fact.sequence() + 1)
			.map((sequence) -> Document.id(fact.activity().id(), sequence));
	}

}
