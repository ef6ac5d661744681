package org.faitiere.gateway.me;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who the caller is and what it may do.
 *
 * @param subject client id or e-mail address
 * @param name name to show
 * @param platformAdministrator whether the caller has all rights on all networks
 * @param scopes scopes of the token
 * @param grants roles in networks
 */
@Schema(description = "Who the caller is and what it may do",
		requiredProperties = { "subject", "name", "platformAdministrator", "scopes", "grants" })
record Me(String subject, String name, boolean platformAdministrator, List<String> scopes, List<NetworkRole> grants) {

	/**
	 * A role in one network.
	 *
	 * @param network slug of the network
	 * @param role ADMINISTRATOR, OFFICER, REPORTER or VIEWER
	 */
	@Schema(description = "A role in one network", requiredProperties = { "network", "role" })
	record NetworkRole(@Schema(example = "cnsc-togo") String network, @Schema(allowableValues = {
			"ADMINISTRATOR", "OFFICER", "REPORTER", "VIEWER" }) String role){
	}

}
