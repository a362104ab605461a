package org.dozvon.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Every page in a real browser, in both languages, wide and light, narrow and dark: no accessibility fault, no
/// sideways
/// scrolling, nothing that the content security policy had to stop. The pictures stay in `target/screens` to look at.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(
        user = "olga",
        roles = {"owner"})
class PagesInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target/screens");
    private static final List<String> PAGES = List.of(System.getProperty(
                    "pages",
                    "/,/live,/desk,/calls,/calls/c1,/call-backs,/call-backs/b1,/call-backs/b2,/voicemail,/schemes,/schemes/new,/schemes/main/delete,/schemes/main,/schemes/main/tests,/schemes/main/tests/new,/schemes/main/tests/run/masters,/recipes,/recipes/departments-by-menu,/recipes/offices-by-number,/scheme-texts/main,/scheme-texts/new,/schemes/main/versions,/schemes/main/versions/6,/test-call,/numbers,/inside-numbers,/numbers/new,/numbers/78123091500,/people,/people/new,/people/anna,/groups/new,/groups/masters,/queues,/queues/new,/queues/service,/hours,/hours/new,/hours/office,/switches,/rotas/new,/rotas/nights,/connections,/connections/new,/connections/new?kind=amocrm,/connections/b24,/lists,/lists/vip,/sounds,/settings")
            .split(","));

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void everyPageShouldBeAccessibleInBothLanguagesOnWideAndNarrowScreens() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": pages were not looked at.");
        Files.createDirectories(SCREENS);
        var faults = new ArrayList<String>();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            for (var look : List.of(new Look("ru", 1280, ColorScheme.LIGHT), new Look("en", 390, ColorScheme.DARK))) {
                look(browser, look, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    record Look(String language, int width, ColorScheme scheme) {}

    private void look(Browser browser, Look look, List<String> faults) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(look.language())
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme()))) {
            var page = context.newPage();
            page.addInitScript(
                    "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))");
            page.onConsoleMessage(message -> {
                // A form that is refused is what a page is shown with here.
                if (message.type().equals("error") && !message.text().contains("status of 422")) {
                    faults.add(look + " " + page.url() + " console: " + message.text());
                }
            });
            PAGES.forEach(path -> look(page, path, look, faults));
            tryConnection(page, look, faults);
            writeTest(page, look, faults);
            drawRecipe(page, look, faults);
            walk(page, look, faults);
            waitInQueue(page, look, faults);
            sendOn(page, look, faults);
        }
    }

    /// A talk, by keys alone: held, sent nowhere, and over.
    private void sendOn(Page page, Look look, List<String> faults) {
        FakeServices.answer("POST /api/v1/desk/calls/c1/hold", 202, "{\"commandId\":\"c1\"}");
        page.navigate(console.resolve("/desk").toString());
        assertThat(page.locator("#card .time")).hasText(Pattern.compile("1:0[6-9]"));
        page.focus("#card-hold");
        page.keyboard().press("Enter");
        page.waitForSelector(".notice[role=status]");
        FakeServices.answer("GET /api/v1/desk/me/call", 200, DemoBoard.HELD);
        page.waitForSelector("#card .badge.warn");
        look(page, "/desk-held", look, faults, 200);
        // Whoever looked has left empty styles, which the swap would take along.
        page.navigate(console.resolve("/desk").toString());
        page.focus("#card-send");
        page.keyboard().press("Enter");
        page.fill("#number", "call me");
        page.keyboard().press("Enter");
        page.waitForSelector("#to-error");
        look(page, "/desk-send-refused", look, faults, 200);
        page.navigate(console.resolve("/desk").toString());
        FakeServices.answer("GET /api/v1/desk/me/call", 200, DemoBoard.PARKED);
        page.waitForSelector("#card .notice.good");
        assertThat(page.locator("#card-hold")).hasCount(0);
        look(page, "/desk-parked", look, faults, 200);
        FakeServices.reset();
    }

    private void tryConnection(Page page, Look look, List<String> faults) {
        page.navigate(console.resolve("/connections/b24").toString());
        page.fill("#caller", "+79031112233");
        page.click("form[action$='/test'] button[type=submit]");
        page.waitForSelector(".notice[role=status]");
        look(page, "/connections-tried", look, faults, 200);
    }

    /// The scheme that a form leads to is there with all its scripts: it is drawn, and can be published.
    private void drawRecipe(Page page, Look look, List<String> faults) {
        FakeServices.answer(
                "POST /api/v1/recipes/one-person", 201, Demo.answers().get("GET /api/v1/schemes/main"));
        page.navigate(console.resolve("/recipes/one-person").toString());
        page.selectOption("#who", "anna");
        page.selectOption("#mailbox", "anna");
        page.click("main button[type=submit]");
        page.waitForURL("**/schemes/main");
        page.waitForSelector("call-scheme .toolbar");
        page.click("#publish-button");
        page.waitForSelector("#publish[open] #comment");
        look(page, "/schemes/main/publish", look, faults, 200);
    }

    /// A test written by keys alone: played, filled with what happened, a block taken out, a block moved up, kept.
    private void writeTest(Page page, Look look, List<String> faults) {
        FakeServices.answer("GET /api/v1/schemes/main/tests", 200, DemoPublishing.TESTS_WITH_WORLD);
        page.navigate(console.resolve("/schemes/main/tests/edit/masters").toString());
        page.fill("#name", look.language() + " " + look.width());
        page.fill("#moment", "2026-11-23T12:00");
        page.fill("#keys", "2");
        page.selectOption("#does-r0", "PICKS_UP");
        page.focus("#fill");
        page.keyboard().press("Enter");
        page.waitForSelector("#test-fields .notice.good");
        assertThat(page.locator("#steps select")).hasCount(3);
        page.locator("#steps [data-raises]").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#steps select").first()).hasValue("s2");
        assertThat(page.locator("#steps [data-raises]").first()).isFocused();
        page.locator("#steps [data-removes]").nth(1).focus();
        page.keyboard().press("Enter");
        page.focus("[data-adds=answers]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#answers [data-row]").last().locator("select").first())
                .isFocused();
        page.fill("#patience", "many");
        page.press("#name", "Enter");
        page.waitForSelector("#patience-error");
        assertThat(page.locator("#patience")).isFocused();
        look(page, "/schemes/main/tests/edit/masters-refused", look, faults, 200);
        page.fill("#patience", "30");
        page.press("#name", "Enter");
        page.waitForURL("**/schemes/main/tests?done=saved");
        assertThat(FakeServices.asked("PUT /api/v1/schemes/main/tests")
                        .getLast()
                        .body())
                .contains(look.language() + " " + look.width(), "\"path\":[\"s2\",\"s4\"]", "\"patienceSeconds\":30");
    }

    /// A queue as it is drawn, and a simulated call that waits in it until its caller presses a key.
    private void waitInQueue(Page page, Look look, List<String> faults) {
        Demo.withQueue().forEach((path, json) -> FakeServices.answer(path, 200, json));
        page.navigate(console.resolve("/schemes/main").toString());
        page.locator("[data-item='block s1']").click();
        page.waitForSelector(".panel #queue");
        look(page, "/schemes/main-queue", look, faults, 200);
        page.navigate(console.resolve("/test-call?scheme=main").toString());
        page.fill("#moment", "2026-11-23T12:00");
        page.selectOption("#answer-boris", "SILENT");
        page.selectOption("#answer-viktor", "BUSY");
        page.click("button[type=submit]");
        page.waitForSelector("#trail[data-shown]");
        look(page, "/test-call-queue", look, faults, 200);
        FakeServices.reset();
    }

    /// A simulated call: its path appears line by line, and its drawing with it.
    private void walk(Page page, Look look, List<String> faults) {
        page.navigate(console.resolve("/test-call?scheme=main").toString());
        page.fill("#keys", "2");
        page.fill("#moment", "2026-11-23T12:00");
        page.selectOption("#answer-boris", "SILENT");
        page.click("button[type=submit]");
        page.waitForSelector("#trail[data-shown]");
        look(page, "/test-call-walked", look, faults, 200);
    }

    private void look(Page page, String path, Look look, List<String> faults) {
        look(
                page,
                path,
                look,
                faults,
                page.navigate(console.resolve(path).toString()).status());
    }

    private void look(Page page, String path, Look look, List<String> faults, int status) {
        if (status >= 400) {
            faults.add(look + " " + path + " answered " + status);
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENS.resolve(
                        (path.equals("/") ? "home" : path.substring(1).replaceAll("[^a-z0-9]+", "-")) + "-"
                                + look.language() + "-" + look.width() + ".png")));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > look.width()) {
            faults.add(look + " " + path + " scrolls sideways: " + wide + " px");
        }
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(look + " " + path + " " + violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList()));
    }
}
