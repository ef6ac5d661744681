package org.faitiere.local.browser;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.faitiere.local.acceptance.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A training entered at the admin UI with the keyboard only.
 */
@ExtendWith(RunningPlatform.Extension.class)
class KeyboardIT {

	private static final String NETWORK = "/reseaux/plan-togo-influenceurs";

	@Test
	void entersATrainingWithTheKeyboardAndSeesTheFigureChange(RunningPlatform platform) {
		try (Browsers browsers = new Browsers();
				Visit visit = new Visit(browsers.browser(), platform.address(), 1280)) {
			visit.signIn("plan-togo-influenceurs@faitiere.test").open(NETWORK + "/chiffres");
			long before = participants(visit);

			visit.open(NETWORK + "/activites");
			visit.press(visit.link("Saisir une activité"));
			fillIn(visit);
			visit.press(visit.button("Déclarer l’activité"));
			visit.page().getByText("L’activité est enregistrée.").waitFor();
			visit.press(visit.link("Voir les chiffres"));

			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(participants(visit)).isEqualTo(before + 25));
		}
	}

	private static void fillIn(Visit visit) {
		Page page = visit.page();
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Saisir une activité")).waitFor();
		visit.choose(page.getByLabel("Nature de l’activité"), "Formation");
		visit.type(page.getByLabel("Intitulé").first(), "Formation à l'influence citoyenne");
		Locator start = group(page, "Début");
		visit.type(start.getByLabel("Jour"), "22");
		visit.choose(start.getByLabel("Mois"), "février");
		visit.type(start.getByLabel("Année"), "2024");
		Locator line = group(page, "Ligne 1");
		visit.type(line.getByLabel("Nombre de personnes"), "25");
		visit.choose(line.getByLabel("Sexe"), "Femmes");
	}

	private static Locator group(Page page, String name) {
		return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name)).first();
	}

	/**
	 * The number behind "Participants"; nothing was counted before the first entry.
	 */
	private static long participants(Visit visit) {
		Locator figure = visit.page().locator("dt:has-text('Participants') + dd").first();
		figure.waitFor();
		String digits = figure.innerText().replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Long.parseLong(digits);
	}

}
