package org.faitiere.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.faitiere.local.platform.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * Checks one figure: fetches the events behind it, computes every hash, chain and path
 * again, compares with the roots of seals, and counts once more.
 */
public final class Verifier {

	private static final String RESOURCE = "/api/v1/key-figures";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final URI figure;

	private final FigureClient client;

	private final KeptSeals seals;

	/**
	 * Makes ready to check a figure.
	 * @param figure address of the figure, with its filters
	 * @param client client id and secret with a colon between
	 * @param files seals that somebody kept
	 */
	public Verifier(URI figure, @Nullable String client, List<Path> files) {
		if (!figure.isAbsolute() || figure.getRawPath() == null || !figure.getRawPath().startsWith(RESOURCE)) {
			throw new LocalProblem("problem.notAFigure", figure.toString());
		}
		this.figure = figure;
		this.client = new FigureClient(figure.resolve("/"), client);
		this.seals = new KeptSeals(files.stream().map(Verifier::read).toList(), this::download);
	}

	/**
	 * Checks it and says what is found.
	 */
	public void verify(VerifyListener listener) {
		String query = (this.figure.getRawQuery() != null) ? "?" + this.figure.getRawQuery() : "";
		EvidenceCheck check = new EvidenceCheck(this.seals, listener);
		JsonNode figures = this.client.get(RESOURCE + query);
		try (Stream<String> lines = this.client.lines(RESOURCE + "/evidence" + query)) {
			lines.forEach(check::take);
		}
		catch (UncheckedIOException ex) {
			throw new LocalProblem("problem.verifyUnreachable", this.figure, ex.getCause().toString());
		}
		check.finish().compare(figures, parameters(query), listener);
	}

	private @Nullable KeptSeal download(long number) {
		JsonNode found = this.client.find("/api/v1/seals/" + number);
		return (found != null) ? new KeptSeal(found) : null;
	}

	private static Set<String> parameters(String query) {
		return query.isEmpty() ? Set.of()
				: Arrays.stream(query.substring(1).split("&"))
					.map((it) -> it.split("=", 2)[0])
					.collect(Collectors.toSet());
	}

	private static KeptSeal read(Path file) {
		try {
			return new KeptSeal(JSON.readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.notASeal", file, ex.getMessage());
		}
	}

}
