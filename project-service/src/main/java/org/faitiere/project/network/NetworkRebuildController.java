package org.faitiere.project.network;

import org.faitiere.support.rebuild.RebuildController;
import org.faitiere.support.rebuild.RebuildService;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rebuilds of what this service knows of networks and organisations.
 */
@RestController
@RequestMapping("/api/v1/services/project/rebuilds")
class NetworkRebuildController extends RebuildController {

	NetworkRebuildController(RebuildService rebuilds) {
		super(rebuilds);
	}

}
