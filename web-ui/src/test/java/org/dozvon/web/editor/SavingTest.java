package org.dozvon.web.editor;

import java.io.IOException;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The draft is saved by itself, exactly, and nothing is lost on the way.
class SavingTest {
    private static EditorPage open() throws Exception {
        return EditorPage.of(Samples.RING_THEN_VOICEMAIL).open();
    }

    private static void addMessageFirst(EditorPage editor) {
        editor.plus("|entry").click();
        editor.choose("Play a message");
    }

    private static boolean told(EditorPage editor, String name) {
        try {
            return !editor.told(name).isEmpty();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void editShouldBeSavedWithTheRevisionItWasMadeOn() throws Exception {
        try (var editor = open()) {
            // When
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-saved"));
            // Then
            var sent = editor.drafts.sent().getFirst();
            assertThat(sent.ifMatch()).isEqualTo("\"12\"");
            assertThat(sent.csrf()).isEqualTo("token-1");
            assertThat(SchemeJson.MAPPER.readValue(sent.body(), Scheme.class)).isEqualTo(editor.scheme());
            assertThat(editor.told("scheme-saved").getFirst().path("revision").asInt())
                    .isEqualTo(13);
            assertThat(editor.json("editor.problems").path(0).path("code").asText())
                    .isEqualTo("no-reserve");
        }
    }

    @Test
    void everyKindOfStepShouldBeSentInTheModelsOwnForm() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            var place = "|entry";
            for (var kind : new String[] {
                "Play", "Hours", "Who is calling", "Menu", "Ring", "Another scheme", "Voicemail", "Exit of"
            }) {
                editor.plus(place).click();
                editor.choose(kind);
                var id = editor.json("editor.selected").asText();
                place = (String) editor.page.evaluate(
                        "() => document.querySelector('call-scheme').shadowRoot.querySelector('[data-plus^=\"" + id
                                + "|\"]')?.dataset.plus ?? ''");
            }
            assertThat(editor.scheme().steps()).hasSize(8);
        }
    }

    @Test
    void flushShouldSaveAtOnceAndTellTheRevision() throws Exception {
        try (var editor = open()) {
            addMessageFirst(editor);
            var revision =
                    editor.page.evaluate("async () => (await document.querySelector('call-scheme').flush()).revision");
            assertThat(revision).isEqualTo(13);
            assertThat(editor.drafts.sent()).hasSize(1);
        }
    }

    @Test
    void conflictShouldBeToldAndEndWhenTheOwnerTakesOver() throws Exception {
        try (var editor = open()) {
            // Given
            editor.drafts.answer(412, """
                    {"code": "draft-changed-elsewhere", "by": "Anna", "at": "12:01", "detail": "Anna changed this."}""");
            // When
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-conflict"));
            // Then
            assertThat(editor.told("scheme-conflict").getFirst().path("by").asText())
                    .isEqualTo("Anna");
            editor.page.evaluate(
                    "() => { const editor = document.querySelector('call-scheme'); editor.revision = 40; return editor.flush(); }");
            assertThat(editor.drafts.sent().getLast().ifMatch()).isEqualTo("\"40\"");
            assertThat(told(editor, "scheme-saved")).isTrue();
        }
    }

    @Test
    void draftShouldWaitForTheOwnerToSignInAgain() throws Exception {
        try (var editor = open()) {
            editor.drafts.answer(499, "");
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-save-failed"));
            assertThat(editor.told("scheme-save-failed")
                            .getFirst()
                            .path("status")
                            .asInt())
                    .isEqualTo(499);
            editor.page.evaluate("() => document.dispatchEvent(new CustomEvent('dozvon-signed-in'))");
            editor.until(() -> told(editor, "scheme-saved"));
            assertThat(editor.drafts.sent()).hasSize(2);
        }
    }

    @Test
    void busyServerShouldBeAskedAgain() throws Exception {
        try (var editor = open()) {
            editor.drafts.answer(503, "{\"detail\": \"Restarting\"}");
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-saved"));
            assertThat(editor.told("scheme-save-failed")
                            .getFirst()
                            .path("detail")
                            .asText())
                    .isEqualTo("Restarting");
            assertThat(editor.drafts.sent()).hasSize(2);
        }
    }

    @Test
    void refusedDraftShouldWaitForTheNextEdit() throws Exception {
        try (var editor = open()) {
            editor.drafts.answer(422, "{\"detail\": \"Too many steps\"}");
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-save-failed"));
            addMessageFirst(editor);
            editor.until(() -> told(editor, "scheme-saved"));
            assertThat(editor.drafts.sent()).hasSize(2);
        }
    }

    @Test
    void unfinishedPhoneNumberShouldStayOnTheScreenAndOutOfTheScheme() throws Exception {
        try (var editor = open()) {
            editor.block("").click();
            editor.page.locator("#reserve").fill("8 903 55");
            editor.press("Tab");
            assertThat(editor.panel().innerText()).contains("not saved yet");
            assertThat(editor.scheme().reserve()).isNull();
            editor.page.locator("#reserve").fill("8 903 555-01-04");
            editor.press("Tab");
            assertThat(editor.scheme().reserve().number().value()).isEqualTo("+79035550104");
        }
    }

    @Test
    void valueBeyondItsLimitShouldBeSaidBesideItAndKept() throws Exception {
        try (var editor = open()) {
            editor.block("s1").click();
            editor.page.locator("#seconds-0").fill("300");
            assertThat(editor.panel().innerText()).contains("From 5 to 120");
            assertThat(editor.json("editor.scheme.steps[0].targets[0].timeoutSeconds")
                            .asInt())
                    .isEqualTo(300);
        }
    }
}
