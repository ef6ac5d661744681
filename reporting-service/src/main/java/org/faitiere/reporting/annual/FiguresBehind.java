package org.faitiere.reporting.annual;

/**
 * No edition can be made while figures do not contain all of the log.
 */
class FiguresBehind extends RuntimeException {

}
