package org.faitiere.reporting.annual;

import java.time.Instant;
import java.util.List;

import org.faitiere.reporting.figure.YearFigures;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.reporting.status.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * An annual report as one reader gets it.
 *
 * @param network slug of the network
 * @param networkId its id
 * @param networkName its name
 * @param year the year that it is about
 * @param draft {@code true} if it is no edition: its figures go on changing
 * @param edition number of the edition; absent for a draft
 * @param newestEdition number of the newest edition of the year; absent if there is none
 * @param madeBy who made the edition; to the public, a person is only their network
 * @param asOf when it was made: the figures are what was known then
 * @param eventsUpTo time of the newest event that the figures contain
 * @param positions where the log ended when the edition was made
 * @param figures the figures
 * @param changes address of what has changed since the edition
 */
record AnnualReport(String network, String networkId, String networkName, int year, boolean draft,
		@Nullable Integer edition, @Nullable Integer newestEdition, @Nullable String madeBy, Instant asOf,
		@Nullable Instant eventsUpTo, @Nullable List<LogPosition> positions, YearFigures figures,
		@Nullable String changes) {

	static AnnualReport of(View view, Edition edition, int newest) {
		Network network = view.network();
		boolean hidden = !view.whole() && edition.madeBy().contains("@");
		String changes = "/api/v1/key-figures/changes?network=%s&since=%s&from=%d&to=%d".formatted(network.slug(),
				edition.asOf(), edition.year(), edition.year());
		return new AnnualReport(network.slug(), network.id(), network.name(), edition.year(), false, edition.number(),
				newest, hidden ? network.slug() : edition.madeBy(), edition.asOf(), edition.eventsUpTo(),
				edition.positions(), edition.figures(view.whole()), changes);
	}

	static AnnualReport draft(View view, int year, @Nullable Integer newest, Instant asOf, @Nullable Instant eventsUpTo,
			YearFigures figures) {
		Network network = view.network();
		return new AnnualReport(network.slug(), network.id(), network.name(), year, true, null, newest, null, asOf,
				eventsUpTo, null, figures, null);
	}

	/**
	 * Where the pages show people what has changed since the edition.
	 */
	public String changesPage() {
		return "/reseaux/%s/chiffres/changements?since=%s&from=%d&to=%d".formatted(this.network, this.asOf, this.year,
				this.year);
	}

}
