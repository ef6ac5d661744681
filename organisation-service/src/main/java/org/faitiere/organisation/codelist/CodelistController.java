package org.faitiere.organisation.codelist;

import java.time.Duration;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the code lists; open to everybody, and a browser may keep them for an hour.
 */
@RestController
@RequestMapping("/api/v1/codelists")
@Tag(name = "codelists", description = "Codes with their French and English names")
class CodelistController {

	private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Codelists codelists;

	CodelistController(Codelists codelists) {
		this.codelists = codelists;
	}

	@GetMapping
	@Operation(summary = "Names of all code lists", operationId = "listCodelists")
	ResponseEntity<Names> list() {
		List<Summary> lists = this.codelists.all()
			.stream()
			.map((list) -> new Summary(list.name(), list.items().size()))
			.toList();
		return cached(new Names(lists));
	}

	@GetMapping("/{name}")
	@Operation(summary = "The codes of one list", operationId = "getCodelist",
			description = "404 when there is no such list.")
	ResponseEntity<Codelist> get(@PathVariable String name, @Parameter(
			description = "Only the codes of a country (ISO 3166-1 alpha-2), for regions and identifier schemes") @RequestParam(
					required = false) @Nullable String country) {
		Codelist list = this.codelists.find(name).orElseThrow(ProblemException::notFound);
		return cached((country != null) ? list.of(country) : list);
	}

	private static <T extends Record> ResponseEntity<T> cached(T body) {
		return ResponseEntity.ok()
			.cacheControl(FOR_AN_HOUR)
			.eTag(Integer.toHexString(body.toString().hashCode()))
			.body(body);
	}

	/**
	 * The code lists that there are.
	 *
	 * @param items name and size of each
	 */
	@Schema(name = "CodelistNames")
	record Names(List<Summary> items) {
	}

	/**
	 * A code list in the list of all.
	 *
	 * @param name name in its address
	 * @param size how many codes it holds
	 */
	@Schema(name = "CodelistSummary")
	record Summary(String name, int size) {
	}

}
