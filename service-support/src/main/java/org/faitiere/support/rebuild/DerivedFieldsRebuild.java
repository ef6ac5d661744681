package org.faitiere.support.rebuild;

import java.util.List;

/**
 * Derives all derived fields of a service afresh, in place: each document is right at any
 * time, so that there is nothing to swap.
 */
public final class DerivedFieldsRebuild implements RebuildWork {

	private final List<DerivedFields> fields;

	public DerivedFieldsRebuild(List<DerivedFields> fields) {
		this.fields = List.copyOf(fields);
	}

	@Override
	public void run(RebuildTurn turn) {
		long total = this.fields.stream().mapToLong(DerivedFields::count).sum();
		long[] done = { 0 };
		turn.progress(0, total);
		for (DerivedFields it : this.fields) {
			it.derive(() -> turn.progress(++done[0], Math.max(done[0], total)), turn::found);
		}
		turn.comparing();
		turn.swap();
	}

}
