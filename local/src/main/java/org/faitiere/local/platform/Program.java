package org.faitiere.local.platform;

import java.util.List;

/**
 * One program of the platform: its command line, the address that it answers at, and how
 * to see that it is ready.
 */
record Program(String name, List<String> command, String address, Readiness readiness) {
}
