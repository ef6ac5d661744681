package org.faitiere.organisation.directory;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.support.access.Reader;
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
import org.springframework.web.bind.annotation.DeleteMapping;
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
 * The directory over HTTP.
 */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "organisations", description = "The directory of organisations and natural persons: everybody sees what "
		+ "is public, a network also what it registered and its members. Sensitive ones, and persons who have not "
		+ "consented, are seen by the network that registered them only.")
class OrganisationController {

	private static final String QUERY = "Beginnings of words of the name, short name or place; accents and capitals do "
			+ "not matter";

	private static final String NETWORK = "Id or slug: what this network registered, and its active members";

	private final OrganisationService service;

	OrganisationController(OrganisationService service) {
		this.service = service;
	}

	@GetMapping
	@Paged
	@Operation(summary = "Organisations by name", operationId = "listOrganisations",
			description = "400 for an unknown code or network.")
	Page<OrganisationState> list(@Parameter(description = QUERY) @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String country,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable OrganisationKind kind,
			@Parameter(description = NETWORK) @RequestParam(required = false) @Nullable String network,
			@RequestParam(required = false) @Nullable VerificationStatus verification, PageRequest page,
			Reader reader) {
		return this.service.list(new DirectoryFilter(q, country, region, topic, kind, network, verification), page,
				reader);
	}

	@GetMapping("/facets")
	@Operation(summary = "Counts of a list by code", operationId = "countOrganisations",
			description = "Takes the filters of the list; 400 for an unknown code or network.")
	Facets facets(@Parameter(description = QUERY) @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String country,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable OrganisationKind kind,
			@Parameter(description = NETWORK) @RequestParam(required = false) @Nullable String network,
			@RequestParam(required = false) @Nullable VerificationStatus verification, Reader reader) {
		return this.service.facets(new DirectoryFilter(q, country, region, topic, kind, network, verification), reader);
	}

	@GetMapping("/{idOrSlug}")
	@Operation(summary = "One organisation", operationId = "getOrganisation",
			description = "404 when there is none that the caller may know of.")
	ResponseEntity<OrganisationState> get(@PathVariable String idOrSlug, Reader reader) {
		return answer(this.service.get(idOrSlug, reader));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Register an organisation or person", operationId = "registerOrganisation",
			description = "By a reporter of the network that answers for it: networkId, or the caller's only network. "
					+ "403 otherwise, 422 naming each wrong field.")
	ResponseEntity<OrganisationState> register(@RequestBody OrganisationRequest request, NewId id, Reader reader) {
		String network = (request.networkId() != null) ? request.networkId() : request.network();
		OrganisationState organisation = this.service.register(id.value(), network, request.profile(), reader);
		return Answers.created("/api/v1/organisations/" + organisation.id(), organisation.version(), organisation);
	}

	@PutMapping("/{idOrSlug}")
	@IfMatchRequired
	@Operation(summary = "Replace an organisation's profile", operationId = "reviseOrganisation",
			description = "By an officer of the network that registered it. 412 and 428 by If-Match, 422 naming each "
					+ "wrong field.")
	ResponseEntity<OrganisationState> revise(@PathVariable String idOrSlug, @RequestBody OrganisationRequest request,
			IfMatch seen, Reader reader) {
		return answer(this.service.revise(idOrSlug, request.profile(), seen, reader));
	}

	@DeleteMapping("/{idOrSlug}")
	@IfMatchRequired
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Remove an organisation from the directory", operationId = "removeOrganisation",
			description = "By an officer of the network that registered it; its open memberships end. 412 and 428 by "
					+ "If-Match.")
	void remove(@PathVariable String idOrSlug, IfMatch seen, Reader reader) {
		this.service.remove(idOrSlug, seen, reader);
	}

	@PostMapping("/{idOrSlug}/verification")
	@Operation(summary = "Move an organisation's verification on", operationId = "verifyOrganisation",
			description = "By an officer of the network that registered it. DECLARED leads to DOCUMENTS_RECEIVED or "
					+ "VERIFIED, DOCUMENTS_RECEIVED to VERIFIED or back to DECLARED, VERIFIED to EXPIRED, EXPIRED to "
					+ "DOCUMENTS_RECEIVED or VERIFIED; other steps are answered by 409. VERIFIED needs evidence (422).")
	ResponseEntity<OrganisationState> verify(@PathVariable String idOrSlug, @RequestBody VerificationRequest request,
			IfMatch seen, Reader reader) {
		return answer(this.service.verify(idOrSlug, request.status(), request.evidence(), seen, reader));
	}

	private static ResponseEntity<OrganisationState> answer(OrganisationState organisation) {
		return Answers.ok(organisation.version(), organisation);
	}

	/**
	 * An organisation's profile as it is sent.
	 *
	 * @param networkId id or slug of the network that answers for it, on registration
	 * only; the caller's only network when absent
	 * @param network the same under its other name
	 * @param name full name
	 * @param acronym short name
	 * @param kind sort of body
	 * @param identifiers numbers in registers (org-id schemes)
	 * @param country ISO 3166-1 alpha-2; taken from the region when absent
	 * @param region ISO 3166-2
	 * @param place town, commune or canton
	 * @param topics codes of the code list topics
	 * @param foundedYear year of its foundation
	 * @param website its web address
	 * @param contact how to reach it
	 * @param visibility who may see it; NETWORK when absent
	 * @param sensitive whether only its network may know of it; false when absent
	 * @param consent whether a natural person agrees to be shown; false when absent
	 */
	@Schema(requiredProperties = { "name", "kind" })
	record OrganisationRequest(@Nullable String networkId, @Nullable String network, @Nullable String name,
			@Nullable String acronym, @Nullable OrganisationKind kind, @Nullable List<Identifier> identifiers,
			@Nullable String country, @Nullable String region, @Nullable String place, @Nullable List<String> topics,
			@Nullable Integer foundedYear, @Nullable String website, @Nullable String contact,
			@Nullable Visibility visibility, @Nullable Boolean sensitive, @Nullable Boolean consent) {

		OrganisationProfile profile() {
			return new OrganisationProfile(Objects.requireNonNullElse(this.name, ""), this.acronym, this.kind,
					this.identifiers, this.country, this.region, this.place, this.topics, this.foundedYear,
					this.website, this.contact, Objects.requireNonNullElse(this.visibility, Visibility.NETWORK),
					Boolean.TRUE.equals(this.sensitive), Boolean.TRUE.equals(this.consent));
		}

	}

	/**
	 * The next state of a verification.
	 *
	 * @param status the state
	 * @param evidence what it rests on, at most 1000 characters; needed for VERIFIED
	 */
	@Schema(requiredProperties = "status")
	record VerificationRequest(@Nullable VerificationStatus status, @Nullable String evidence) {
	}

}
