package org.faitiere.project.network;

import java.util.List;

/**
 * An organisation as this service knows it.
 *
 * @param id id of the organisation
 * @param name its name
 * @param isOpen whether everybody may know of it
 * @param networkIds networks that it belongs to
 */
record Organisation(String id, String name, boolean isOpen, List<String> networkIds) {
}
