package org.dozvon.web.editor;

import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.VoicemailStep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Everything without a mouse.
class KeyboardTest {
    /// Tab from the page's top until the drawing has the focus.
    private static void tabIn(EditorPage editor) {
        for (var tries = 0; tries < 20 && !editor.focusedItem().startsWith("block"); tries++) {
            editor.press("Tab");
        }
    }

    @Test
    void hoursThenMenuThenSalesInTurnThenVoicemailShouldBeBuiltByKeysAlone() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            // Given
            tabIn(editor);
            // When
            editor.press("Insert").chooseByKeys("Hours");
            editor.press("ArrowDown", "Insert").chooseByKeys("Menu");
            editor.press("ArrowDown", "+").chooseByKeys("Ring people");
            editor.press("Enter");
            for (var tries = 0; tries < 8 && !"add-target".equals(activeId(editor)); tries++) {
                editor.press("Tab");
            }
            editor.page.keyboard().type("Sales");
            editor.press("Enter", "Escape", "ArrowDown", "Insert").chooseByKeys("Voicemail");
            // Then
            var scheme = editor.scheme();
            assertThat(scheme.entry()).isEqualTo(new StepId("s1"));
            assertThat(scheme.steps().get(0)).isInstanceOf(ScheduleStep.class);
            assertThat(scheme.steps().get(0).exits()).containsEntry("work", new StepId("s2"));
            assertThat(scheme.steps().get(1)).isInstanceOf(MenuStep.class);
            assertThat(scheme.steps().get(1).exits()).containsEntry("1", new StepId("s3"));
            assertThat(scheme.steps().get(2)).isInstanceOfSatisfying(RingStep.class, ring -> {
                assertThat(ring.strategy()).isEqualTo(RingStrategy.SEQUENTIAL);
                assertThat(ring.targets()).hasSize(1);
                assertThat(ring.exits()).containsEntry("not-answered", new StepId("s4"));
            });
            assertThat(scheme.steps().get(3)).isInstanceOf(VoicemailStep.class);
            assertThat(editor.faults).isEmpty();
        }
    }

    private static Object activeId(EditorPage editor) {
        return editor.page.evaluate("() => document.activeElement?.shadowRoot?.activeElement?.id");
    }

    @Test
    void stepShouldBeMovedByCutAndPaste() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            editor.block("s3").focus();
            editor.press("Control+x");
            editor.exit("s1|holiday").focus();
            editor.press("Control+v");
            assertThat(editor.scheme().steps().get(0).exits()).containsEntry("holiday", new StepId("s3"));
            assertThat(editor.focusedItem()).isEqualTo("block s3");
        }
    }

    @Test
    void arrowsShouldFollowTheCallAndComeBackTheSameWay() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            tabIn(editor);
            editor.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown");
            assertThat(editor.focusedItem()).isEqualTo("block s4");
            editor.press("ArrowUp");
            assertThat(editor.focusedItem()).isEqualTo("exit s1|closed");
            editor.press("ArrowUp");
            assertThat(editor.focusedItem()).isEqualTo("block s1");
        }
    }

    @Test
    void deletingAStepWithBranchesShouldAskWhatToKeep() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            editor.block("s2").focus();
            editor.press("Delete");
            assertThat(editor.page.locator("dialog[open] .choice").allInnerTexts())
                    .hasSize(3);
            editor.chooseByKeys("key 1");
            assertThat(editor.scheme().steps().get(0).exits()).containsEntry("work", new StepId("s3"));
        }
    }

    @Test
    void singleKeysShouldDoNothingOnceSwitchedOff() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            editor.page.locator(".tools.last .tool").last().click();
            editor.page.locator("dialog .switch input").uncheck();
            editor.press("Escape");
            editor.block("s4").focus();
            editor.press("Delete", "Insert");
            assertThat(editor.scheme().steps()).hasSize(5);
            assertThat(editor.page.locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void escapeInThePanelShouldGoBackToTheBlock() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            editor.block("s3").focus();
            editor.press("Enter");
            assertThat(editor.focusedItem()).isEmpty();
            editor.press("Tab", "Tab", "Escape");
            assertThat(editor.focusedItem()).isEqualTo("block s3");
        }
    }
}
