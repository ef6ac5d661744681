package org.faitiere.project.network;

import org.faitiere.support.rebuild.RebuildTurn;
import org.faitiere.support.rebuild.RebuildWork;
import org.faitiere.support.rebuild.Stand;

import org.springframework.stereotype.Component;

/**
 * Builds the view of networks and organisations afresh from the log.
 */
@Component
class NetworkViewRebuild implements RebuildWork {

	private final MongoNetworkViews views;

	private final WholeLogConsumer log;

	NetworkViewRebuild(MongoNetworkViews views, WholeLogConsumer log) {
		this.views = views;
		this.log = log;
	}

	@Override
	public void run(RebuildTurn turn) {
		int present = turn.live();
		this.log.read(this.views.of(turn.generation()), turn::progress);
		turn.comparing();
		this.views.forEachDifference(present, turn.generation(), turn::found);
		turn.swap();
	}

	@Override
	public void follow(Stand stand, boolean leading) {
		this.views.follow(stand);
	}

	@Override
	public boolean discard(int generation) {
		this.views.drop(generation);
		return true;
	}

}
