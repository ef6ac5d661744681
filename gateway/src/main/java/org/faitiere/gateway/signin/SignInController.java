package org.faitiere.gateway.signin;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.gateway.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the pages on which people sign in and out.
 */
@Controller
class SignInController {

	private final RequestCache requests = new HttpSessionRequestCache();

	@GetMapping(SignInSecurity.LOGIN)
	String signIn(HttpServletRequest request, HttpServletResponse response, Model model,
			@RequestParam(required = false) @Nullable String lang) {
		String notice = notice(request);
		String application = languageOfApplication(request, response);
		if (lang == null && notice == null && application != null) {
			return "redirect:/login?lang=" + Language.best(application).getLanguage();
		}
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("language", Language.of(request).getLanguage());
		model.addAttribute("other",
				(Language.of(request) == Locale.FRENCH) ? Locale.ENGLISH.getLanguage() : Locale.FRENCH.getLanguage());
		model.addAttribute("notice", notice);
		return "sign-in";
	}

	@GetMapping(SignInSecurity.LOGOUT)
	String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("language", Language.of(request).getLanguage());
		return "sign-out";
	}

	private static @Nullable String notice(HttpServletRequest request) {
		for (String notice : new String[] { "error", "expired", "signed-out" }) {
			if (request.getParameter(notice) != null) {
				return notice;
			}
		}
		return null;
	}

	// OpenID Connect: the application says in which language its user reads
	private @Nullable String languageOfApplication(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.requests.getRequest(request, response);
		String[] locales = (saved != null) ? saved.getParameterValues("ui_locales") : null;
		return (locales != null && locales.length > 0) ? locales[0].replace(' ', ',') : null;
	}

}
