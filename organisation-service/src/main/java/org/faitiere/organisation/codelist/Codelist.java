package org.faitiere.organisation.codelist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * One list of codes.
 *
 * @param name name of the list, such as {@code topics}
 * @param items its codes, in the order in which to show them
 */
public record Codelist(String name, List<Item> items) {

	public Set<String> codes() {
		return this.items.stream().map(Item::code).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What of the list belongs to a country.
	 * @param country ISO 3166-1 alpha-2
	 */
	Codelist of(String country) {
		return new Codelist(this.name, this.items.stream().filter((item) -> country.equals(item.country())).toList());
	}

	/**
	 * One code.
	 *
	 * @param code the code
	 * @param name its name in French and English
	 * @param country ISO 3166-1 code of the country that it belongs to, if any
	 */
	@Schema(name = "CodelistItem")
	public record Item(String code, Text name, @Nullable String country) {
	}

}
