package org.dozvon.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// A session ends while somebody works: they sign in again in another tab, and nothing is lost.
class SessionScene {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Product product = Product.running();

    @Test
    void anEditOfASchemeOutlivesTheSession() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the console was not tried.");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")));
                var context = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))) {
            // Given
            var page = schemeOfOlga(context);
            endSession(context);

            // When
            rename(page, "Reception at the door");
            assertThat(page.locator("#session-ended")).isVisible(visible());
            signInAgain(context, page);

            // Then
            assertThat(page.locator("#session-ended"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
            assertThat(page.locator("#draft-state")).containsText(Pattern.compile("saved", Pattern.CASE_INSENSITIVE));
            page.reload();
            assertThat(page.locator("call-scheme [data-item='block reception']"))
                    .containsText("Reception at the door");
        }
    }

    @Test
    void aFormThatIsSentTooLateKeepsWhatWasTyped() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the console was not tried.");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")));
                var context = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))) {
            for (var form : List.of("/schemes/new", "/people/new")) {
                // Given
                var page = form.equals("/schemes/new") ? schemeOfOlga(context) : context.newPage();
                page.navigate(product.url("web-ui") + form);
                page.fill("#name", "Typed before the end");
                endSession(context);

                // When
                page.locator("main form button[type=submit]").first().click();
                assertThat(page.locator("#session-ended")).isVisible(visible());
                signInAgain(context, page);

                // Then
                assertThat(page.locator("#session-ended"))
                        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
                assertThat(page.locator("#name")).hasValue("Typed before the end");
                page.locator("main form button[type=submit]").first().click();
                page.waitForURL(Pattern.compile(form.replace("new", "typed") + ".*"));
            }
        }
    }

    private Page schemeOfOlga(BrowserContext context) {
        var page = context.newPage();
        page.navigate(product.url("web-ui"));
        signIn(page);
        page.navigate(product.url("web-ui") + "/language?to=en&back=/schemes/main");
        assertThat(page.locator("[data-item='block reception']")).isVisible(PATIENT);
        return page;
    }

    private static void signIn(Page page) {
        page.fill("#username", "olga");
        page.click("#kc-login");
        page.fill("#password", "dozvon");
        page.click("#kc-login");
        assertThat(page.locator("main")).isVisible(visible());
    }

    /// Here and at the identity provider: nobody is signed in any more.
    private static void endSession(BrowserContext context) {
        var kept = context.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("dozvon-"))
                .toList();
        context.clearCookies();
        context.addCookies(kept);
    }

    private static void rename(Page page, String label) {
        page.locator("call-scheme [data-item='block reception']").click();
        page.locator("call-scheme #label").fill(label);
    }

    private static void signInAgain(BrowserContext context, Page page) {
        var tab = context.waitForPage(
                () -> page.locator("#session-ended").getByRole(AriaRole.LINK).click());
        signIn(tab);
        assertThat(tab.locator("h1")).hasText("You are signed in again");
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return PATIENT;
    }
}
