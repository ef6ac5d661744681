package org.faitiere.gateway.client;

import java.io.IOException;
import java.time.Duration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.account.ClientSecrets;
import org.faitiere.gateway.account.ClientSecrets.ConcurrentRenewal;
import org.faitiere.gateway.account.ClientSecrets.NewSecret;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives partner clients new secrets.
 */
@RestController
@Tag(name = "clients", description = "The programs of partners")
@SecurityRequirement(name = "token")
class ClientController {

	private static final Duration OVERLAP = Duration.ofHours(24);

	private final ClientSecrets secrets;

	private final Problems problems;

	ClientController(ClientSecrets secrets, Problems problems) {
		this.secrets = secrets;
		this.problems = problems;
	}

	@PostMapping("/api/v1/clients/{id}/secrets")
	@Operation(summary = "Give a client a new secret",
			description = """
					Scope `admin`. The answer is the only place where the secret is ever shown. The secret before stays good for \
					24 hours; asking twice ends it at once, since only two are good at a time.""")
	ResponseEntity<NewSecret> renew(@PathVariable String id) {
		NewSecret secret = this.secrets.renew(id, OVERLAP)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore()).body(secret);
	}

	@ExceptionHandler(ConcurrentRenewal.class)
	void conflict(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.problems.write(ProblemCode.SECRET_CHANGED, request, response);
	}

}
