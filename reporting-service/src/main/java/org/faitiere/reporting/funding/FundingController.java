package org.faitiere.reporting.funding;

import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.faitiere.support.access.Reader;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The funding of a network.
 */
@RestController
@RequestMapping("/api/v1/funding")
@Tag(name = "funding")
class FundingController {

	private final Networks networks;

	private final FundingService funding;

	FundingController(Networks networks, FundingService funding) {
		this.networks = networks;
		this.funding = funding;
	}

	@GetMapping
	@Operation(operationId = "funding", summary = "Who funds the projects of a network, with how much")
	Funding funding(@ParameterObject Parameters parameters, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		Checks checks = new Checks();
		String currency = checks.oneOf("currency", parameters.currency(), LegalRate.CURRENCIES);
		String by = checks.oneOf("groupBy", parameters.groupBy(), Set.of("funder", "year", "project"));
		checks.done();
		return this.funding.answer(view, currency,
				(by != null) ? FundingGroups.By.valueOf(by.toUpperCase(Locale.ROOT)) : FundingGroups.By.FUNDER);
	}

	/**
	 * Which funding is asked for.
	 *
	 * @param network id or slug of the network
	 * @param currency EUR or XOF, to convert at the legal rate; without it amounts stay
	 * as they are
	 * @param groupBy funder, which is the default, year or project
	 */
	record Parameters(@Parameter(required = true, description = "id or slug of the network") @Nullable String network,
			@Parameter(description = "EUR or XOF, to convert at the legal rate") @Nullable String currency,
			@Parameter(description = "funder (the default), year or project") @Nullable String groupBy) {
	}

}
