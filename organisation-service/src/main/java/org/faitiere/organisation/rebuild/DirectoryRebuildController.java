package org.faitiere.organisation.rebuild;

import org.faitiere.support.rebuild.RebuildController;
import org.faitiere.support.rebuild.RebuildService;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rebuilds of what the directory is searched by.
 */
@RestController
@RequestMapping("/api/v1/services/organisation/rebuilds")
class DirectoryRebuildController extends RebuildController {

	DirectoryRebuildController(RebuildService rebuilds) {
		super(rebuilds);
	}

}
