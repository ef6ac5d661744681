package org.faitiere.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session that knows what of it has to be written.
 */
final class KeptSession implements Session {

	private final MapSession session;

	private @Nullable String storedAs;

	private @Nullable Instant storedAccess;

	private boolean changed;

	private boolean lost;

	private KeptSession(MapSession session) {
		this.session = session;
	}

	static KeptSession begun(Duration maxInactive) {
		KeptSession begun = new KeptSession(new MapSession());
		begun.session.setMaxInactiveInterval(maxInactive);
		begun.changed = true;
		return begun;
	}

	static KeptSession stored(String id, Instant createdAt, Instant accessedAt, Duration maxInactive,
			Map<String, Object> attributes) {
		KeptSession stored = new KeptSession(new MapSession(id));
		stored.session.setCreationTime(createdAt);
		stored.session.setLastAccessedTime(accessedAt);
		stored.session.setMaxInactiveInterval(maxInactive);
		attributes.forEach(stored.session::setAttribute);
		stored.markStored();
		return stored;
	}

	/**
	 * The id under which it was read or last written, if it was.
	 */
	@Nullable String storedAs() {
		return this.storedAs;
	}

	boolean hasNewId() {
		return !getId().equals(this.storedAs);
	}

	boolean hasChanged() {
		return this.changed;
	}

	/**
	 * Whether it was used so much later than is written down that this is worth a write.
	 */
	boolean wasUsedLongAfter(Duration most) {
		Instant known = this.storedAccess;
		return known == null || known.plus(most).isBefore(getLastAccessedTime());
	}

	void markStored() {
		this.storedAs = getId();
		this.storedAccess = getLastAccessedTime();
		this.changed = false;
	}

	boolean isLost() {
		return this.lost;
	}

	/**
	 * Gives up writing it within this request: each attempt waits for the database.
	 */
	void lose() {
		this.lost = true;
	}

	Map<String, Object> attributes() {
		Map<String, Object> attributes = new HashMap<>();
		getAttributeNames().forEach((name) -> attributes.put(name, getRequiredAttribute(name)));
		return attributes;
	}

	@Override
	public String getId() {
		return this.session.getId();
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.session.changeSessionId();
	}

	@Override
	public <T> @Nullable T getAttribute(String attributeName) {
		return this.session.getAttribute(attributeName);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.session.getAttributeNames();
	}

	@Override
	public void setAttribute(String attributeName, @Nullable Object attributeValue) {
		this.changed = true;
		this.session.setAttribute(attributeName, attributeValue);
	}

	@Override
	public void removeAttribute(String attributeName) {
		this.changed = true;
		this.session.removeAttribute(attributeName);
	}

	@Override
	public Instant getCreationTime() {
		return this.session.getCreationTime();
	}

	@Override
	public void setLastAccessedTime(Instant lastAccessedTime) {
		this.session.setLastAccessedTime(lastAccessedTime);
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.session.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.changed = true;
		this.session.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.session.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.session.isExpired();
	}

}
