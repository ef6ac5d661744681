package org.faitiere.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Knows which service answers which path; of several patterns the most specific one wins.
 */
class Timetable {

	private final List<Line> lines = new ArrayList<>();

	Timetable(Map<ServiceName, List<String>> routes) {
		PathPatternParser parser = new PathPatternParser();
		routes.forEach(
				(service, paths) -> paths.forEach((path) -> this.lines.add(new Line(parser.parse(path), service))));
		this.lines.sort(Comparator.comparing(Line::pattern, PathPattern.SPECIFICITY_COMPARATOR));
	}

	@Nullable ServiceName serviceFor(PathContainer path) {
		for (Line line : this.lines) {
			if (line.pattern().matches(path)) {
				return line.service();
			}
		}
		return null;
	}

	/**
	 * A pattern with the service that answers it.
	 *
	 * @param pattern pattern of paths
	 * @param service the service
	 */
	private record Line(PathPattern pattern, ServiceName service) {
	}

}
