package org.faitiere.local.backup;

/**
 * Somebody who wants to see how a backup or a restoration goes.
 */
public interface BackupListener {

	/**
	 * Something is done.
	 */
	void done(String key, Object... arguments);

	/**
	 * Something is not as it should be.
	 */
	void fault(String key, Object... arguments);

}
