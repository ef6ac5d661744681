package org.faitiere.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;

/**
 * Somebody at the admin UI who has a keyboard and no mouse.
 */
final class Visit implements AutoCloseable {

	private static final int MOST_TABS = 150;

	private static final int MILLISECONDS = 30_000;

	private final String address;

	private final BrowserContext context;

	private final Page page;

	Visit(Browser browser, String address, int width) {
		this.address = address;
		this.context = browser
			.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, 900));
		this.context.setDefaultTimeout(MILLISECONDS);
		this.page = this.context.newPage();
	}

	Page page() {
		return this.page;
	}

	/**
	 * Opens a page and waits until it shows what it has to show.
	 */
	Visit open(String path) {
		this.page.navigate(this.address + path);
		return settle();
	}

	Visit settle() {
		this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first().waitFor();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		return this;
	}

	Visit signIn(String email) {
		open("/");
		press(button("Se connecter"));
		Locator password = this.page.locator("#password");
		password.waitFor();
		type(this.page.locator("#username"), email);
		type(password, "faitiere-local");
		this.page.keyboard().press("Enter");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compte de")).waitFor();
		return settle();
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

	void press(Locator control) {
		reach(control);
		this.page.keyboard().press("Enter");
	}

	void type(Locator field, String text) {
		reach(field);
		this.page.keyboard().press("Control+A");
		this.page.keyboard().type(text);
	}

	/**
	 * Chooses in a list by typing the beginning of the wanted entry.
	 */
	void choose(Locator list, String entry) {
		reach(list);
		this.page.keyboard().type(entry);
	}

	/**
	 * Moves to a control by the Tab key alone, as everybody without a mouse has to.
	 */
	void reach(Locator control) {
		control.waitFor();
		for (int tabs = 0; tabs < MOST_TABS; tabs++) {
			if ((boolean) control.evaluate("element => element === document.activeElement")) {
				return;
			}
			this.page.keyboard().press("Tab");
		}
		Assertions.fail("cannot be reached by the Tab key: " + control);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
