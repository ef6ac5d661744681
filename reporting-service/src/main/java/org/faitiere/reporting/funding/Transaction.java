package org.faitiere.reporting.funding;

import java.util.Objects;

import org.faitiere.reporting.fact.ReducedDate;
import org.jspecify.annotations.Nullable;

/**
 * What funding needs of a transaction.
 *
 * @param id the transaction
 * @param networkId its network
 * @param projectId its project
 * @param type IATI transaction type
 * @param date its day
 * @param value the amount
 * @param provider who gave
 * @param receiver who got
 * @param visibility PUBLIC, PARTNERS or NETWORK
 * @param voided whether it was taken back
 */
public record Transaction(String id, String networkId, String projectId, String type, String date, Amount value,
		@Nullable Party provider, @Nullable Party receiver, @Nullable String visibility, @Nullable Boolean voided) {

	public Transaction {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(networkId, "networkId");
		Objects.requireNonNull(projectId, "projectId");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(value, "value");
		ReducedDate.of(date);
	}

	boolean isPublic() {
		return "PUBLIC".equals(this.visibility);
	}

	boolean stands() {
		return !Boolean.TRUE.equals(this.voided);
	}

}
