package org.faitiere.organisation.membership;

import java.time.Instant;
import java.util.function.Function;

import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Violation;
import org.faitiere.support.aggregate.WrongState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The life of a membership.
 */
class MembershipTests {

	private static final Instant NOW = Instant.parse("2024-03-01T09:30:00Z");

	@Test
	void beginsAsAnApplication() {
		Change<Membership, MembershipEvent> application = apply(null);

		assertThat(application.next().status()).isEqualTo(MembershipStatus.APPLIED);
		assertThat(application.next().version()).isEqualTo(1);
		assertThat(application.event()).isEqualTo(new MembershipEvent.Applied());
	}

	@Test
	void needsARole() {
		assertBroken("role", "required", () -> Membership.apply("id", "network", "organisation", null, null, NOW));
	}

	@Test
	void doesNotBeginInTheFuture() {
		assertBroken("since", "inFuture", () -> apply("2024-03-02"));
		assertBroken("date", "inFuture", () -> in(MembershipStatus.APPLIED).approve(date("2025"), NOW));
		assertThat(apply("2024").next().since()).isEqualTo(date("2024"));
	}

	@ParameterizedTest
	@CsvSource({ ",,", "2007,,2007", ",2008-05,2008-05", "2007,2008,2008" })
	void keepsItsBeginAsFarAsItIsKnown(@Nullable String applied, @Nullable String approved, @Nullable String since) {
		Change<Membership, MembershipEvent> approval = apply(applied).next()
			.approve(PartialDate.parse(approved, "date"), NOW);

		assertThat(approval.next().status()).isEqualTo(MembershipStatus.ACTIVE);
		assertThat(PartialDate.valueOf(approval.next().since())).isEqualTo(since);
	}

	@ParameterizedTest
	@CsvSource({ "2006,true", "2007,false", "2008-05,false" })
	void doesNotEndBeforeItBegan(String until, boolean refused) {
		Membership membership = apply("2007-02").next().approve(null, NOW).next();

		if (refused) {
			assertBroken("date", "endBeforeStart", () -> membership.end(date(until), null, NOW));
		}
		else {
			assertThat(membership.end(date(until), null, NOW).next().until()).isEqualTo(date(until));
		}
	}

	@Test
	void endsTodayUnlessSaid() {
		Change<Membership, MembershipEvent> end = in(MembershipStatus.ACTIVE).end(null, " Dissolution. ", NOW);

		assertThat(end.next().until()).isEqualTo(date("2024-03-01"));
		assertThat(end.event()).isEqualTo(new MembershipEvent.Ended("Dissolution."));
	}

	@Test
	void limitsTheLengthOfAReason() {
		assertBroken("reason", "tooLong", () -> in(MembershipStatus.ACTIVE).suspend("x".repeat(1001), NOW));
	}

	@ParameterizedTest
	@EnumSource(MembershipStatus.class)
	void approvesApplicationsOnly(MembershipStatus status) {
		assertAllowed(status == MembershipStatus.APPLIED, status, MembershipStatus.ACTIVE,
				MembershipNotApprovable.class, (it) -> it.approve(null, NOW));
	}

	@ParameterizedTest
	@EnumSource(MembershipStatus.class)
	void rejectsApplicationsOnly(MembershipStatus status) {
		assertAllowed(status == MembershipStatus.APPLIED, status, MembershipStatus.REJECTED,
				MembershipNotRejectable.class, (it) -> it.reject(null, NOW));
	}

	@ParameterizedTest
	@EnumSource(MembershipStatus.class)
	void suspendsActiveOnesOnly(MembershipStatus status) {
		assertAllowed(status == MembershipStatus.ACTIVE, status, MembershipStatus.SUSPENDED,
				MembershipNotSuspendable.class, (it) -> it.suspend(null, NOW));
	}

	@ParameterizedTest
	@EnumSource(MembershipStatus.class)
	void reinstatesSuspendedOnesOnly(MembershipStatus status) {
		assertAllowed(status == MembershipStatus.SUSPENDED, status, MembershipStatus.ACTIVE,
				MembershipNotReinstatable.class, (it) -> it.reinstate(NOW));
	}

	@ParameterizedTest
	@EnumSource(MembershipStatus.class)
	void endsActiveAndSuspendedOnesOnly(MembershipStatus status) {
		assertAllowed(status == MembershipStatus.ACTIVE || status == MembershipStatus.SUSPENDED, status,
				MembershipStatus.ENDED, MembershipNotEndable.class, (it) -> it.end(null, null, NOW));
	}

	@ParameterizedTest
	@CsvSource({ "APPLIED,REJECTED", "ACTIVE,ENDED", "SUSPENDED,ENDED" })
	void closesWhateverIsOpen(MembershipStatus from, MembershipStatus to) {
		assertThat(in(from).close("Retrait.", NOW).next().status()).isEqualTo(to);
	}

	private static void assertAllowed(boolean allowed, MembershipStatus from, MembershipStatus to,
			Class<? extends WrongState> refusal, Function<Membership, Change<Membership, MembershipEvent>> command) {
		if (allowed) {
			Change<Membership, MembershipEvent> change = command.apply(in(from));
			assertThat(change.next().status()).isEqualTo(to);
			assertThat(change.next().version()).isEqualTo(2);
		}
		else {
			assertThatExceptionOfType(refusal).isThrownBy(() -> command.apply(in(from)));
		}
	}

	private static void assertBroken(String field, String code, Runnable command) {
		assertThatExceptionOfType(BrokenRules.class).isThrownBy(command::run)
			.satisfies((refusal) -> assertThat(refusal.violations()).extracting(Violation::field, Violation::code)
				.containsExactly(tuple(field, code)));
	}

	private static Change<Membership, MembershipEvent> apply(@Nullable String since) {
		return Membership.apply("id", "network", "organisation", MembershipRole.MEMBER,
				PartialDate.parse(since, "since"), NOW);
	}

	private static Membership in(MembershipStatus status) {
		return new Membership("id", 1, "network", "organisation", MembershipRole.MEMBER, status, null, null, NOW, NOW);
	}

	private static PartialDate date(String value) {
		return new PartialDate(value);
	}

}
