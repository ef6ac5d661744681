package org.faitiere.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the evidence line by line: hashes, chains and paths to the roots.
 */
class EvidenceCheck {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final KeptSeals seals;

	private final VerifyListener listener;

	private final Recount recount = new Recount();

	private final Map<String, Link> chains = new HashMap<>();

	private long events;

	private long kept;

	private long platformOnly;

	private long notSealed;

	private boolean ended;

	EvidenceCheck(KeptSeals seals, VerifyListener listener) {
		this.seals = seals;
		this.listener = listener;
	}

	void take(String text) {
		EvidenceLine line = read(text);
		if (line.isEnd()) {
			this.ended = line.json().get("end").asLong() == this.events;
			return;
		}
		this.events++;
		if (line.isMissing()) {
			fault("missing", line);
			return;
		}
		String hash = line.computedHash();
		checkChain(line, hash);
		checkSeal(line, hash);
		this.recount.add(line.subject(), json(line.data()));
	}

	private void checkChain(EvidenceLine line, String hash) {
		String carried = line.attribute("hash");
		Link before = this.chains.getOrDefault(line.subject(), new Link(0, null));
		if (carried != null && !carried.equals(hash)) {
			fault("hash", line);
		}
		boolean follows = line.sequence() == before.sequence() + 1
				&& Objects.equals(line.attribute("previoushash"), before.hash());
		if (!follows || (carried == null && before.hash() != null)) {
			fault("chain", line);
		}
		this.chains.put(line.subject(), new Link(line.sequence(), (carried != null) ? hash : null));
	}

	private void checkSeal(EvidenceLine line, String hash) {
		Long seal = line.seal();
		if (seal == null) {
			this.notSealed++;
			return;
		}
		KeptSeals.Trust trust = this.seals.trust(seal);
		if (trust == KeptSeals.Trust.BROKEN || !line.root(hash).equals(this.seals.root(seal))) {
			fault("root", line);
		}
		else if (trust == KeptSeals.Trust.KEPT) {
			this.kept++;
		}
		else {
			this.platformOnly++;
		}
	}

	private void fault(String kind, EvidenceLine line) {
		this.listener.fault("verify.fault." + kind, line.subject(), Long.toString(line.sequence()),
				String.valueOf(line.seal()));
	}

	/**
	 * Says what has been gone through.
	 */
	Recount finish() {
		if (!this.ended) {
			this.listener.fault("verify.fault.cutOff");
		}
		this.listener.note("verify.events", Long.toString(this.events), Long.toString(this.chains.size()));
		this.listener.note("verify.sealed", Long.toString(this.kept), Long.toString(this.platformOnly),
				Long.toString(this.notSealed));
		return this.recount;
	}

	private static EvidenceLine read(String text) {
		return new EvidenceLine(json(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static JsonNode json(byte[] bytes) {
		try {
			return JSON.readTree(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The end of a chain so far.
	 *
	 * @param sequence number of the last event
	 * @param hash its hash; {@code null} before there were chains
	 */
	private record Link(long sequence, @Nullable String hash) {
	}

}
