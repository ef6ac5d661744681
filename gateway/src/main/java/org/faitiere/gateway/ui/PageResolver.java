package org.faitiere.gateway.ui;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the files of the admin UI. An address inside the UI is no file, so a browser that
 * opens it gets the page that goes there; {@code /name} gets {@code name.html} if there
 * is one.
 */
class PageResolver extends PathResourceResolver {

	private static final Set<String> NOT_UI = Set.of("api", "oauth2", "actuator", "docs", "assets", "connect",
			".well-known");

	@Override
	protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		Resource file = super.resolveResourceInternal(request, path, locations, chain);
		if (file != null || request == null || !isPage(request, path)) {
			return file;
		}
		Resource page = super.resolveResourceInternal(request, path + ".html", locations, chain);
		return (page != null) ? page : super.resolveResourceInternal(request, "index.html", locations, chain);
	}

	private static boolean isPage(HttpServletRequest request, String path) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
				&& path.indexOf('.', path.lastIndexOf('/') + 1) < 0 && !NOT_UI.contains(path.split("/", 2)[0]);
	}

}
