package org.dozvon.web.editor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.List;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What is wrong, the call that shows it, and the way out of one click.
class ProblemsTest {
    private static final String CIRCLE = """
            {"step": "s2", "code": "loop-endless", "severity": "error",
             "message": "Block “Choose”: a caller who presses nothing goes round and round for ever.",
             "example": {"told": "Example: +79161234567 calls, presses nothing. They go round until they hang up.",
              "scheme": "main", "caller": "+79161234567", "moment": "2027-01-01T09:00:00Z", "keys": ["", "2"],
              "speaks": false, "answers": {"anna": "BUSY"}, "others": "UNREACHABLE"},
             "fix": {"told": "Lead the circle out to voicemail", "edits": [
              {"kind": "put-step", "step": {"type": "voicemail", "id": "way-out", "label": "",
               "greeting": {"kind": "stock", "phrase": "voicemail"}, "limitSeconds": 120, "exits": {}}},
              {"kind": "set-entry", "step": "way-out"},
              {"kind": "set-reserve", "reserve": {"number": "+79035550109", "timeoutSeconds": 30}},
              {"kind": "remove-step", "step": "s5"}]}}""";

    private static EditorPage.Opening opening() {
        return EditorPage.of(Samples.SHOP).data(data -> {
            try {
                data.withArray("problems").add(SchemeJson.MAPPER.readTree(CIRCLE));
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    @Test
    void aFixShouldBeOneStepBack() throws Exception {
        try (var editor = opening().open()) {
            // Given
            var before = editor.scheme();
            editor.block("s2").click();

            // When
            editor.panel().locator(".mend").click();

            // Then
            editor.until(
                    () -> editor.page.locator("[data-item='block way-out']").count() == 1);
            var mended = editor.scheme();
            assertThat(mended.entry().value()).isEqualTo("way-out");
            assertThat(mended.reserve().number().value()).isEqualTo("+79035550109");
            assertThat(mended.steps()).noneMatch(step -> step.id().value().equals("s5"));
            assertThat(mended.steps())
                    .noneMatch(step -> step.exits().values().stream()
                            .anyMatch(target -> target.value().equals("s5")));

            // When
            editor.press("Control+z");

            // Then
            assertThat(editor.scheme()).isEqualTo(before);
        }
    }

    @Test
    void anExampleShouldOpenTheTestCallFilledWithIt() throws Exception {
        try (var editor = opening().open()) {
            // Given
            editor.block("s2").click();
            assertThat(editor.panel().innerText()).contains("Example: +79161234567 calls, presses nothing.");

            // When
            var asked = editor.page.waitForRequest(
                    request -> request.url().contains("/test-call?"),
                    () -> editor.panel().getByText("Play this call").click());

            // Then
            assertThat(List.of(URLDecoder.decode(asked.url(), UTF_8)
                            .replaceFirst(".*\\?", "")
                            .split("&")))
                    .containsExactlyInAnyOrder(
                            "scheme=main",
                            "play=",
                            "caller=+79161234567",
                            "moment=2027-01-01T09:00:00Z",
                            "keys=-, 2",
                            "silent=",
                            "answer-anna=BUSY",
                            "others=UNREACHABLE");
        }
    }

    @Test
    void aReaderShouldSeeTheExampleAndNoFix() throws Exception {
        try (var editor = opening().with("readonly").open()) {
            editor.block("s2").click();
            assertThat(editor.panel().innerText()).contains("Example: ");
            assertThat(editor.panel().locator(".mend").count()).isZero();
        }
    }

    @Test
    void axeShouldFindNothingInAProblem() throws Exception {
        var looks = List.of(
                opening(),
                opening().wide(390),
                opening().in("ru").wide(390).dark(),
                opening().in("ru"));
        for (int look = 0; look < looks.size(); look++) {
            try (var editor = looks.get(look).open()) {
                editor.page.evaluate("() => document.querySelector('call-scheme').focusStep('s2')");
                editor.page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/editor-problem-" + look + ".png")));
                assertThat(new AxeBuilder(editor.page)
                                .analyze().getViolations().stream()
                                        .map(fault -> fault.getId() + " "
                                                + fault.getNodes().getFirst().getHtml()))
                        .isEmpty();
                assertThat(editor.json("document.documentElement.scrollWidth <= innerWidth")
                                .asBoolean())
                        .isTrue();
            }
        }
    }
}
