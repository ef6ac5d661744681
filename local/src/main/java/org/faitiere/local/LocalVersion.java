package org.faitiere.local;

import picocli.CommandLine.IVersionProvider;

/**
 * The version that the build has written into the jar.
 */
final class LocalVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = LocalVersion.class.getPackage().getImplementationVersion();
		return new String[] { "Faîtière " + ((version != null) ? version : "") };
	}

}
