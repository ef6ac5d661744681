package org.faitiere.local.browser;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.faitiere.local.acceptance.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the admin UI under the eyes of axe-core, on a desk and on a phone.
 */
@ExtendWith(RunningPlatform.Extension.class)
class AccessibilityIT {

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private static final int DESK = 1280;

	private static final int PHONE = 390;

	private static Browsers browsers;

	@BeforeAll
	static void launch() {
		browsers = new Browsers();
	}

	@AfterAll
	static void close() {
		browsers.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/reseaux/cnsc-togo/chiffres", "/reseaux/pasc/chiffres",
			"/reseaux/cnsc-togo/chiffres/provenance", "/reseaux/cnsc-togo/chiffres/verification",
			"/reseaux/cnsc-togo/chiffres/changements", "/reseaux/cnsc-togo/activites", "/reseaux/fct-togo/projets",
			"/reseaux/conascipal/frise", "/annuaire", "/etat", "/nowhere" })
	void hasNoSeriousFaultForVisitors(String path, RunningPlatform platform) {
		try (Visit visit = new Visit(browsers.browser(), platform.address(), DESK)) {
			Page page = visit.open(path).page();
			assertThat(faults(page)).isEmpty();
			page.setViewportSize(PHONE, page.viewportSize().height);
			assertThat(faults(visit.settle().page())).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reseaux/fct-togo/projets|/reseaux/fct-togo/projets/",
			"/reseaux/cnsc-togo/activites|/reseaux/cnsc-togo/activites/", "/annuaire|/annuaire/" })
	void hasNoSeriousFaultOnThePageBehindAList(String listAndPage, RunningPlatform platform) {
		String[] paths = listAndPage.split("\\|");
		try (Visit visit = new Visit(browsers.browser(), platform.address(), DESK)) {
			visit.open(paths[0]);
			String href = visit.page()
				.locator("main a[href^='" + paths[1] + "']:not([href$='nouvelle'])")
				.first()
				.getAttribute("href");

			assertThat(faults(visit.open(href).page())).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/reseaux/cnsc-togo/activites", "/reseaux/cnsc-togo/activites/nouvelle", "/etat" })
	void hasNoSeriousFaultForThoseSignedIn(String path, RunningPlatform platform) {
		try (Visit visit = new Visit(browsers.browser(), platform.address(), PHONE)) {
			visit.signIn("cnsc-togo@faitiere.test");

			assertThat(faults(visit.open(path).page())).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/etat", "/reseaux/cnsc-togo/chiffres/verification" })
	void hasNoSeriousFaultForAdministratorsOfThePlatform(String path, RunningPlatform platform) {
		try (Visit visit = new Visit(browsers.browser(), platform.address(), PHONE)) {
			visit.signIn("admin@faitiere.test");
			visit.open(path);
			visit.button(path.equals("/etat") ? "Reconstruire" : "Sceller maintenant").waitFor();

			assertThat(faults(visit.settle().page())).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void hasNoSeriousFaultOnTheSignInPage(int width, RunningPlatform platform) {
		assertThat(faults(platform, "/login", width)).isEmpty();
	}

	private static List<String> faults(RunningPlatform platform, String path, int width) {
		try (Visit visit = new Visit(browsers.browser(), platform.address(), width)) {
			return faults(visit.open(path).page());
		}
	}

	private static List<String> faults(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.filter((rule) -> GRAVE.contains(rule.getImpact()))
			.map(AccessibilityIT::told)
			.toList();
	}

	private static String told(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().map((node) -> node.getTarget() + " " + node.getHtml()).toList();
	}

}
