package org.faitiere.local.demo;

/**
 * Somebody who wants to see how far the loading is.
 */
public interface DemoListener {

	default void begins(int networks) {
	}

	default void loaded(String network, int requests) {
	}

}
