package org.dozvon.web.editor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A hundred steps back, and back again, also after a reload.
class UndoTest {
    @Test
    void hundredEditsShouldBeTakenBackAndDoneAgain() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            // Given
            var before = editor.scheme();
            editor.page.evaluate(
                    "() => { const editor = document.querySelector('call-scheme');"
                            + " for (let n = 0; n < 100; n++) editor.change('s1', {rounds: n % 5 + 1, label: `Edit ${n}`}, null); }");
            var after = editor.scheme();
            editor.block("s1").focus();
            // When
            for (var n = 0; n < 100; n++) {
                editor.press("Control+z");
            }
            // Then
            assertThat(editor.scheme()).isEqualTo(before);
            for (var n = 0; n < 100; n++) {
                editor.press("Control+Shift+z");
            }
            assertThat(editor.scheme()).isEqualTo(after);
        }
    }

    @Test
    void undoShouldSurviveAReload() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            // Given: an edit that the server never got, since the page shows the old draft again
            var before = editor.scheme();
            editor.drafts.answer(503, "{}");
            editor.plus("|entry").click();
            editor.choose("Play a message");
            var edited = editor.scheme();
            // When
            editor.page.reload();
            editor.page.waitForSelector("call-scheme .toolbar");
            // Then
            assertThat(editor.scheme()).isEqualTo(edited);
            editor.page.locator("[aria-label=Undo]").click();
            assertThat(editor.scheme()).isEqualTo(before);
        }
    }

    @Test
    void keystrokesInOneFieldShouldBeOneStepBack() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.locator("#label").pressSequentially("Front desk");
            assertThat(editor.scheme().steps().getFirst().label()).isEqualTo("Front desk");
            editor.page.locator("[aria-label=Undo]").click();
            assertThat(editor.scheme().steps().getFirst().label()).isEmpty();
            assertThat(editor.page.locator("[aria-label=Undo]").isDisabled()).isTrue();
        }
    }

    @Test
    void replacedSchemeShouldBeginANewHistory() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            editor.plus("|entry").click();
            editor.choose("Play a message");
            editor.page.evaluate(
                    "(scheme) => document.querySelector('call-scheme').replace(JSON.parse(scheme), 50)", Samples.SHOP);
            assertThat(editor.scheme().steps()).hasSize(5);
            assertThat(editor.page.locator("[aria-label=Undo]").isDisabled()).isTrue();
            assertThat(editor.json("editor.revision").asInt()).isEqualTo(50);
        }
    }
}
