package org.faitiere.gateway.account;

import java.util.Optional;

/**
 * The registered partner clients.
 */
public interface PartnerClientRepository {

	/**
	 * Finds a client.
	 * @param id client id
	 * @return the client, if it is registered
	 */
	Optional<PartnerClient> find(String id);

	/**
	 * Registers the client unless its id is taken.
	 * @param client the client
	 */
	void addIfAbsent(PartnerClient client);

	/**
	 * Stores new secrets of a client.
	 * @param changed the client with its new secret
	 * @param before the encoded secret that it had
	 * @return {@code false} if somebody else has changed it meanwhile
	 */
	boolean replaceSecret(PartnerClient changed, String before);

}
