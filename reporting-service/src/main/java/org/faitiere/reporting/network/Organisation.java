package org.faitiere.reporting.network;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An organisation or person as far as reporting knows it.
 *
 * @param id the organisation
 * @param name its name
 * @param kind what it is; an INDIVIDUAL is named in public only by consent
 * @param visibility PUBLIC, PARTNERS or NETWORK
 * @param sensitive whether it must not be named in public
 * @param consent whether a person agrees to be named
 */
public record Organisation(String id, String name, @Nullable String kind, @Nullable String visibility,
		@Nullable Boolean sensitive, @Nullable Boolean consent) {

	public Organisation {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
	}

	/**
	 * Whether everybody may read its name.
	 */
	public boolean isNamedInPublic() {
		boolean agreed = !"INDIVIDUAL".equals(this.kind) || Boolean.TRUE.equals(this.consent);
		return agreed && "PUBLIC".equals(this.visibility) && !Boolean.TRUE.equals(this.sensitive);
	}

}
