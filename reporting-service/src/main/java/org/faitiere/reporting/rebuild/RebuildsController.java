package org.faitiere.reporting.rebuild;

import org.faitiere.support.rebuild.RebuildController;
import org.faitiere.support.rebuild.RebuildService;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rebuilds of the figures and of all that reporting shows.
 */
@RestController
@RequestMapping("/api/v1/rebuilds")
class RebuildsController extends RebuildController {

	RebuildsController(RebuildService rebuilds) {
		super(rebuilds);
	}

}
