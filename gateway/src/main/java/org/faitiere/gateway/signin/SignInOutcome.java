package org.faitiere.gateway.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.session.SessionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What happens after somebody has tried to sign in.
 */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(SignInOutcome.class);

	private final SessionSettings sessions;

	SignInOutcome(SessionSettings sessions) {
		this.sessions = sessions;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		request.getSession().setMaxInactiveInterval((int) this.sessions.signedIn().toSeconds());
		super.onAuthenticationSuccess(request, response, authentication);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		log.info("Sign-in refused: {}", refusal.getClass().getSimpleName());
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(SignInSecurity.LOGIN).queryParam("error");
		String language = request.getParameter("lang");
		if ("fr".equals(language) || "en".equals(language)) {
			page.queryParam("lang", language);
		}
		response.sendRedirect(page.toUriString());
	}

}
