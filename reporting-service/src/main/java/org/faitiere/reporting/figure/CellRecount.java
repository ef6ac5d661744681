package org.faitiere.reporting.figure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.PerGeneration;

import org.springframework.stereotype.Component;

/**
 * Sums cells from the facts of a generation, without the topology.
 */
@Component
class CellRecount {

	private final PerGeneration<FactRepository> facts;

	CellRecount(PerGeneration<FactRepository> facts) {
		this.facts = facts;
	}

	/**
	 * What some cells should hold; those that should be empty are left out.
	 */
	Map<CellKey, Measures> count(Generation generation, Collection<CellKey> cells) {
		Set<CellKey> wanted = Set.copyOf(cells);
		Map<CellKey, Measures> sums = new HashMap<>();
		Set<String> networks = wanted.stream().map(CellKey::networkId).collect(Collectors.toSet());
		for (String network : networks) {
			this.facts.of(generation)
				.forEachCounted(network, EnumSet.allOf(Exposure.class), FactRepository.Dates.ALL, null,
						(fact) -> CellKey.of(fact.activity()).forEach((key, measures) -> {
							if (wanted.contains(key)) {
								sums.merge(key, measures, Measures::plus);
							}
						}));
		}
		return sums;
	}

}
