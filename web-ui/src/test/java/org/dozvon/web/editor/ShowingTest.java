package org.dozvon.web.editor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dozvon.scheme.model.StepId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands on the screen, for every eye, ear and width.
class ShowingTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void stepShouldBeInsertedBetweenTwoInTwoClicks() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            editor.plus("s1|not-answered").click();
            editor.choose("Play a message");
            assertThat(editor.scheme().steps().get(0).exits()).containsEntry("not-answered", new StepId("s3"));
            assertThat(editor.scheme().steps().get(1).exits()).containsEntry("done", new StepId("s2"));
        }
    }

    @Test
    void problemsShouldStandOnTheirBlocksInWords() throws Exception {
        var opening = EditorPage.of(Samples.SHOP).data(data -> {
            data.withArray("problems")
                    .addObject()
                    .put("step", "s3")
                    .put("code", "x")
                    .put("severity", "warning")
                    .put("message", "All may be busy");
            data.withArray("problems")
                    .addObject()
                    .put("step", "s2")
                    .put("code", "y")
                    .put("severity", "error")
                    .put("message", "Key 2 loops");
        });
        try (var editor = opening.open()) {
            assertThat(editor.block("s3").innerText()).contains("1 warning");
            assertThat(editor.block("s2").innerText()).contains("1 error");
            editor.page.evaluate("() => document.querySelector('call-scheme').focusStep('s2')");
            assertThat(editor.panel().innerText()).contains("Key 2 loops");
            assertThat(editor.focusedItem()).isEqualTo("block s2");
        }
    }

    @Test
    void blockShouldSayItsPlaceItsNameAndItsExits() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            assertThat(editor.block("s3").textContent().replaceAll("\\s+", " "))
                    .contains("Block 3 of 5")
                    .contains("Ring people: Anna, reception")
                    .contains("3 exits: nobody answered, all busy, no phone reachable");
            assertThat(editor.exit("s1|closed").textContent()).contains("goes to Voicemail: Whole company");
        }
    }

    @Test
    void readerShouldFindNothingToChange() throws Exception {
        try (var editor =
                EditorPage.of(Samples.SHOP).with("readonly active-step=\"s3\"").open()) {
            assertThat(editor.page.locator(".plus").count()).isZero();
            editor.block("s3").click();
            assertThat(editor.block("s3").innerText()).contains("Call is here");
            assertThat(editor.page
                            .locator(".panel input:enabled, .panel select:enabled")
                            .count())
                    .isZero();
            editor.block("s3").focus();
            editor.press("Delete", "Insert", "Control+x", "Control+z");
            assertThat(editor.scheme().steps()).hasSize(5);
            assertThat(editor.drafts.sent()).isEmpty();
        }
    }

    @Test
    void walkedPathShouldBeLit() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).with("readonly").open()) {
            editor.page.evaluate("() => { document.querySelector('call-scheme').path ="
                    + " [{step: 's1', exit: 'closed', next: 's4'}, {step: 's4', exit: null, next: null}]; }");
            editor.until(() -> editor.page.locator(".block.walked").count() == 3);
            assertThat(editor.block("s4").innerText()).contains("block 2");
            assertThat(editor.page.locator(".line.walked").count()).isEqualTo(5);
            assertThat(editor.exit("s1|closed").textContent()).contains("the call went this way");
        }
    }

    @Test
    void textOfAnOwnerShouldStayText() throws Exception {
        var bad = "<script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'>";
        try (var editor = EditorPage.of(Samples.SHOP.replace("\"Choose\"", "\"" + bad + "\""))
                .open()) {
            editor.block("s2").click();
            assertThat(editor.block("s2").innerText()).contains("<script>");
            assertThat(editor.page.locator("call-scheme img").count()).isZero();
            assertThat(editor.json("window.hurt").isNull()).isTrue();
        }
    }

    @Test
    void phoneShouldHaveTheSameActionsInTheOutline() throws Exception {
        Set<String> wide;
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            wide = items(editor);
        }
        try (var editor = EditorPage.of(Samples.SHOP).wide(390).open()) {
            assertThat(editor.page.locator(".outline").count()).isOne();
            assertThat(items(editor)).isEqualTo(wide);
            assertThat(editor.json("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .isTrue();
            editor.plus("s1|work").click();
            editor.choose("Play a message");
            assertThat(editor.scheme().steps().get(0).exits()).containsEntry("work", new StepId("s6"));
            assertThat(editor.panel().locator(".actions button").count()).isEqualTo(4);
        }
    }

    private static Set<String> items(EditorPage editor) throws Exception {
        var found = new TreeSet<String>();
        editor.json("[...editor.shadowRoot.querySelectorAll('[data-item], [data-plus]')].map((each) =>"
                        + " each.dataset.item ?? 'plus ' + each.dataset.plus)")
                .forEach(item -> found.add(item.asText()));
        return found;
    }

    @Test
    void targetsShouldBeLargeEnoughForAFinger() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            var small = editor.json("[...editor.shadowRoot.querySelectorAll('button')].filter((each) => {"
                    + " const box = each.getBoundingClientRect(); return box.width && (box.width < 24 || box.height < 24); })"
                    + ".map((each) => each.className)");
            assertThat(small).isEmpty();
        }
    }

    @Test
    void axeShouldFindNothingInAnyLook() throws Exception {
        var looks = List.of(
                EditorPage.of(Samples.SHOP),
                EditorPage.of(Samples.SHOP).in("ru").dark(),
                EditorPage.of(Samples.SHOP).wide(390),
                EditorPage.of(Samples.EMPTY).in("ru").wide(320).dark(),
                EditorPage.of(Samples.SHOP).with("readonly").dark());
        for (var look : looks) {
            try (var editor = look.open()) {
                checked(editor, "whole");
                editor.page.evaluate(
                        "() => { const editor = document.querySelector('call-scheme'); editor.focusStep('s2'); }");
                checked(editor, "panel");
                if (editor.plus("|entry").count() == 1) {
                    editor.page.evaluate(
                            "() => document.querySelector('call-scheme').openAdd({step: null, exit: 'entry'})");
                    checked(editor, "question");
                }
            }
        }
    }

    private static void checked(EditorPage editor, String state) throws Exception {
        var faults = new AxeBuilder(editor.page).withTags(RULES).analyze().getViolations();
        editor.page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screens/editor-" + state + ".png")));
        assertThat(faults.stream()
                        .map(fault -> fault.getId() + " "
                                + fault.getNodes().getFirst().getHtml()))
                .as(state)
                .isEmpty();
        assertThat(editor.told("securitypolicyviolation")).isEmpty();
        assertThat(editor.faults).isEmpty();
    }

    @Test
    void wordsAndSecondsShouldNotLayTheDrawingOutAgain() throws Exception {
        try (var editor = EditorPage.of(Samples.large(60)).open()) {
            var before = editor.json("editor.layouts").asInt();
            editor.block("s2").click();
            editor.page.locator("#label").pressSequentially("Front desk");
            assertThat(editor.json("editor.layouts").asInt()).isEqualTo(before);
            editor.plus("|entry").click();
            editor.choose("Play a message");
            assertThat(editor.json("editor.layouts").asInt()).isEqualTo(before + 1);
            editor.page.evaluate("() => document.querySelector('call-scheme').undo()");
            editor.until(() -> editor.block("s2").textContent().contains("of 60"));
            assertThat(editor.json("editor.layouts").asInt()).isEqualTo(before + 1);
        }
    }

    /// The amount of work, not the time: a hundred milliseconds for an edit of sixty steps hang on it.
    @Test
    void anEditShouldDrawAnewOnlyWhatItChanges() throws Exception {
        try (var editor = EditorPage.of(Samples.sixty()).open()) {
            // Given
            assertThat(editor.scheme().steps()).hasSize(60);
            editor.block("s11").click();
            var layouts = editor.json("editor.layouts").asInt();
            var drawn = editor.json("editor.stepsDrawn").asInt();

            // When
            editor.page.locator("#label").fill("Anna alone");

            // Then
            editor.until(() -> editor.block("s11").textContent().contains("Anna alone"));
            assertThat(editor.json("editor.layouts").asInt()).isEqualTo(layouts);
            // Itself, and the menu whose key names it.
            assertThat(editor.json("editor.stepsDrawn").asInt() - drawn).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void choosingAStepShouldDrawTheOldAndTheNewOneAnew() throws Exception {
        try (var editor = EditorPage.of(Samples.sixty()).open()) {
            // Given
            editor.block("s11").click();
            var drawn = editor.json("editor.stepsDrawn").asInt();

            // When
            editor.block("s12").click();

            // Then
            editor.until(() -> "true".equals(editor.block("s12").getAttribute("aria-pressed")));
            assertThat(editor.json("editor.stepsDrawn").asInt() - drawn).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void theDrawingShouldFollowACallToTheStepWhereItIs() throws Exception {
        try (var editor = EditorPage.of(Samples.sixty()).with("readonly").open()) {
            // When
            editor.page.evaluate("() => document.querySelector('call-scheme').setAttribute('active-step', 's79')");

            // Then
            editor.until(() -> (Boolean) editor.page.evaluate("""
                    () => {
                      const root = document.querySelector('call-scheme').shadowRoot;
                      const stage = root.querySelector('.stage').getBoundingClientRect();
                      const block = root.querySelector('[data-item="block s79"]').getBoundingClientRect();
                      return block.left >= stage.left && block.right <= stage.right
                          && block.top >= stage.top && block.bottom <= stage.bottom;
                    }"""));
        }
    }
}
