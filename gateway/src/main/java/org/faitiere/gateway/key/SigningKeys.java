package org.faitiere.gateway.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the published keys to whoever checks tokens and the signing one to whoever signs,
 * and makes the next one in time. Each change is one compare-and-set on the shared ring:
 * the gateway that loses takes what the other has made.
 */
public class SigningKeys implements JWKSource<SecurityContext> {

	private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

	private static final int BITS = 2048;

	private static final Duration LONGEST_BLINDNESS = Duration.ofSeconds(1);

	private final KeyRingRepository repository;

	private final Supplier<EncryptionKeys> encryption;

	private final SigningKeySettings settings;

	private final LongestTokenLife tokens;

	private final Clock clock;

	private final ReentrantLock loading = new ReentrantLock();

	private volatile @Nullable Opened opened;

	SigningKeys(KeyRingRepository repository, Supplier<EncryptionKeys> encryption, SigningKeySettings settings,
			LongestTokenLife tokens, Clock clock) {
		this.repository = repository;
		this.encryption = encryption;
		this.settings = settings;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
		Opened known = opened();
		List<JWK> found = selector.select(known.published());
		boolean mayBeNew = found.isEmpty() && known.readAt().plus(LONGEST_BLINDNESS).isBefore(this.clock.instant());
		return mayBeNew ? selector.select(load().published()) : found;
	}

	/**
	 * The key that signs now.
	 * @return key with its private part
	 */
	public JWK signing() {
		Opened known = opened();
		return known.key(known.ring().signing(this.clock.instant()));
	}

	KeyRing ring() {
		return load().ring();
	}

	/**
	 * Looks at the ring and does what is due: the next key, an ended one, another key of
	 * encryption.
	 */
	void check() {
		EncryptionKeys keys = this.encryption.get();
		change(this::followedIfDue);
		change((ring) -> ring.hasEnded(this.clock.instant()) ? ring.withoutEnded(this.clock.instant()) : ring);
		change((ring) -> ring.isSealedBy((sealed) -> KeySeal.isSealedBy(sealed, keys.current())) ? ring
				: ring.resealed((sealed) -> KeySeal.seal(KeySeal.open(sealed, keys), keys)));
	}

	/**
	 * Makes the next key, unless one is already waiting to sign.
	 */
	KeyRing rotate() {
		return change((ring) -> ring.hasNext(this.clock.instant()) ? ring : followed(ring));
	}

	/**
	 * Makes a key that signs at once and withdraws all others.
	 */
	KeyRing withdraw() {
		SigningKey only = make(Duration.ZERO);
		return change((ring) -> ring.replacedBy(only));
	}

	private KeyRing followedIfDue(KeyRing ring) {
		return ring.isDue(this.clock.instant(), this.settings.validity(), this.settings.lead()) ? followed(ring) : ring;
	}

	private KeyRing followed(KeyRing ring) {
		return ring.followedBy(make(this.settings.lead()), this.tokens.longest());
	}

	// whoever loses looks again: what it wanted may have been done
	private KeyRing change(UnaryOperator<KeyRing> change) {
		while (true) {
			KeyRing ring = load().ring();
			KeyRing next = change.apply(ring);
			if (next == ring) {
				return ring;
			}
			if (this.repository.replace(next)) {
				log.info("Signing keys changed: {}", next);
				return load().ring();
			}
		}
	}

	private Opened opened() {
		Opened known = this.opened;
		return (known != null) ? known : load();
	}

	private Opened load() {
		this.loading.lock();
		try {
			Opened known = this.opened;
			KeyRing ring = this.repository.find().orElseGet(this::first);
			Opened loaded = (known != null && known.ring().equals(ring)) ? known.readAgain(this.clock.instant())
					: Opened.of(ring, this.encryption.get(), this.clock.instant());
			this.opened = loaded;
			return loaded;
		}
		finally {
			this.loading.unlock();
		}
	}

	private KeyRing first() {
		KeyRing made = KeyRing.of(make(Duration.ZERO));
		return this.repository.replace(made) ? made : this.repository.find().orElseThrow();
	}

	private SigningKey make(Duration lead) {
		try {
			RSAKey key = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
			// making it takes a while, which must not come off the time before it signs
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
			return new SigningKey(key.getKeyID(), KeySeal.seal(key, this.encryption.get()), now, now.plus(lead), null);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A signing key cannot be made", ex);
		}
	}

	/**
	 * A ring with its keys decrypted.
	 *
	 * @param ring the ring
	 * @param keys keys by id
	 * @param published all keys
	 * @param readAt when it was read
	 */
	private record Opened(KeyRing ring, Map<String, JWK> keys, JWKSet published, Instant readAt) {

		static Opened of(KeyRing ring, EncryptionKeys encryption, Instant now) {
			List<JWK> keys = ring.keys().stream().map((key) -> KeySeal.open(key.sealed(), encryption)).toList();
			return new Opened(ring, keys.stream().collect(Collectors.toMap(JWK::getKeyID, Function.identity())),
					new JWKSet(keys), now);
		}

		Opened readAgain(Instant now) {
			return new Opened(this.ring, this.keys, this.published, now);
		}

		JWK key(SigningKey key) {
			return Optional.ofNullable(this.keys.get(key.id())).orElseThrow();
		}

	}

}
