package org.faitiere.organisation.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.faitiere.organisation.vocabulary.KnownCodes;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All code lists: files in the jar, and the countries that the Java platform knows (ISO
 * 3166-1).
 */
@Component
public class Codelists {

	private static final String FILES = "classpath:codelists/*.json";

	private final Map<String, Codelist> lists = new TreeMap<>();

	private final KnownCodes known;

	Codelists(ResourcePatternResolver resources, JsonMapper json) throws IOException {
		keep(countries());
		for (Resource file : resources.getResources(FILES)) {
			keep(read(file, json));
		}
		this.known = new KnownCodes(get("topics").codes(), get("countries").codes(), get("regions").codes());
	}

	/**
	 * The codes that the rules of other features ask for.
	 */
	public KnownCodes known() {
		return this.known;
	}

	Collection<Codelist> all() {
		return this.lists.values();
	}

	Optional<Codelist> find(String name) {
		return Optional.ofNullable(this.lists.get(name));
	}

	private Codelist get(String name) {
		return find(name).orElseThrow(() -> new IllegalStateException("No code list " + name));
	}

	private void keep(Codelist list) {
		this.lists.put(list.name(), list);
	}

	private static Codelist read(Resource file, JsonMapper json) {
		String name = String.valueOf(file.getFilename()).replace(".json", "");
		try (InputStream content = file.getInputStream()) {
			List<Entry> entries = json.readValue(content, new TypeReference<>() {
			});
			return new Codelist(name, entries.stream().map(Entry::toItem).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Codelist countries() {
		List<Codelist.Item> items = new ArrayList<>(Arrays.stream(Locale.getISOCountries()).map((code) -> {
			Locale country = Locale.of("", code);
			Text name = new Text(country.getDisplayCountry(Locale.FRENCH), country.getDisplayCountry(Locale.ENGLISH));
			return new Codelist.Item(code, name, null);
		}).toList());
		items.sort(Comparator.comparing((item) -> item.name().any(), Collator.getInstance(Locale.FRENCH)));
		return new Codelist("countries", List.copyOf(items));
	}

	/**
	 * One code as the files hold it.
	 */
	private record Entry(String code, String fr, String en, @Nullable String country) {

		Codelist.Item toItem() {
			return new Codelist.Item(this.code, new Text(this.fr, this.en), this.country);
		}

	}

}
