package org.faitiere.reporting.rebuild;

import java.util.LinkedHashSet;
import java.util.Set;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Something that looked different in two generations, with all that was read of it since.
 */
class Suspect {

	private final Compared compared;

	private final Set<@Nullable String> was = new LinkedHashSet<>();

	private final Set<@Nullable String> is = new LinkedHashSet<>();

	private Pair last;

	Suspect(Compared compared, Pair first) {
		this.compared = compared;
		this.last = first;
		agreesWith(first);
	}

	/**
	 * Whether both generations have said the same at some time.
	 */
	final boolean agreesWith(Pair pair) {
		this.last = pair;
		this.was.add(pair.was());
		this.is.add(pair.is());
		return this.is.stream().anyMatch((it) -> this.compared.same(pair.was(), it))
				|| this.was.stream().anyMatch((it) -> this.compared.same(it, pair.is()));
	}

	Pair last() {
		return this.last;
	}

}
