package org.faitiere.organisation.network;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.support.access.Reader;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Answers;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.IfMatchRequired;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Networks over HTTP.
 */
@RestController
@RequestMapping("/api/v1/networks")
@Tag(name = "networks", description = "Networks and their profiles; all are public")
class NetworkController {

	private final NetworkService service;

	NetworkController(NetworkService service) {
		this.service = service;
	}

	@GetMapping
	@Paged
	@Operation(summary = "Networks by name", operationId = "listNetworks")
	Page<NetworkState> list(
			@Parameter(description = "ISO 3166-1 alpha-2") @RequestParam(required = false) @Nullable String country,
			@RequestParam(required = false) @Nullable NetworkKind kind, PageRequest page) {
		return this.service.list(country, kind, page);
	}

	@GetMapping("/{idOrSlug}")
	@Operation(summary = "One network", operationId = "getNetwork", description = "404 when there is none.")
	ResponseEntity<NetworkState> get(@PathVariable String idOrSlug) {
		return answer(this.service.get(idOrSlug));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Register a network", operationId = "registerNetwork",
			description = "By the operator (scope admin), or by the partner whose grant names this slug. "
					+ "403 otherwise, 409 when the slug is taken, 422 naming each wrong field.")
	ResponseEntity<NetworkState> register(@RequestBody NetworkRequest request, NewId id, Reader reader) {
		NetworkState network = this.service.register(id.value(), request.slug(), request.profile(), reader);
		return Answers.created("/api/v1/networks/" + network.id(), network.version(), network);
	}

	@PutMapping("/{idOrSlug}")
	@Operation(summary = "Replace a network's profile", operationId = "reviseNetwork",
			description = "By an administrator of the network. 412 and 428 by If-Match, 422 naming each wrong field; "
					+ "the slug never changes.")
	@IfMatchRequired
	ResponseEntity<NetworkState> revise(@PathVariable String idOrSlug, @RequestBody NetworkRequest request,
			IfMatch seen, Reader reader) {
		return answer(this.service.revise(idOrSlug, request.slug(), request.profile(), seen, reader));
	}

	private static ResponseEntity<NetworkState> answer(NetworkState network) {
		return Answers.ok(network.version(), network);
	}

	/**
	 * A network's profile as it is sent.
	 *
	 * @param slug readable name in addresses and tokens, 2 to 60 characters; made from
	 * the acronym or name when absent
	 * @param name full name
	 * @param acronym short name
	 * @param country ISO 3166-1 alpha-2
	 * @param foundedYear year of its foundation
	 * @param kind sort of network
	 * @param mission what it is for
	 * @param objectives what it wants to reach
	 * @param topics codes of the code list topics
	 * @param levels how far its work reaches
	 * @param headquarters where it sits
	 * @param website its web address
	 * @param declaredMembers how many members it says it has
	 */
	@Schema(requiredProperties = { "name", "kind" })
	record NetworkRequest(@Nullable String slug, @Nullable String name, @Nullable String acronym,
			@Nullable String country, @Nullable Integer foundedYear, @Nullable NetworkKind kind, @Nullable Text mission,
			@Nullable List<Text> objectives, @Nullable List<String> topics, @Nullable List<NetworkLevel> levels,
			@Nullable String headquarters, @Nullable String website, @Nullable Integer declaredMembers) {

		NetworkProfile profile() {
			return new NetworkProfile(Objects.requireNonNullElse(this.name, ""), this.acronym, this.country,
					this.foundedYear, this.kind, this.mission, this.objectives, this.topics, this.levels,
					this.headquarters, this.website, this.declaredMembers);
		}

	}

}
