package org.faitiere.local.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * The seals that events are compared with: those that somebody kept in files, and those
 * of the platform, which are believed only as far as a kept one bears them out.
 */
class KeptSeals {

	private final TreeMap<Long, KeptSeal> kept = new TreeMap<>();

	private final Map<Long, Trust> known = new HashMap<>();

	private final Map<Long, @Nullable KeptSeal> downloaded = new HashMap<>();

	private final LongFunction<@Nullable KeptSeal> download;

	KeptSeals(List<KeptSeal> kept, LongFunction<@Nullable KeptSeal> download) {
		kept.forEach((it) -> this.kept.put(it.number(), it));
		this.download = download;
	}

	/**
	 * The root of a seal; empty if the platform does not have it.
	 */
	String root(long number) {
		KeptSeal seal = seal(number);
		return (seal != null) ? seal.root() : "";
	}

	/**
	 * How far a seal is to be trusted: each seal holds the root of the one before, so a
	 * kept seal bears out all seals up to it.
	 */
	Trust trust(long number) {
		return this.known.computeIfAbsent(number, this::find);
	}

	private Trust find(long number) {
		Long last = this.kept.ceilingKey(number);
		for (long it = number; last != null && it <= last; it++) {
			KeptSeal seal = seal(it);
			boolean follows = it == number || (seal != null && Objects.equals(seal.previousRoot(), root(it - 1)));
			if (seal == null || !seal.isWhole() || !follows) {
				return Trust.BROKEN;
			}
		}
		KeptSeal own = seal(number);
		if (own == null || !own.isWhole()) {
			return Trust.BROKEN;
		}
		return (last != null) ? Trust.KEPT : Trust.PLATFORM_ONLY;
	}

	private @Nullable KeptSeal seal(long number) {
		KeptSeal own = this.kept.get(number);
		if (own != null) {
			return own;
		}
		if (!this.downloaded.containsKey(number)) {
			this.downloaded.put(number, this.download.apply(number));
		}
		return this.downloaded.get(number);
	}

	/**
	 * How far a seal is to be trusted.
	 */
	enum Trust {

		/** A kept seal bears it out. */
		KEPT,
		/** Nobody but the platform says so. */
		PLATFORM_ONLY,
		/** It does not agree with itself, or with the seals up to a kept one. */
		BROKEN

	}

}
