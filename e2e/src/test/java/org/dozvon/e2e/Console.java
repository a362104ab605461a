package org.dozvon.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The console in one browser, in which several people have signed in apart from each other.
final class Console implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 60_000;

    private final String url;
    private final Playwright playwright;
    private final Browser browser;

    private Console(Product product) {
        url = product.url("web-ui");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static Console of(Product product) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the console was not tried.");
        return new Console(product);
    }

    /// In English, on the page that they land on.
    Page signsIn(String user) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addCookies(List.of(new Cookie("dozvon-language", "en").setUrl(url)));
        var page = context.newPage();
        page.navigate(url);
        page.fill("#username", user);
        page.click("#kc-login");
        page.fill("#password", "dozvon");
        page.click("#kc-login");
        assertThat(page.locator("main")).isVisible();
        return page;
    }

    Page opens(Page page, String path) {
        page.navigate(url + path);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
