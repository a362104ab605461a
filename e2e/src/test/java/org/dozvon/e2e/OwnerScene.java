package org.dozvon.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// An owner draws, publishes, and a customer is answered as drawn.
class OwnerScene {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String CUSTOMER = "+79035557701";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Product product = Product.running();
    private final User olga = User.signsIn(product, "olga");

    @Test
    void aSchemeDrawnInTheBrowserAnswersTheNextCaller() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the console was not tried.");
        openAllWeek();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            // Given
            var page = signedIn(browser, "olga");

            // When
            var scheme = draw(page);
            publish(page);
            answersBy(page, scheme);

            // Then
            customerIsAnsweredBySecondPhone();
            pathStandsInTheConsole(page);
            strangerSeesNothing(browser);
        }
    }

    /// Around the clock, so that the scene does not depend on the hour at which it runs.
    private void openAllWeek() {
        var interval = Map.of(
                "name",
                "work",
                "weekdays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                "fromMinute",
                0,
                "toMinute",
                1440);
        olga.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("id", "all-week", "name", "All week", "intervals", List.of(interval), "days", List.of()))
                .post(product.url("tenant-api") + "/api/v1/calendars")
                .then()
                .statusCode(201);
    }

    private Page signedIn(Browser browser, String user) {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))
                .newPage();
        page.navigate(product.url("web-ui"));
        page.fill("#username", user);
        page.click("#kc-login");
        page.fill("#password", "dozvon");
        page.click("#kc-login");
        assertThat(page.locator("main")).isVisible(PATIENT);
        page.navigate(product.url("web-ui") + "/language?to=en&back=/");
        return page;
    }

    /// Hours, a menu, the masters in turn behind key 2, then voicemail; a reserve number for all of it.
    private String draw(Page page) {
        page.navigate(product.url("web-ui") + "/schemes/new");
        page.fill("#name", "Day line");
        page.click("main button[type=submit]");
        assertThat(page.locator("[data-plus='|entry']")).isVisible(PATIENT);
        insert(page, "|entry", "Hours");
        page.locator("call-scheme #calendar").selectOption("all-week");
        insert(page, "s1|work", "Menu");
        insert(page, "s2|2", "Ring people");
        page.locator("call-scheme #add-target").selectOption("group masters");
        insert(page, "s3|not-answered", "Voicemail");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scheme settings"))
                .click();
        var reserve = page.locator("call-scheme #reserve");
        reserve.fill("+79035550104");
        reserve.press("Enter");
        return page.url().replaceAll(".*/schemes/", "");
    }

    private static void insert(Page page, String exit, String kind) {
        page.locator("[data-plus='" + exit + "']").click();
        page.locator("dialog[open] .choice", new Page.LocatorOptions().setHasText(kind))
                .first()
                .click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private static void publish(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                .first()
                .click();
        page.locator("#comment").fill("The first drawing");
        page.locator("#publish-part button.main[type=submit]").click();
        // Two routers and the gateway beside the switch.
        assertThat(page.getByText(Pattern.compile("Live on 3 of 3.*"))).isVisible(PATIENT);
    }

    private void answersBy(Page page, String scheme) {
        page.navigate(product.url("web-ui") + "/numbers/78123091501");
        page.locator("select[name=scheme]").selectOption(scheme);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("h1")).isVisible(PATIENT);
    }

    private void customerIsAnsweredBySecondPhone() {
        var node = new Switch(product);
        node.phone("102@avto.sip.localhost", Map.of("behaviour", "busy"));
        node.phone("103@avto.sip.localhost", Map.of("behaviour", "answers", "after", 1_000));
        node.phone("+79035550103", Map.of("behaviour", "silent"));
        var customer = node.calls(CUSTOMER, "+78123091501", List.of(Map.of("prompt", 1, "after", 500, "press", "2")));
        customer.awaitsState("talking");
        customer.hangsUp();

        var call = olga.endedCallOf(CUSTOMER);
        assertThat(call.getString("call.outcome")).isEqualTo("answered");
        assertThat(call.getString("call.answeredBy")).isEqualTo("viktor");
        assertThat(call.getList("events.findAll { it.fact.type == 'step-left' }.fact.exit"))
                .startsWith("work", "2");
        var figures = olga.reads("reporting", "/figures/today", Map.of("zone", "Europe/Moscow"));
        assertThat(figures.getInt("answered")).isPositive();
    }

    private void pathStandsInTheConsole(Page page) {
        page.navigate(product.url("web-ui") + "/calls");
        var row = page.locator("main").getByText("+7 903 555-77-01").first();
        assertThat(row).isVisible(PATIENT);
        page.navigate(
                product.url("web-ui") + "/calls/" + olga.endedCallOf(CUSTOMER).getString("call.callId"));
        assertThat(page.locator("main")).containsText("All week");
        assertThat(page.locator("main")).containsText("Виктор");
    }

    private void strangerSeesNothing(Browser browser) {
        var call = olga.endedCallOf(CUSTOMER).getString("call.callId");
        var page = signedIn(browser, "clara");
        page.navigate(product.url("web-ui") + "/calls");
        assertThat(page.locator("main")).not().containsText("555-77-01");
        assertThat(page.navigate(product.url("web-ui") + "/calls/" + call).status())
                .isEqualTo(404);
        assertThat(page.navigate(product.url("web-ui") + "/schemes/day-line").status())
                .isEqualTo(404);
    }
}
