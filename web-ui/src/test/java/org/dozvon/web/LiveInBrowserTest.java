package org.dozvon.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The live board as its supervisor meets it, in a real browser: by mouse and by keys, while it changes.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "supervisor")
class LiveInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/live")
    URI live;

    private final List<String> faults = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the board was not looked at.");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        FakeServices.reset();
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 900))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        page.addInitScript(
                "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
    }

    @AfterEach
    void close() {
        page.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void waitsShouldBeToldByTheServersClockWhateverTheBrowsersSays() {
        page.addInitScript("const real = Date.now; Date.now = () => real() + 3600000;");
        look();

        see(row("w1").locator(".time")).containsText(Pattern.compile("^[2-9]:\\d\\d$"));
        see(row("w1").locator(".wait")).hasClass(Pattern.compile("late"));
        see(row("w2").locator(".wait")).not().hasClass(Pattern.compile("late"));
    }

    @Test
    void whoeverWantsToBeAlertedShouldReadItInTheTitleAndFindTheSettingAgain() {
        look();
        assertThat(page.title()).doesNotContain("waiting too long");

        page.locator("#alert-after").selectOption("120");
        page.waitForCondition(() -> page.title().startsWith("(1) waiting too long"));

        page.reload();
        see(page.locator("#alert-after")).hasValue("120");
        page.locator("#alert-after").selectOption("0");
        page.waitForCondition(() -> !page.title().contains("waiting too long"));
    }

    @Test
    void whatIsOldShouldSayHowOldAndAPausedBoardShouldStayAsItIs() {
        look();
        see(page.locator("#live-state")).hasText("Up to date");

        tell(9_000, List.of(DemoBoard.first(), DemoBoard.hidden()), "");
        see(page.locator("#live-state")).containsText(Pattern.compile("Data delayed 9 s"));

        page.click("#live-pause");
        tell(100, List.of(DemoBoard.hidden()), "");
        see(page.locator("#live-state")).containsText("Paused");
        see(page.locator("#live-pause")).hasText("Go on");
        see(row("w1")).hasCount(1);
        page.click("#live-pause");
        see(row("w1")).hasCount(0);
        see(page.locator("#live-state")).hasText("Up to date");
    }

    @Test
    void noRowShouldSlideUnderThePointer() {
        look();
        row("w1").locator("[data-act=front]").hover();

        // When the one under the pointer goes and another comes
        tell(100, List.of(DemoBoard.hidden(), third()), "");

        // Then
        see(row("w1").locator(".said")).hasText("No longer waiting");
        see(row("w3")).hasCount(1);
        assertThat(order()).containsExactly("w1", "w2", "w3");
        see(page.locator(".card.holding .held")).hasCount(1);
        row("w1").locator("[data-part=acts] button").first().click(new Locator.ClickOptions().setForce(true));

        // When the pointer leaves
        page.locator("h1").hover();

        // Then
        see(row("w1")).hasCount(0);
        assertThat(order()).containsExactly("w2", "w3");
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/front")).isEmpty();
    }

    @Test
    void byKeysACallerShouldBeMovedToTheFrontAndTheAnswerStandInTheRow() {
        look();
        row("w1").locator("[data-act=front]").focus();

        // When it changes meanwhile, the focus stays
        tell(100, List.of(DemoBoard.first().replace("\"tries\":4", "\"tries\":5"), DemoBoard.hidden()), "");
        see(row("w1")).containsText("5 tries");
        see(row("w1").locator("[data-act=front]")).isFocused();
        page.keyboard().press("Enter");

        // Then
        see(row("w1").locator(".said")).hasText("No answer yet. Watch the row: it shows what came of it.");
        tell(100, List.of(DemoBoard.first()), DemoBoard.answer("k-front", "done", "null"));
        hear("+7 903 555-01-42: Done: next in line");
    }

    @Test
    void whoComesSecondShouldBeToldWhoWasFirst() {
        look();
        row("w1").locator("[data-act=hang-up]").click();
        see(page.locator("#act-hang-up [data-who]")).hasText("+7 903 555-01-42");
        axe("hang-up");
        page.locator("#act-hang-up button[type=submit]").click();

        // When the caller is gone before the answer is told
        tell(
                100,
                List.of(DemoBoard.hidden()),
                DemoBoard.answer("k-hang-up", "too-late", "{\"by\":\"Ivan\",\"task\":\"redirect\"}"));
        page.locator("h1").hover();

        // Then the row stays until it could be read
        hear("+7 903 555-01-42: Too late: “Redirect” came first, by Ivan");
        see(row("w1")).hasCount(0);
    }

    @Test
    void aCallerShouldBeRedirectedByKeysAndARefusedNumberStayInTheForm() {
        look();
        FakeServices.answer(
                "POST /api/v1/desk/callers/w1/redirect",
                422,
                "{\"title\":\"x\",\"status\":422,\"code\":\"phone-own\",\"detail\":\"That number is your own.\"}");
        row("w1").locator("[data-act=redirect]").focus();
        page.keyboard().press("Enter");
        page.locator("#act-redirect [value=phone]").focus();
        page.keyboard().press("Space");
        page.locator("#to-phone").fill("+7 812 309-15-00");
        axe("redirect");
        page.keyboard().press("Enter");

        see(page.locator("#act-redirect [data-fault]")).hasText("That number is your own.");
        see(page.locator("#to-phone")).hasValue("+7 812 309-15-00");

        FakeServices.answer("POST /api/v1/desk/callers/w1/redirect", 202, "{\"commandId\":\"k-redirect\"}");
        page.locator("#act-redirect [value=queue]").check();
        page.locator("#act-redirect button[type=submit]").click();
        see(page.locator("#act-redirect")).isHidden();
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/redirect")
                        .getLast()
                        .body())
                .contains("\"kind\":\"queue\"", "\"id\":\"service\"");
        tell(100, List.of(DemoBoard.hidden()), DemoBoard.answer("k-redirect", "done", "null"));
        hear("+7 903 555-01-42: Done: being redirected");
    }

    @Test
    void somebodyShouldBeSentOnABreakWithItsReason() {
        look();
        agent("viktor").locator("[data-act=break]").click();
        page.locator("#break-reason").fill("lunch");
        page.keyboard().press("Enter");

        tell(100, List.of(), DemoBoard.answer("k-duty", "done", "null"));
        hear("Done: on a break");
        assertThat(FakeServices.asked("PUT /api/v1/desk/agents/viktor/duty")
                        .getLast()
                        .body())
                .contains("\"reason\":\"lunch\"");
        see(page.locator("#callers + .empty")).isVisible();
        axe("empty");
    }

    @Test
    void aRefusedStreamShouldSayWhyAndComeBack() {
        look();
        FakeServices.answer(
                "GET /api/v1/board/stream",
                429,
                "{\"title\":\"x\",\"status\":429,\"code\":\"too-many-streams\",\"detail\":\"Close one.\"}");
        page.click("#live-pause");
        page.click("#live-pause");
        see(page.locator("#live-state")).hasText("Close one.");

        FakeServices.reset();
        see(page.locator("#live-state")).hasText("Up to date");
    }

    @Test
    void fiveHundredWaitingShouldStayUsable() {
        look();
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.crowd(500, 200));
        see(page.locator("#callers > li")).hasCount(500);
        see(page.locator("#agents > li")).hasCount(200);

        // When half of them go
        row("crowd-499").locator("[data-act=redirect]").click();
        see(page.locator("#act-redirect")).isVisible();
        page.keyboard().press("Escape");
        page.locator("h1").hover();
        page.locator("#live-pause").focus();
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.crowd(250, 200));

        see(page.locator("#callers > li")).hasCount(250);
    }

    private void look() {
        page.navigate(live.toString());
        see(page.locator("#live-state")).hasText("Up to date");
        page.locator("h1").hover();
    }

    private static void tell(long lag, List<String> callers, String answers) {
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.board(lag, callers, DemoBoard.agents(), answers));
    }

    private static String third() {
        return DemoBoard.caller("w3", "\"+79031112233\"", "null", 1, 1, 0, "null", "");
    }

    private Locator row(String call) {
        return page.locator("#callers > li[data-id='" + call + "']");
    }

    private Locator agent(String person) {
        return page.locator("#agents > li[data-id='" + person + "']");
    }

    private List<String> order() {
        return page.locator("#callers > li").all().stream()
                .map(row -> row.getAttribute("data-id"))
                .toList();
    }

    /// What a row says is gone after a few seconds; what was told aloud stays.
    private void hear(String text) {
        see(page.locator("#live-said")).containsText(text);
    }

    private static LocatorAssertions see(Locator locator) {
        return assertThat(locator);
    }

    private void axe(String state) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(state)
                .isEmpty();
    }
}
