package org.faitiere.gateway.me;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.gateway.me.Me.NetworkRole;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a caller what its token says.
 */
@RestController
@Tag(name = "me", description = "What the caller may do")
class MeController {

	@GetMapping("/api/v1/me")
	@Operation(summary = "Who am I?", description = "What the token of the caller says: subject, scopes and roles.")
	@SecurityRequirement(name = "token")
	ResponseEntity<Me> me(@AuthenticationPrincipal Jwt token) {
		String name = token.getClaimAsString("name");
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Me(token.getSubject(), (name != null) ? name : token.getSubject(),
					Boolean.TRUE.equals(token.getClaimAsBoolean("platform_administrator")),
					scopes(token.getClaim("scope")), grants(token.getClaim("grants"))));
	}

	private static List<String> scopes(@Nullable Object claim) {
		return switch (claim) {
			case null -> List.of();
			case Collection<?> scopes -> scopes.stream().map(String::valueOf).sorted().toList();
			default -> Arrays.stream(claim.toString().split(" ")).sorted().toList();
		};
	}

	private static List<NetworkRole> grants(@Nullable Object claim) {
		List<NetworkRole> roles = new ArrayList<>();
		if (claim instanceof Collection<?> grants) {
			for (Object grant : grants) {
				if (grant instanceof Map<?, ?> entry) {
					roles.add(new NetworkRole(Objects.toString(entry.get("network")),
							Objects.toString(entry.get("role"))));
				}
			}
		}
		return roles;
	}

}
