package org.dozvon.web.editor;

import com.fasterxml.jackson.databind.JsonNode;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The operations on a scheme, as pure functions: each row says what was drawn, what was done, what is drawn then.
class EditsTest {
    private static EditorPage editor;

    @BeforeAll
    static void open() throws Exception {
        editor = EditorPage.of(Samples.SHOP).open();
    }

    @AfterAll
    static void close() {
        if (editor != null) {
            editor.close();
        }
    }

    /// The scheme after an operation, as "entry; id.exit>id …" with its steps in the list's order.
    private String after(String operation) {
        return (String) editor.page.evaluate("""
                async () => {
                  const e = await import('/web/editor/model/edits.js');
                  const {begun} = await import('/web/editor/model/kinds.js');
                  const editor = document.querySelector('call-scheme');
                  const scheme = editor.data.scheme;
                  const d = editor.directories;
                  const at = (step, exit) => ({step, exit});
                  const done = %s;
                  const exits = (step) => Object.entries(step.exits ?? {}).map(([exit, to]) => `${step.id}.${exit}>${to}`);
                  return [done.entry, ...done.steps.map((step) => step.id)].join(' ') + ' | ' + done.steps.flatMap(exits).join(' ');
                }""".formatted(operation));
    }

    private JsonNode value(String module, String expression) throws Exception {
        var text = editor.page.evaluate("async () => { const m = await import('/web/editor/model/" + module
                + ".js'); const editor = document.querySelector('call-scheme'); const scheme = editor.data.scheme;"
                + " const d = editor.directories; return JSON.stringify(" + expression + "); }");
        return SchemeJson.MAPPER.readTree((String) text);
    }

    @Test
    void stepPutBetweenTwoShouldGoOnToTheSecond() {
        assertThat(after("e.insert(scheme, at('s1', 'work'), begun('play', 's6', d), d)"))
                .isEqualTo("s1 s1 s6 s2 s3 s4 s5 | s1.work>s6 s1.closed>s4 s6.done>s2 s2.1>s3 s2.2>s5"
                        + " s3.not-answered>s4 s3.busy>s4 s5.done>s2");
    }

    @Test
    void ringStepPutBetweenShouldGoOnWhenNobodyAnswersAndWhenAllAreBusy() {
        assertThat(after("e.insert(scheme, at(null, 'entry'), begun('ring', 's6', d), d)"))
                .startsWith("s6 s6 s1")
                .contains("s6.not-answered>s1 s6.busy>s1");
    }

    @Test
    void finalStepShouldNotFitBetweenTwo() throws Exception {
        assertThat(value(
                        "edits",
                        "[m.canInsert(scheme, {step: 's1', exit: 'work'}, {type: 'hangup'}),"
                                + " m.canInsert(scheme, {step: 's1', exit: 'holiday'}, {type: 'hangup'})]"))
                .hasToString("[false,true]");
    }

    @Test
    void newIdShouldBeTheNextOneThatWasNeverUsed() throws Exception {
        assertThat(value("edits", "[m.freshId(scheme), m.freshId(scheme, 9)]")).hasToString("[\"s6\",\"s10\"]");
    }

    @Test
    void exitShouldBeConnectedAndDisconnected() {
        assertThat(after("e.connect(scheme, at('s1', 'holiday'), 's4')")).contains("s1.holiday>s4");
        assertThat(after("e.connect(scheme, at('s1', 'closed'), null)")).doesNotContain("s1.closed");
        assertThat(after("e.connect(scheme, at(null, 'entry'), null)")).startsWith("none ");
    }

    @Test
    void deletedStepShouldLeaveTheKeptBranchInItsPlace() {
        assertThat(after("e.remove(scheme, 's2', '1')"))
                .isEqualTo("s1 s1 s3 s4 | s1.work>s3 s1.closed>s4 s3.not-answered>s4 s3.busy>s4");
    }

    @Test
    void deletedStepShouldTakeWithItOnlyWhatNobodyElseLeadsTo() {
        assertThat(after("e.remove(scheme, 's2', null)")).isEqualTo("s1 s1 s4 | s1.closed>s4");
    }

    @Test
    void movedStepShouldLeaveItsMainBranchBehind() {
        assertThat(after("e.move(scheme, 's3', at('s1', 'holiday'), d)"))
                .isEqualTo("s1 s1 s3 s2 s4 s5 | s1.work>s2 s1.closed>s4 s1.holiday>s3 s2.1>s4 s2.2>s5 s5.done>s2");
    }

    @Test
    void stepShouldNotMoveBehindItself() throws Exception {
        assertThat(value(
                        "edits",
                        "[['s2', 's2', '1'], ['s2', 's5', 'done'], ['s3', 's2', '1'], ['s3', 's1', 'work']]"
                                + ".map(([id, step, exit]) => m.canMove(scheme, id, {step, exit}, d))"))
                .hasToString("[false,false,false,true]");
    }

    @Test
    void replacedStepShouldKeepWhatFollows() {
        assertThat(after("e.replaceKind(scheme, 's2', 'caller', d)")).contains("s2.other>s3 s2.vip>s5");
        assertThat(after("e.replaceKind(scheme, 's5', 'voicemail', d)")).contains("s5.left>s2");
    }

    @Test
    void renamedKeyShouldKeepItsExitAndARemovedOneShouldLoseIt() {
        assertThat(after("e.update(scheme, 's2', {keys: [{key: '7', label: ''}, {key: '2', label: ''}]}, d)"))
                .contains("s2.2>s5", "s2.7>s3");
        assertThat(after("e.update(scheme, 's2', {keys: [{key: '2', label: ''}]}, d)"))
                .contains("s2.2>s5")
                .doesNotContain(">s3");
    }

    @Test
    void otherCalendarShouldTakeOverTheExitsInTheirOrder() {
        assertThat(after("e.update(scheme, 's1', {calendar: 'shop'}, d)")).contains("s1.open>s2 s1.closed>s4");
    }

    @Test
    void exitOfAGoneIntervalShouldStayVisible() throws Exception {
        assertThat(value("exits", "m.exitsOf({type: 'schedule', calendar: 'office', exits: {lunch: 's2'}}, d)"))
                .hasToString("[\"work\",\"holiday\",\"closed\",\"lunch\"]");
    }

    @Test
    void stepsShouldFollowInTheOrderOfTheCall() throws Exception {
        assertThat(value("graph", "m.callOrder(scheme, d).order")).hasToString("[\"s1\",\"s2\",\"s3\",\"s5\",\"s4\"]");
        assertThat(value("graph", "[...m.callOrder(scheme, d).back]")).hasToString("[\"s5|done\"]");
    }

    @Test
    void phoneNumbersShouldTakeOneFormHoweverTheyAreTyped() throws Exception {
        assertThat(value(
                        "limits",
                        "['8 903 555-01-01', '+7 (903) 555 01 01', '9035550101', '00442071230001', '12']"
                                + ".map((text) => m.phoneNumber(text, '+7'))"))
                .hasToString("[\"+79035550101\",\"+79035550101\",\"+79035550101\",\"+442071230001\",null]");
    }

    @Test
    void nothingShouldOverlapInTheDrawing() throws Exception {
        var overlaps = value(
                "layout",
                "(() => { const map = m.layout(scheme, d); const boxes = [map.start,"
                        + " ...map.steps.values(), ...map.groups]; return boxes.filter((a) => boxes.some((b) => a !== b"
                        + " && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)).length; })()");
        assertThat(overlaps.asInt()).isZero();
    }
}
