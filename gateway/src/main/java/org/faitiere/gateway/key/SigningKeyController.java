package org.faitiere.gateway.key;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the keys that sign tokens to whoever runs the platform, and changes them on
 * demand.
 */
@RestController
@RequestMapping("/api/v1/signing-keys")
@Tag(name = "signing-keys", description = "The keys that sign tokens")
@SecurityRequirement(name = "token")
class SigningKeyController {

	private final SigningKeys keys;

	SigningKeyController(SigningKeys keys) {
		this.keys = keys;
	}

	@GetMapping
	@Operation(summary = "Published signing keys", description = "Scope `admin`. Oldest first.")
	ResponseEntity<Keys> keys() {
		return answer(HttpStatus.OK, this.keys.ring());
	}

	@PostMapping("/rotations")
	@Operation(summary = "Change the signing key",
			description = """
					Scope `admin`. Publishes a new key, which signs a while later; tokens that the old one has signed stay good \
					until they end. If a key is already waiting, none is made. With `withdraw`, the new key signs at once and all \
					others are withdrawn: every token that is out becomes worthless. Do this when a key may have leaked.""")
	ResponseEntity<Keys> rotate(@RequestBody(required = false) @Nullable Rotation rotation) {
		boolean withdraw = rotation != null && Boolean.TRUE.equals(rotation.withdraw());
		return answer(HttpStatus.ACCEPTED, withdraw ? this.keys.withdraw() : this.keys.rotate());
	}

	private static ResponseEntity<Keys> answer(HttpStatus status, KeyRing ring) {
		Instant now = Instant.now();
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.body(new Keys(ring.keys().stream().map((key) -> Key.of(key, ring, now)).toList(), null));
	}

	/**
	 * What is to be done.
	 *
	 * @param withdraw whether the other keys are withdrawn at once; {@code false} if
	 * absent
	 */
	record Rotation(@Nullable Boolean withdraw) {
	}

	/**
	 * The published keys.
	 *
	 * @param items keys, oldest first
	 * @param next always absent: there is one page
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Keys(List<Key> items, @Nullable String next) {
	}

	/**
	 * A published key.
	 *
	 * @param id key id, as it stands in tokens
	 * @param state whether it waits to sign, signs, or has signed
	 * @param madeAt when it was made and published
	 * @param signsFrom when it begins to sign
	 * @param acceptedUntil when the last token that it signed has ended; absent until the
	 * next key is made
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Key(String id, State state, Instant madeAt, Instant signsFrom, @Nullable Instant acceptedUntil) {

		static Key of(SigningKey key, KeyRing ring, Instant now) {
			return new Key(key.id(), State.of(key, ring, now), key.madeAt(), key.signsFrom(), key.acceptedUntil());
		}

	}

	/**
	 * What a key does.
	 */
	enum State {

		WAITING, SIGNING, RETIRED;

		static State of(SigningKey key, KeyRing ring, Instant now) {
			if (key.equals(ring.signing(now))) {
				return SIGNING;
			}
			return key.signs(now) ? RETIRED : WAITING;
		}

	}

}
