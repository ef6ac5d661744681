package org.faitiere.gateway.token;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Knows no session. The default remembers in one process which session an id token
 * belongs to; where authorization, token and sign-out may each come to another gateway,
 * that memory would refuse a sign-out that is in order.
 */
@Component
class UntrackedSessions implements SessionRegistry {

	@Override
	public List<Object> getAllPrincipals() {
		return List.of();
	}

	@Override
	public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
		return List.of();
	}

	@Override
	public @Nullable SessionInformation getSessionInformation(String sessionId) {
		return null;
	}

	@Override
	public void refreshLastRequest(String sessionId) {
		// nothing is remembered
	}

	@Override
	public void registerNewSession(String sessionId, Object principal) {
		// nothing is remembered
	}

	@Override
	public void removeSessionInformation(String sessionId) {
		// nothing is remembered
	}

}
