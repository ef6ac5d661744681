package org.faitiere.support.page;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items
 * @param next cursor of the next page, {@code null} on the last one
 * @param total how many items all pages hold
 * @param <T> type of the items
 */
public record Page<T>(List<T> items, @JsonInclude @Nullable String next, @Nullable Long total) {

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next, this.total);
	}

}
