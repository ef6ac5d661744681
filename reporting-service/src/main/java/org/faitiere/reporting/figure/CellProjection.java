package org.faitiere.reporting.figure;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Following;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.MongoGenerations;
import org.faitiere.reporting.generation.PerGeneration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Cells in each generation.
 */
@Configuration(proxyBeanMethods = false)
class CellProjection {

	@Bean
	PerGeneration<CellRepository> cellsOfGenerations(MongoGenerations generations) {
		return generations.stores(MongoCellRepository::new);
	}

	@Bean
	CellRepository cells(LiveGeneration live, PerGeneration<CellRepository> each) {
		return live.view(CellRepository.class, each);
	}

	@Bean
	Following cellChanges(PerGeneration<CellRepository> each, JsonMapper json) {
		return Following.ofOwn("cells", FigureTopology.DIFFERENCES_TOPIC, (it) -> new CellConsumer(each.of(it), json));
	}

	@Bean
	Compared comparedCells(MongoGenerations generations, CellRecount recount) {
		return generations.compared((database) -> new MongoComparedCells(database, recount));
	}

}
