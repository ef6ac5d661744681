package org.faitiere.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Loads the demo networks through the gateway, each as the partner that it is; an
 * interrupted load is taken up where it stopped, a complete one is not repeated.
 */
public final class DemoLoader {

	/** How the secrets of the demo networks' clients end where nobody chose otherwise. */
	public static final String PUBLIC_SECRET = "secret";

	private final URI gateway;

	private final Path record;

	private final String secret;

	private final DemoListener listener;

	public DemoLoader(URI gateway, Path record, DemoListener listener) {
		this(gateway, record, PUBLIC_SECRET, listener);
	}

	/**
	 * Loads through a gateway that has the demo networks' clients.
	 * @param gateway address of the gateway
	 * @param record file that is written when everything is loaded
	 * @param secret end of the clients' secrets, after the network's name
	 * @param listener told how far it is
	 */
	public DemoLoader(URI gateway, Path record, String secret, DemoListener listener) {
		this.gateway = gateway;
		this.record = record;
		this.secret = secret;
		this.listener = listener;
	}

	public void loadOnce() {
		if (Files.exists(this.record)) {
			return;
		}
		List<DemoNetwork> networks = DemoNetwork.all();
		this.listener.begins(networks.size());
		ObjectNode loaded = JsonNodeFactory.instance.objectNode();
		networks.forEach((network) -> {
			load(network);
			loaded.put(network.slug(), network.requests().size());
			this.listener.loaded(network.slug(), network.requests().size());
		});
		remember(loaded);
	}

	private void load(DemoNetwork network) {
		PartnerClient partner = new PartnerClient(this.gateway, network.slug(), network.slug() + "-" + this.secret);
		References references = new References();
		for (DemoRequest request : network.requests()) {
			String idempotencyKey = "demo/" + network.slug() + "/" + request.name();
			JsonNode answer = partner.post(references.resolve(request.path()), references.resolve(request.body()),
					idempotencyKey);
			references.remember(request.name(), answer);
			for (DemoRequest.Command command : request.commands()) {
				String path = collection(request) + "/" + answer.path("id").asText() + "/" + command.name();
				partner.post(path, command.body(), idempotencyKey + "/" + command.name());
			}
		}
	}

	// What is created below a network still has an address of its own: memberships.
	private static String collection(DemoRequest request) {
		return "/api/v1" + request.path().substring(request.path().lastIndexOf('/'));
	}

	private void remember(ObjectNode loaded) {
		ObjectNode content = JsonNodeFactory.instance.objectNode();
		content.put("loadedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		content.set("requests", loaded);
		try {
			Files.writeString(this.record,
					new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
