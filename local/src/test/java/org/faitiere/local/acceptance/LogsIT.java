package org.faitiere.local.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.faitiere.local.platform.Platform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs tell which request of whom did what, and nothing about people. This comes last, to
 * read what all the other tests made the platform say.
 */
@ExtendWith(RunningPlatform.Extension.class)
@Order(Integer.MAX_VALUE)
class LogsIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");

	private static final String SECRET = "Adjoa Confidentielle";

	@Test
	void tellsWhichRequestOfWhomChangedWhat(RunningPlatform platform) throws IOException {
		Answer created = Work.of(platform.partner(NETWORK), NETWORK).reported(40);

		assertThat(platform.log(Platform.PROJECT)).filteredOn((it) -> it.contains(created.id())).anySatisfy((it) -> {
			assertThat(it).contains(created.header("X-Request-Id")).contains(" " + NETWORK + "]");
			assertThat(it).contains("org.faitiere.activity.reported.v1").containsPattern(" [0-9a-f]{32} ");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { Platform.GATEWAY, Platform.ORGANISATION, Platform.PROJECT, Platform.REPORTING })
	void saysNothingAboutPeople(String process, RunningPlatform platform) throws IOException {
		provoke(platform);

		List<String> log = platform.log(process);

		assertThat(log).isNotEmpty()
			.noneMatch((it) -> EMAIL.matcher(it).find())
			.noneMatch((it) -> it.contains(SECRET))
			.noneMatch((it) -> it.contains("Administration CNSC-Togo"));
	}

	/**
	 * Lets people's words come to where something goes wrong.
	 */
	private static void provoke(RunningPlatform platform) {
		Caller partner = platform.partner(NETWORK);
		Work work = Work.of(partner, NETWORK);
		partner.post("/api/v1/activities", work.training(40).replace("Formation à la", SECRET)).expect(201);
		partner.post("/api/v1/activities", work.training(-3).replace("Formation à la", SECRET)).expect(422);
		partner.post("/api/v1/activities", work.training(40).replace("TRAINING", SECRET));
		partner.post("/api/v1/organisations", """
				{ "name": "%s", "kind": "INDIVIDUAL", "country": "TG", "contact": "adjoa@example.org",
				  "networkId": "%s" }""".formatted(SECRET, NETWORK));
		partner.get("/api/v1/organisations?q=adjoa@example.org");
		Caller.withToken(platform.processes().gateway(), "adjoa@example.org").get("/api/v1/me");
	}

}
