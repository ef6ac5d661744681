package org.faitiere.organisation.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.support.access.Reader;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Answers;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Memberships over HTTP.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "memberships", description = "Who is in which network: a network sees all of its memberships, others the "
		+ "active ones of organisations that they may know of")
class MembershipController {

	private static final String DECISION = "By an officer of the network. 409 when its state does not allow it, 412 "
			+ "when If-Match is given and stale.";

	private final MembershipService service;

	MembershipController(MembershipService service) {
		this.service = service;
	}

	@GetMapping("/networks/{idOrSlug}/memberships")
	@Paged
	@Operation(summary = "Memberships of a network, the oldest first", operationId = "listMemberships",
			description = "404 when there is no such network.")
	Page<MembershipState> list(@PathVariable String idOrSlug,
			@RequestParam(required = false) @Nullable MembershipStatus status,
			@RequestParam(required = false) @Nullable MembershipRole role,
			@RequestParam(required = false) @Nullable String organisationId, PageRequest page, Reader reader) {
		return this.service.list(idOrSlug, new MembershipFilter(status, role, organisationId), page, reader);
	}

	@PostMapping("/networks/{idOrSlug}/memberships")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ask for a membership", operationId = "applyForMembership",
			description = "By an officer of the network, or of the network that registered the organisation. 409 when "
					+ "the organisation has an open membership there in this role, 422 naming each wrong field.")
	ResponseEntity<MembershipState> apply(@PathVariable String idOrSlug, @RequestBody Application application, NewId id,
			Reader reader) {
		MembershipState membership = this.service.apply(id.value(), idOrSlug, application.organisationId(),
				application.role(), PartialDate.parse(application.since(), "since"), reader);
		return Answers.created("/api/v1/memberships/" + membership.id(), membership.version(), membership);
	}

	@GetMapping("/memberships/{id}")
	@Operation(summary = "One membership", operationId = "getMembership",
			description = "404 when there is none that the caller may know of.")
	ResponseEntity<MembershipState> get(@PathVariable String id, Reader reader) {
		return answer(this.service.get(id, reader));
	}

	@PostMapping("/memberships/{id}/approve")
	@Operation(summary = "Take an applicant in", operationId = "approveMembership", description = DECISION)
	ResponseEntity<MembershipState> approve(@PathVariable String id,
			@RequestBody(required = false) @Nullable Approval approval, IfMatch seen, Reader reader) {
		String date = (approval != null) ? approval.date() : null;
		return answer(this.service.approve(id, PartialDate.parse(date, "date"), seen, reader));
	}

	@PostMapping("/memberships/{id}/reject")
	@Operation(summary = "Turn an application down", operationId = "rejectMembership", description = DECISION)
	ResponseEntity<MembershipState> reject(@PathVariable String id,
			@RequestBody(required = false) @Nullable Reason reason, IfMatch seen, Reader reader) {
		return answer(this.service.reject(id, Reason.of(reason), seen, reader));
	}

	@PostMapping("/memberships/{id}/suspend")
	@Operation(summary = "Put a membership out of force for a time", operationId = "suspendMembership",
			description = DECISION)
	ResponseEntity<MembershipState> suspend(@PathVariable String id,
			@RequestBody(required = false) @Nullable Reason reason, IfMatch seen, Reader reader) {
		return answer(this.service.suspend(id, Reason.of(reason), seen, reader));
	}

	@PostMapping("/memberships/{id}/reinstate")
	@Operation(summary = "Put a membership in force again", operationId = "reinstateMembership", description = DECISION)
	ResponseEntity<MembershipState> reinstate(@PathVariable String id, IfMatch seen, Reader reader) {
		return answer(this.service.reinstate(id, seen, reader));
	}

	@PostMapping("/memberships/{id}/end")
	@Operation(summary = "End a membership", operationId = "endMembership", description = DECISION)
	ResponseEntity<MembershipState> end(@PathVariable String id, @RequestBody(required = false) @Nullable Ending ending,
			IfMatch seen, Reader reader) {
		Ending given = (ending != null) ? ending : new Ending(null, null);
		return answer(this.service.end(id, PartialDate.parse(given.date(), "date"), given.reason(), seen, reader));
	}

	private static ResponseEntity<MembershipState> answer(MembershipState membership) {
		return Answers.ok(membership.version(), membership);
	}

	/**
	 * An application.
	 *
	 * @param organisationId id or slug of the organisation or person
	 * @param role as what
	 * @param since from when, as far as it is known: 2007, 2003-10 or 2024-02-22
	 */
	@Schema(name = "MembershipApplication", requiredProperties = { "organisationId", "role" })
	record Application(@Nullable String organisationId, @Nullable MembershipRole role, @Nullable String since) {
	}

	/**
	 * An approval.
	 *
	 * @param date from when, as far as it is known; what the application says when absent
	 */
	@Schema(name = "MembershipApproval")
	record Approval(@Nullable String date) {
	}

	/**
	 * A refusal or suspension.
	 *
	 * @param reason why, at most 1000 characters
	 */
	@Schema(name = "MembershipReason")
	record Reason(@Nullable String reason) {

		static @Nullable String of(@Nullable Reason given) {
			return (given != null) ? given.reason() : null;
		}

	}

	/**
	 * The end of a membership.
	 *
	 * @param date until when, as far as it is known; today when absent
	 * @param reason why, at most 1000 characters
	 */
	@Schema(name = "MembershipEnding")
	record Ending(@Nullable String date, @Nullable String reason) {
	}

}
